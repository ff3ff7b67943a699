"""Wrong answers to lessons 04 to 06, a third set, written before their verdicts were looked at."""

import math

import numpy as np

from dlcore.layers import Layer
from dlcore.lessons import lesson04, lesson05, lesson06
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


def _adam(theta, m, v, t, g, rate, beta1, beta2, epsilon, correct=True, inside=False, twice=False):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * (g if twice else g**2)
    mh, vh = (m / (1 - beta1**t), v / (1 - beta2**t)) if correct else (m, v)
    step = mh / np.sqrt(vh + epsilon) if inside else mh / (np.sqrt(vh) + epsilon)
    return theta - rate * step, m, v


def _corrected_kept(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m = (beta1 * m + (1 - beta1) * g) / (1 - beta1**t)
    v = (beta2 * v + (1 - beta2) * g**2) / (1 - beta2**t)
    return theta - rate * m / (np.sqrt(v) + epsilon), m, v


def _several_wrong(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m = beta1 * m + g
    v = beta2 * v + g**2
    return theta + rate * m / (np.sqrt(v) + epsilon), m, v


def _line(w, b, x, y, factor=2):
    e = w * x + b - y
    return factor * np.mean(e * x), factor * np.mean(e)


def _descend(x, y, learning_rate, steps, at_once=True, start=0.0, factor=2):
    w = b = start
    for _ in range(steps):
        dw, db = _line(w, b, x, y, factor)
        w = w - learning_rate * dw
        if not at_once:
            db = _line(w, b, x, y, factor)[1]
        b = b - learning_rate * db
    return w, b


def _logistic(w, b, x, y, strength, more=0):
    e = _sigmoid(x @ w + b) - y
    return x.T @ e / len(y) + strength * w, e.mean() + more * strength * b


def _rates(p, labels, chosen):
    hits = np.sum(chosen & (labels == 1))
    return hits / np.sum(chosen), hits / np.sum(labels == 1)


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
    (lesson05.largest_rate, lambda H: 2 / np.trace(H)),
    (lesson05.largest_rate, lambda H: 1 / np.linalg.eigvalsh(H).max()),
    (lesson05.largest_rate, lambda H: 2 / np.linalg.eigvalsh(H)),
    (
        lesson05.momentum_step,
        lambda theta, v, g, rate, beta: (
            theta - rate * (beta * v + (1 - beta) * g),
            beta * v + (1 - beta) * g,
        ),
    ),
    (lesson05.momentum_step, lambda theta, v, g, rate, beta: (theta - rate * v, beta * v + g)),
    (lesson05.momentum_step, lambda theta, v, g, rate, beta: (theta + rate * (beta * v + g), beta * v + g)),
    (lesson05.momentum_limit, 2.0),
    (lesson05.momentum_limit, 0.02),
    (
        lesson05.rmsprop_step,
        lambda theta, G, g, rate, rho, epsilon: (
            theta - rate * g / (np.sqrt(G) + epsilon),
            rho * G + (1 - rho) * g**2,
        ),
    ),
    (
        lesson05.rmsprop_step,
        lambda theta, G, g, rate, rho, epsilon: (
            theta - rate * g / (np.sqrt(G + g**2) + epsilon),
            G + g**2,
        ),
    ),
    (lesson05.adam_step, lambda *a: _adam(*a, correct=False)),
    (lesson05.adam_step, lambda *a: _adam(*a, inside=True)),
    (lesson05.adam_step, lambda *a: _adam(*a, twice=True)),
    (lesson05.adam_step, _corrected_kept),
    (lesson05.adam_step, _several_wrong),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: theta - rate * adam_change - weight_decay * theta,
    ),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: (
            (1 - rate * weight_decay) * (theta - rate * adam_change)
        ),
    ),
    (lesson05.clip, lambda g, max_norm: np.clip(g, -max_norm, max_norm)),
    (lesson05.clip, lambda g, max_norm: g * max_norm / np.linalg.norm(g)),
    (lesson05.clip, lambda g, max_norm: g * max_norm if np.linalg.norm(g) > max_norm else g),
    (
        lesson05.cosine_rate,
        lambda number, steps, warm_up, peak: (
            peak * number / warm_up
            if number < warm_up
            else peak / 2 * (1 + math.cos(math.pi * (number - warm_up) / (steps - warm_up)))
        ),
    ),
    (
        lesson05.cosine_rate,
        lambda number, steps, warm_up, peak: peak / 2 * (1 + math.cos(math.pi * number / steps)),
    ),
    (lesson06.line_gradient, lambda w, b, x, y: _line(w, b, x, y, 1)),
    (lesson06.line_gradient, lambda w, b, x, y: _line(w, b, x, y, -2)),
    (lesson06.line_gradient, lambda w, b, x, y: (2 * np.mean(w * x + b - y), 2 * np.mean(w * x + b - y))),
    (lesson06.descend, lambda *a: _descend(*a, at_once=False)),
    (lesson06.descend, lambda *a: _descend(*a, start=1.0)),
    (lesson06.descend, lambda x, y, r, steps: _descend(x, y, r, steps - 1)),
    (lesson06.descend, lambda x, y, r, steps: _descend(x, y, -r, steps)),
    (lesson06.learning_rate_limit, lambda x: 2 / np.mean(x**2)),
    (lesson06.learning_rate_limit, lambda x: 1 / np.mean(x**2)),
    (lesson06.standardize, lambda a, b: ((a - a.mean(0)) / a.std(0), (b - b.mean(0)) / b.std(0))),
    (lesson06.standardize, lambda a, b: ((a - a.mean()) / a.std(), (b - a.mean()) / a.std())),
    (lesson06.standardize, lambda a, b: ((a - a.mean(0)) / a.std(0), b)),
    (lesson06.logistic_gradient, lambda *a: _logistic(*a, more=1)),
    (lesson06.logistic_gradient, lambda w, b, x, y, s: _logistic(w, b, x, y, 0)),
    (lesson06.logistic_gradient, lambda w, b, x, y, s: _logistic(w, b, x, y, s / len(y))),
    (lesson06.precision_and_recall, lambda p, y, t: _rates(p, y, p > 0.5)),
    (lesson06.precision_and_recall, lambda p, y, t: _rates(p, y, p >= t)[::-1]),
    (lesson06.precision_and_recall, lambda p, y, t: (np.mean((p >= t) == y), _rates(p, y, p >= t)[1])),
]
