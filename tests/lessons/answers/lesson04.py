"""Wrong answers to lesson 04 as learners write them."""

import numpy as np

from dlcore.layers import Layer, LeakyReLU
from dlcore.lessons import lesson04
from dlcore.lessons.lesson04.written import Affine as Dense


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def deltas(p, target, h, W, slope_p=lambda p: p * (1 - p), slope_h=lambda h: h * (1 - h)):
    d = (p - target) * slope_p(p)
    return d, d @ W.T * slope_h(h)


def classifier(p, labels, h, x, W2, mask=lambda h: h > 0, ones=1, n=len):
    d = p.copy()
    d[np.arange(len(p)), labels] -= ones
    d = d / n(p)
    return x.T @ (d @ W2.T * mask(h)), h.T @ d


class _MaskOfY(LeakyReLU):
    def backward(self, dy):
        return np.where(dy * self.slope > 0, dy, 0.01 * dy)


class _MinusSlope(Layer):
    def forward(self, x):
        self.x = x
        return np.where(x > 0, x, -0.01 * x)

    def backward(self, dy):
        return np.where(self.x > 0, dy, -0.01 * dy)


class _Passes(LeakyReLU):
    def backward(self, dy):
        return dy


class _Reversed(LeakyReLU):
    def backward(self, dy):
        return dy * np.where(self.slope == 1, 0.01, 1)


class _DividesBySlope(LeakyReLU):
    def backward(self, dy):
        return dy / self.slope


class _NoDx(Dense):
    def backward(self, dy):
        super().backward(dy)
        return dy


class _BiasSubtracted(Dense):
    def forward(self, x):
        return super().forward(x) - 2 * self.b.value


class _WForgotten(Dense):
    def backward(self, dy):
        self.b.grad += dy.sum(axis=0)
        return dy @ self.W.value.T


class _BiasTotal(Dense):
    def backward(self, dy):
        self.W.grad += self.x.T @ dy
        self.b.grad += dy.sum()
        return dy @ self.W.value.T


class _DxOfGradient(Dense):
    def backward(self, dy):
        self.W.grad += self.x.T @ dy
        self.b.grad += dy.sum(axis=0)
        return dy @ self.W.grad.T


WRONG = [
    (lesson04.neuron, lambda x, w, b: 1 / (1 + np.exp(x @ w - b))),
    (lesson04.neuron, lambda x, w, b: np.tanh(x @ w + b)),
    (lesson04.neuron, lambda x, w, b: 1 / 1 + np.exp(-(x @ w + b))),
    (lesson04.neuron, lambda x, w, b: np.sum(sigmoid(x * w)) + b),
    (lesson04.neuron, lambda x, w, b: max(0, x @ w + b)),
    (lesson04.neuron, lambda x, w, b: sigmoid(x @ w - b)),
    (lesson04.neuron, lambda x, w, b: sigmoid(x @ w + b) * (1 - sigmoid(x @ w + b))),
    (lesson04.relu_backward, lambda dy, x: np.maximum(dy, 0)),
    (lesson04.relu_backward, lambda dy, x: dy * (x < 0)),
    (lesson04.relu_backward, lambda dy, x: np.where(x > 0, dy, 0.01 * dy)),
    (lesson04.relu_backward, lambda dy, x: dy[x > 0]),
    (lesson04.relu_backward, lambda dy, x: dy + (x > 0)),
    (lesson04.relu_backward, lambda dy, x: np.where(x > 0, 1, dy)),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, x.T @ dy, np.sum(dy))),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, x.T @ dy)),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, x.T @ dy, np.ones(dy.shape[1]))),
    (lesson04.dense_backward, lambda dy, x, W: ((W @ dy.T), x.T @ dy, dy.sum(axis=0))),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, x.T @ dy, dy.sum(axis=0, keepdims=True))),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T / len(x), x.T @ dy / len(x), dy.mean(axis=0))),
    (lesson04.dense_backward, lambda dy, x, W: (x @ W, x.T @ dy, dy.sum(axis=0))),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, np.outer(x[0], dy[0]), dy.sum(axis=0))),
    (lesson04.deltas, lambda p, target, h, W: deltas(p, target, h, W, slope_h=lambda h: h > 0)),
    (lesson04.deltas, lambda p, target, h, W: deltas(p, target, h, W, slope_h=lambda h: 1 - h**2)),
    (lesson04.deltas, lambda p, target, h, W: deltas(p, target, h, W, slope_p=lambda p: p)),
    (lesson04.deltas, lambda p, target, h, W: deltas(p, target, h, W, slope_h=lambda h: 1 - h)),
    (lesson04.deltas, lambda p, target, h, W: (deltas(p, target, h, W)[0], (p - target) @ W.T)),
    (lesson04.deltas, lambda p, target, h, W: deltas(p, target, h, W)[0]),
    (lesson04.deltas, lambda p, target, h, W: (deltas(p, target, h, W)[0] / 2, deltas(p, target, h, W)[1])),
    (lesson04.linear_delta, lambda s, target: np.abs(s - target)),
    (lesson04.linear_delta, lambda s, target: (s - target) ** 2),
    (lesson04.linear_delta, lambda s, target: s + target),
    (lesson04.linear_delta, lambda s, target: (s - target) * target),
    (lesson04.linear_delta, lambda s, target: np.mean(s - target)),
    (lesson04.classifier_backward, lambda p, labels, h, x, W2: classifier(p, labels, h, x, W2, ones=labels)),
    (
        lesson04.classifier_backward,
        lambda p, labels, h, x, W2: classifier(p, labels, h, x, W2, mask=lambda h: 1 - h**2),
    ),
    (lesson04.classifier_backward, lambda p, labels, h, x, W2: classifier(p, labels, h, x, W2, n=np.size)),
    (lesson04.classifier_backward, lambda p, labels, h, x, W2: classifier(p, labels, h, x, W2)[0]),
    (
        lesson04.classifier_backward,
        lambda p, labels, h, x, W2: (classifier(p, labels, h, x, W2)[0], x.T @ (p - 1)),
    ),
    (
        lesson04.classifier_backward,
        lambda p, labels, h, x, W2: classifier(p, labels, h, x, W2, mask=lambda h: h == 0),
    ),
    (lesson04.classifier_backward, lambda p, labels, h, x, W2: classifier(p, labels, h, x, W2, ones=0)),
    (lesson04.leaky_relu_layer, _MaskOfY),
    (lesson04.leaky_relu_layer, _MinusSlope),
    (lesson04.leaky_relu_layer, _Passes),
    (lesson04.leaky_relu_layer, _Reversed),
    (lesson04.leaky_relu_layer, _DividesBySlope),
    (lesson04.dense_layer, _NoDx),
    (lesson04.dense_layer, _BiasSubtracted),
    (lesson04.dense_layer, _WForgotten),
    (lesson04.dense_layer, _BiasTotal),
    (lesson04.dense_layer, _DxOfGradient),
]
