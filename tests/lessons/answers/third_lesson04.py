"""Wrong answers to lesson 04, a third set, written before their verdicts were looked at."""

import math

import numpy as np

from dlcore.layers import Layer
from dlcore.lessons import lesson04
from dlcore.parameter import Parameter


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


class _SlopeOfZero(Layer):
    def forward(self, x):
        self.x = x
        return np.where(x > 0, x, 0.01 * x)

    def backward(self, dy):
        return dy * (self.x > 0)


class _Tenth(Layer):
    def forward(self, x):
        self.x = x
        return np.where(x > 0, x, 0.1 * x)

    def backward(self, dy):
        return np.where(self.x > 0, dy, 0.1 * dy)


class _Dense(Layer):
    def __init__(self, in_features, out_features, *, rng):
        self.W = Parameter(rng.normal(size=(in_features, out_features)))
        self.b = Parameter(np.zeros(out_features))

    def forward(self, x):
        self.x = x
        return x @ self.W.value

    def backward(self, dy):
        self.W.grad += self.x.T @ dy
        self.b.grad += dy.sum(axis=0)
        return dy @ self.W.value.T


class _NotAdded(_Dense):
    def forward(self, x):
        return super().forward(x) + self.b.value

    def backward(self, dy):
        self.W.grad[...] = self.x.T @ dy
        self.b.grad[...] = dy.sum(axis=0)
        return dy @ self.W.value.T


class _MeanOfBias(_NotAdded):
    def backward(self, dy):
        self.W.grad += self.x.T @ dy
        self.b.grad += dy.mean(axis=0)
        return dy @ self.W.value.T


def _deltas(p, target, h, W):
    d = (p - target) * p * (1 - p)
    return d, d @ W.T * h


def _deltas_no_slope(p, target, h, W):
    d = p - target
    return d, d @ W.T * h * (1 - h)


def _classifier(p, labels, h, x, W2, scale=True, mask=True):
    d = p.copy()
    d[np.arange(len(p)), labels] -= 1
    d = d / len(p) if scale else d
    dh = d @ W2.T
    return x.T @ (dh * (h > 0) if mask else dh), h.T @ d


def _train(x, targets, W1, b1, W2, b2, rate, sign=-1, both=True, share=True, late=False):
    h = _sigmoid(x @ W1 + b1)
    p = _sigmoid(h @ W2 + b2)
    loss = -np.mean(targets * np.log(p) + (1 - targets) * np.log(1 - p))
    d = (p - targets) / (len(p) if share else 1)
    dW2, db2 = h.T @ d, d.sum(axis=0)
    if late:
        W2 = W2 + sign * rate * dW2
    dz = d @ W2.T * h * (1 - h)
    new = W2 if late else W2 + sign * rate * dW2
    if not both:
        return loss, W1, b1, new, b2 + sign * rate * db2
    return loss, W1 + sign * rate * x.T @ dz, b1 + sign * rate * dz.sum(axis=0), new, b2 + sign * rate * db2


def _paths(sizes):
    paths = 1
    for size in sizes:
        paths *= size
    return paths, sum(a * b for a, b in zip(sizes, sizes[1:]))


WRONG = [
    (lesson04.neuron, lambda x, w, b: x @ w + b),
    (lesson04.neuron, lambda x, w, b: 1 / (1 + np.exp(x @ w + b))),
    (lesson04.neuron, lambda x, w, b: np.tanh(x @ w + b)),
    (lesson04.deep_count, _paths),
    (lesson04.deep_count, lambda sizes: (math.prod(sizes[1:-1]), math.prod(sizes))),
    (lesson04.deep_count, lambda sizes: (sum(sizes[1:-1]), sum(a * b for a, b in zip(sizes, sizes[1:])))),
    (lesson04.relu_backward, lambda dy, x: dy * (x >= 0)),
    (lesson04.relu_backward, lambda dy, x: np.maximum(dy, 0)),
    (lesson04.relu_backward, lambda dy, x: dy * np.maximum(x, 0)),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, x.T @ dy, dy.mean(axis=0))),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, dy.T @ x, dy.sum(axis=0))),
    (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, x.T @ dy, dy.sum(axis=1))),
    (lesson04.deltas, _deltas),
    (lesson04.deltas, _deltas_no_slope),
    (lesson04.linear_delta, lambda s, target: (s - target) * s * (1 - s)),
    (lesson04.linear_delta, lambda s, target: (s - target) ** 2 / 2),
    (lesson04.classifier_backward, lambda *a: _classifier(*a, scale=False)),
    (lesson04.classifier_backward, lambda *a: _classifier(*a, mask=False)),
    (lesson04.training_step, lambda *a: _train(*a, sign=1)),
    (lesson04.training_step, lambda *a: _train(*a, both=False)),
    (lesson04.training_step, lambda *a: _train(*a, share=False)),
    (lesson04.training_step, lambda *a: _train(*a, late=True)),
    (lesson04.leaky_relu_layer, _SlopeOfZero),
    (lesson04.leaky_relu_layer, _Tenth),
    (lesson04.dense_layer, _Dense),
    (lesson04.dense_layer, _NotAdded),
    (lesson04.dense_layer, _MeanOfBias),
]
