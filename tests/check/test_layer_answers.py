"""A layer is judged by its outputs, its gradients and the gradient check."""

import numpy as np

from dlcore.layers import Dense, Layer
from dlcore.lessons import lesson04
from dlcore.parameter import Parameter


class _SelfMade(Layer):
    def __init__(self, in_features, out_features, *, rng):
        self.W = Parameter(rng.normal(size=(in_features, out_features)))
        self.b = Parameter(np.ones(out_features))

    def forward(self, x):
        self.x = x
        return x @ self.W.value + self.b.value

    def backward(self, dy):
        self.W.grad += self.x.T @ dy
        self.b.grad += dy.sum(axis=0)
        return dy @ self.W.value.T


class _Transposed(_SelfMade):
    def backward(self, dy):
        self.W.grad += dy.T @ self.x
        return dy @ self.W.value.T


class _HalfDone(Dense):
    def backward(self, dy): ...


def test_a_layer_is_judged_by_outputs_gradients_and_the_gradient_check():
    assert lesson04.dense_layer.verdict(_SelfMade) == "Dense: passed: 2 of 2 cases"
    assert "ValueError" in lesson04.dense_layer.verdict(_Transposed)
    assert "self.W.grad += dy.T @ self.x" in lesson04.dense_layer.verdict(_Transposed)
    half = "Dense: forward is right; backward: not attempted yet"
    assert lesson04.dense_layer.verdict(_HalfDone) == half
    wrong = next(iter(lesson04.leaky_relu_layer.mistakes.values()))
    assert "Gradient check: relative errors dx 0." in lesson04.leaky_relu_layer.verdict(wrong)
    assert "not an object" in lesson04.leaky_relu_layer.verdict(3)


class _WithoutBase:
    def forward(self, x):
        self.slope = np.where(x > 0, 1.0, 0.01)
        return self.slope * x

    def backward(self, dy):
        return dy * self.slope


class _BiasFirst(_SelfMade):
    def __init__(self, in_features, out_features, *, rng):
        self.b = Parameter(np.ones(out_features))
        self.W = Parameter(rng.normal(size=(in_features, out_features)))


class _OtherNames(_SelfMade):
    def __init__(self, in_features, out_features, *, rng):
        self.weights = Parameter(rng.normal(size=(in_features, out_features)))


class _ForwardAlone:
    def forward(self, x):
        return np.where(x > 0, x, 0.01 * x)


class _WrongForwardAlone:
    def forward(self, x):
        return np.where(x > 0, x, 0.1 * x)

    def backward(self, dy): ...


class _BackwardAlone:
    def forward(self, x): ...

    def backward(self, dy):
        return dy * self.slope


class _WrongBackward(_WithoutBase):
    def backward(self, dy):
        return dy


def test_a_layer_without_the_base_class_is_right_too():
    assert lesson04.leaky_relu_layer.verdict(_WithoutBase) == "LeakyReLU: passed: 2 of 2 cases"


def test_parameters_are_compared_by_name():
    assert lesson04.dense_layer.verdict(_BiasFirst) == "Dense: passed: 2 of 2 cases"
    assert "it has no Parameter W and b" in lesson04.dense_layer.verdict(_OtherNames)


def test_a_half_done_layer_is_told_what_is_right():
    verdict = lesson04.leaky_relu_layer.verdict
    assert verdict(_ForwardAlone) == "LeakyReLU: forward is right; backward: not attempted yet"
    assert verdict(_WrongForwardAlone) == "LeakyReLU: forward is not right yet; backward: not attempted yet"
    assert verdict(_BackwardAlone) == "LeakyReLU: forward: not attempted yet; backward needs it first"
    assert "\n  forward is right, backward is not." in verdict(_WrongBackward)
