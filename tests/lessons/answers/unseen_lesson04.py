"""Wrong answers to lesson 04, written when the names stood, to see how many have one."""

import numpy as np

from dlcore.layers import LeakyReLU
from dlcore.lessons import lesson04
from tests.lessons.answers import lesson04 as known


class _WrongSideScaled(LeakyReLU):
    def forward(self, x):
        super().forward(x)
        return np.where(x > 0, 0.01 * x, x)


class _AlwaysLeaky(LeakyReLU):
    def forward(self, x):
        super().forward(x)
        return 0.01 * x


class _Square(LeakyReLU):
    def backward(self, dy):
        return dy * self.slope**2


class _MeanOfW(known.Dense):
    def backward(self, dy):
        self.W.grad += self.x.T @ dy / len(dy)
        self.b.grad += dy.sum(axis=0)
        return dy @ self.W.value.T


class _NoBiasGradient(known.Dense):
    def backward(self, dy):
        self.W.grad += self.x.T @ dy
        self.b.grad += 1
        return dy @ self.W.value.T


class _Assigned(known.Dense):
    def backward(self, dy):
        self.W.grad = self.x.T @ dy
        self.b.grad = dy.sum(axis=0)
        return dy @ self.W.value.T


WRONG = [
    (lesson04.neuron, lambda x, w, b: known.sigmoid(x @ w) * b),
    (lesson04.neuron, lambda x, w, b: np.exp(-(x @ w + b))),
    (lesson04.neuron, lambda x, w, b: known.sigmoid(x @ w + len(x) * b)),
    (lesson04.neuron, lambda x, w, b: 1 - known.sigmoid(x @ w + b)),
    (lesson04.relu_backward, lambda dy, x: -dy * (x > 0)),
    (lesson04.relu_backward, lambda dy, x: np.maximum(dy * x, 0)),
    (lesson04.relu_backward, lambda dy, x: dy * (x > 1)),
    (lesson04.relu_backward, lambda dy, x: np.where(x > 0, x, 0)),
    (lesson04.dense_backward, lambda dy, x, W: (-dy @ W.T, x.T @ dy, dy.sum(axis=0))),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, x.T @ dy, x.sum(axis=0))),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, W, dy.sum(axis=0))),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, x.T @ dy - W, dy.sum(axis=0))),
    (lesson04.deltas, lambda p, target, h, W: known.deltas(p, target, h, W, slope_p=lambda p: 1 - p**2)),
    (
        lesson04.deltas,
        lambda p, target, h, W: (known.deltas(p, target, h, W)[0], -known.deltas(p, target, h, W)[1]),
    ),
    (
        lesson04.deltas,
        lambda p, target, h, W: (known.deltas(p, target, h, W)[0].mean(), known.deltas(p, target, h, W)[1]),
    ),
    (lesson04.deltas, lambda p, target, h, W: known.deltas(p, target, h, np.abs(W))),
    (lesson04.linear_delta, lambda s, target: (s - target) / 2),
    (lesson04.linear_delta, lambda s, target: np.sign(s - target)),
    (lesson04.linear_delta, lambda s, target: s * target),
    (
        lesson04.classifier_backward,
        lambda p, labels, h, x, W2: known.classifier(p, labels, h, x, W2)[::1][0].T,
    ),
    (lesson04.classifier_backward, lambda p, labels, h, x, W2: known.classifier(-p, labels, h, x, W2)),
    (
        lesson04.classifier_backward,
        lambda p, labels, h, x, W2: (
            known.classifier(p, labels, h, x, W2)[0],
            known.classifier(p, labels, h, x, W2)[1] / len(p),
        ),
    ),
    (lesson04.classifier_backward, lambda p, labels, h, x, W2: known.classifier(p, labels, h, x, W2, ones=2)),
    (lesson04.leaky_relu_layer, _WrongSideScaled),
    (lesson04.leaky_relu_layer, _AlwaysLeaky),
    (lesson04.leaky_relu_layer, _Square),
    (lesson04.dense_layer, _MeanOfW),
    (lesson04.dense_layer, _NoBiasGradient),
    (lesson04.dense_layer, _Assigned),
]
