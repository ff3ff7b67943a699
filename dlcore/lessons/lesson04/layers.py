"""Whole layers, as classes: LeakyReLU and Dense."""

import numpy as np

from dlcore.check.layer import LayerExercise
from dlcore.layers import Dense, LeakyReLU, ReLU
from dlcore.lessons.lesson04.written import Affine, Leaky

_rng = np.random.default_rng(6)


def _draw(*shape):
    return _rng.normal(size=shape).round(2)


leaky_relu_layer = LayerExercise(
    name="LeakyReLU",
    reference=LeakyReLU,
    written=Leaky,
    build=lambda layer_class: layer_class(),
    cases=(
        {
            "x": np.array([[2.0, -1.0, -3.0], [0.5, -2.0, 4.0]]),
            "dy": np.array([[1.0, 2.0, -3.0], [-1.0, 5.0, 4.0]]),
        },
        {"x": _draw(5, 4) * (np.arange(4) > 0), "dy": _draw(5, 4)},  # 0 where the corner is
    ),
)


@leaky_relu_layer.mistake("the slope forgotten in backward: where x < 0, dx is 0.01 dy, not 0")
class _(LeakyReLU):
    def backward(self, dy):
        return dy * (self.slope == 1)


@leaky_relu_layer.mistake("the local derivative alone: multiply it by dy, the chain rule")
class _(LeakyReLU):
    def backward(self, dy):
        return self.slope


leaky_relu_layer.mistake("an ordinary ReLU: where x < 0, y is 0.01 x, not 0")(ReLU)


@leaky_relu_layer.mistake("a mask taken from dy: the slope depends on x")
class _(LeakyReLU):
    def backward(self, dy):
        return np.where(dy > 0, dy, 0.01 * dy)


@leaky_relu_layer.mistake("0.01 itself where x < 0: y is 0.01 x")
class _(LeakyReLU):
    def forward(self, x):
        return np.where(super().forward(x) > 0, x, 0.01)


@leaky_relu_layer.mistake("a slope of 0.1 where x < 0: it is 0.01")
class _(LeakyReLU):
    def __init__(self):
        super().__init__(negative_slope=0.1)


@leaky_relu_layer.mistake("dy times y: the slope is 1 or 0.01, not the output")
class _(LeakyReLU):
    def forward(self, x):
        self.y = super().forward(x)
        return self.y

    def backward(self, dy):
        return dy * self.y


@leaky_relu_layer.mistake("a minus before the slope: where x < 0, y is 0.01 x and negative")
class _(LeakyReLU):
    def __init__(self):
        super().__init__()
        self.negative_slope = -0.01


@leaky_relu_layer.mistake("dy passed on as it is: multiply it by 1 or 0.01, by the sign of x")
class _(LeakyReLU):
    def backward(self, dy):
        return dy


@leaky_relu_layer.mistake("the slopes exchanged in backward: 1 where x > 0, and 0.01 elsewhere")
class _(LeakyReLU):
    def backward(self, dy):
        return dy * np.where(self.slope == 1, 0.01, 1)


@leaky_relu_layer.mistake("dy divided by the slope: multiply")
class _(LeakyReLU):
    def backward(self, dy):
        return dy / self.slope


@leaky_relu_layer.mistake("no gradient at all: backward gives dy times the slope")
class _(LeakyReLU):
    def backward(self, dy):
        return 0 * dy


@leaky_relu_layer.mistake("the sides exchanged in forward: y is x where x > 0, and 0.01 x elsewhere")
class _(LeakyReLU):
    def forward(self, x):
        super().forward(x)
        return np.where(x > 0, 0.01 * x, x)


@leaky_relu_layer.mistake("the slope taken twice in backward: dy times the slope, once")
class _(LeakyReLU):
    def backward(self, dy):
        return dy * self.slope**2


dense_layer = LayerExercise(
    name="Dense",
    reference=Dense,
    written=Affine,
    build=lambda layer_class: layer_class(3, 2, rng=np.random.default_rng(0)),
    cases=(
        {
            "x": np.array([[1.0, 2.0, -1.0], [0.0, 3.0, 1.0]]),
            "dy": np.array([[1.0, -2.0], [3.0, 0.5]]),
        },
        {"x": _draw(4, 3), "dy": _draw(4, 2)},
    ),
)


@dense_layer.mistake("a gradient overwritten: backward adds to it, +=")
class _(Dense):
    def backward(self, dy):
        self.zero_grad()
        return super().backward(dy)


@dense_layer.mistake("the bias forgotten in forward: y = x @ W + b")
class _(Dense):
    def forward(self, x):
        return super().forward(x) - self.b.value


@dense_layer.mistake("the gradient of b forgotten in backward")
class _(Dense):
    def backward(self, dy):
        dx = super().backward(dy)
        self.b.grad[...] = 0
        return dx


@dense_layer.mistake("a mean over the batch: the loss has taken it already; sum")
class _(Dense):
    def backward(self, dy):
        return super().backward(dy / len(dy)) * len(dy)


@dense_layer.mistake("the gradient of W forgotten in backward")
class _(Dense):
    def backward(self, dy):
        dx = super().backward(dy)
        self.W.grad[...] = 0
        return dx


@dense_layer.mistake("dy passed on as it is: dx = dy @ W.T")
class _(Dense):
    def backward(self, dy):
        super().backward(dy)
        return dy


@dense_layer.mistake("one number for all of db: each unit has its own sum, dy.sum(axis=0)")
class _(Dense):
    def backward(self, dy):
        dx, before = super().backward(dy), self.b.grad.copy()
        self.b.grad[...] = before - dy.sum(axis=0) + dy.sum()
        return dx


@dense_layer.mistake("the gradient of W in place of W itself in dx: dx = dy @ W.T")
class _(Dense):
    def backward(self, dy):
        super().backward(dy)
        return dy @ self.W.grad.T


@dense_layer.mistake("the bias subtracted: y = x @ W + b")
class _(Dense):
    def forward(self, x):
        return super().forward(x) - 2 * self.b.value


@dense_layer.mistake("a gradient subtracted: backward adds it, the optimizer subtracts")
class _(Dense):
    def backward(self, dy):
        return -super().backward(-dy)
