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
    assert lesson04.dense_layer.verdict(_HalfDone) == "Dense: not attempted yet"
    wrong = next(iter(lesson04.leaky_relu_layer.mistakes.values()))
    assert "Gradient check: relative errors dx 0." in lesson04.leaky_relu_layer.verdict(wrong)
    assert "not an object" in lesson04.leaky_relu_layer.verdict(3)
