"""Checks of lesson 04: the backward half of ReLU and of a dense layer, as functions and as classes.

relu_backward(dy, x) -> dx
dense_backward(dy, x, W) -> (dx, dW, db)
leaky_relu_layer: a class LeakyReLU(Layer), negative_slope 0.01
dense_layer: a class Dense(Layer), made by Dense(in_features, out_features, rng=rng), with Parameters W and b
"""

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.check.layer import LayerExercise
from dlcore.layers import Dense, LeakyReLU, ReLU

_rng = np.random.default_rng(4)


def _draw(*shape):
    return _rng.normal(size=shape).round(2)


relu_backward = Exercise(
    name="relu_backward",
    reference=lambda dy, x: dy * (x > 0),
    returns=("dx",),
    cases=(
        {"dy": np.array([[1.0, -2.0, 3.0]]), "x": np.array([[2.0, -1.0, -3.0]])},
        {"dy": _draw(3, 4), "x": _draw(3, 4)},
    ),
)


@relu_backward.mistake("a mask taken from the output, y >= 0: y is never negative; use x > 0")
def _(dy, x):
    return dy * (np.maximum(x, 0) >= 0)


@relu_backward.mistake("a mask taken from dy: use x > 0")
def _(dy, x):
    return dy * (dy > 0)


@relu_backward.mistake("the mask alone: multiply it by dy, the chain rule")
def _(dy, x):
    return (x > 0).astype(float)


@relu_backward.mistake("a product with the output: the derivative is 1 or 0, not max(x, 0)")
def _(dy, x):
    return dy * np.maximum(x, 0)


@relu_backward.mistake("the mask reversed: it is 1 where x > 0")
def _(dy, x):
    return dy * (x <= 0)


dense_backward = Exercise(
    name="dense_backward",
    reference=lambda dy, x, W: (dy @ W.T, x.T @ dy, dy.sum(axis=0)),
    returns=("dx", "dW", "db"),
    cases=(
        {
            "dy": np.array([[1.0, 2.0]]),
            "x": np.array([[3.0, -1.0]]),
            "W": np.array([[1.0, 2.0], [0.0, -1.0]]),
        },
        {"dy": _draw(2, 2), "x": _draw(2, 2), "W": _draw(2, 2)},
        {"dy": _draw(4, 2), "x": _draw(4, 3), "W": _draw(3, 2)},
    ),
)


@dense_backward.mistake("dW transposed: it has the shape of W, x.T @ dy")
def _(dy, x, W):
    return dy @ W.T, dy.T @ x, dy.sum(axis=0)


@dense_backward.mistake("dx by W instead of W.T: on the way back the matrix is transposed")
def _(dy, x, W):
    return dy @ W, x.T @ dy, dy.sum(axis=0)


@dense_backward.mistake("the sum over the batch missing in db: each sample has its share, dy.sum(axis=0)")
def _(dy, x, W):
    return dy @ W.T, x.T @ dy, dy


@dense_backward.mistake("a mean over the batch in db: the loss has taken the mean already; sum")
def _(dy, x, W):
    return dy @ W.T, x.T @ dy, dy.mean(axis=0)


@dense_backward.mistake("a factor 1/N in dW: the loss has taken the mean already")
def _(dy, x, W):
    return dy @ W.T, x.T @ dy / len(x), dy.sum(axis=0)


@dense_backward.mistake("db summed over the units: sum over the batch, axis=0")
def _(dy, x, W):
    return dy @ W.T, x.T @ dy, dy.sum(axis=1)


leaky_relu_layer = LayerExercise(
    name="LeakyReLU",
    reference=LeakyReLU,
    build=lambda layer_class: layer_class(),
    cases=({"x": _draw(2, 3), "dy": _draw(2, 3)}, {"x": _draw(5, 4), "dy": _draw(5, 4)}),
)


@leaky_relu_layer.mistake("the slope forgotten in backward: where x < 0, dx is 0.01 dy, not 0")
class _(LeakyReLU):
    def backward(self, dy):
        return dy * (self.slope == 1)


@leaky_relu_layer.mistake("the local derivative alone: multiply it by dy, the chain rule")
class _(LeakyReLU):
    def backward(self, dy):
        return self.slope


@leaky_relu_layer.mistake("an ordinary ReLU: where x < 0, y is 0.01 x, not 0")
class _(ReLU):
    pass


dense_layer = LayerExercise(
    name="Dense",
    reference=Dense,
    build=lambda layer_class: layer_class(3, 2, rng=np.random.default_rng(0)),
    cases=({"x": _draw(2, 3), "dy": _draw(2, 2)}, {"x": _draw(4, 3), "dy": _draw(4, 2)}),
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
