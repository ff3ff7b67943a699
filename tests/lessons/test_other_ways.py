"""Right answers by another way pass: loops, einsum, measured slopes, other formulas for the same number."""

import math

import numpy as np
import pytest

from dlcore.layers import Layer
from dlcore.lessons import (
    lesson01,
    lesson02,
    lesson03,
    lesson04,
    lesson05,
    lesson06,
    lesson07,
    lesson10,
    reserve,
)


def _slope(f, value, h=1e-5):
    """Measure the derivative of f at a number or an array, one element after the other."""
    value = np.asarray(value, float)
    slopes = np.zeros(value.shape)
    for i in np.ndindex(value.shape):
        step = np.zeros(value.shape)
        step[i] = h
        slopes[i] = (f(value + step) - f(value - step)) / (2 * h)
    return slopes


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _loss_gradient_measured(w, b, x, target, steepness):
    def loss(w, b):
        return 0.5 * (_sigmoid(steepness * (x @ w + b)) - target) ** 2

    return _slope(lambda w: loss(w, b), w), _slope(lambda b: loss(w, b), b)


def _logistic_gradient_measured(w, b, x, y, strength):
    def loss(w, b):
        p = _sigmoid(x @ w + b)
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)) + strength / 2 * w @ w

    return _slope(lambda w: loss(w, b), w), _slope(lambda b: loss(w, b), b)


def _softmax_backward_by_its_table(dy, y):
    return [(np.diag(row) - np.outer(row, row)) @ slope for row, slope in zip(y, dy, strict=True)]


def _scaled_by_loop(x_train, x_test):
    results = np.array(x_train, float), np.array(x_test, float)
    for j in range(x_train.shape[1]):
        mean = sum(x_train[:, j]) / len(x_train)
        spread = math.sqrt(sum((value - mean) ** 2 for value in x_train[:, j]) / len(x_train))
        for result in results:
            result[:, j] = (result[:, j] - mean) / spread
    return results


def _step_without_if(w, b, x, target, rate):
    error = target - np.heaviside(np.append(x, 1) @ np.append(w, b), 0)
    both = np.append(w, b) + rate * error * np.append(x, 1)
    return both[:-1], both[-1]


def _limit_by_singular_values(x):
    columns = np.vander(x, 2)
    return len(x) / np.linalg.svd(columns)[1][0] ** 2


def _largest_by_power(H):
    v = np.ones(len(H)) + np.arange(len(H))
    for _ in range(2000):
        v = H @ v / np.linalg.norm(H @ v)
    return 2 / (v @ H @ v)


def _squared_cosine(number, steps, warm_up, peak):
    return peak * np.clip((number + 1) / warm_up, 0, 1) * math.cos(math.pi / 2 * min(number / steps, 1)) ** 2


class Leaky(Layer):
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0.01 * x)

    def backward(self, dy):
        return dy * (0.01 + 0.99 * (self.x > 0))


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson01.weighted_sum, lambda x, w, b: math.fsum([b, *(x * w)])),
        (lesson01.distance, lambda x, w, b: math.sqrt((x @ w + b) ** 2 / (w @ w))),
        (lesson01.perceptron_step, _step_without_if),
        (lesson01.loss_gradient, _loss_gradient_measured),
        (lesson01.xnor_network, lambda X: [np.stack([X.max(1), 1 - X.min(1)], 1), X[:, 0] == X[:, 1]]),
        (lesson02.collapse, lambda W1, b1, W2, b2: (np.einsum("ij,jk", W1, W2), np.dot(W2.T, b1) + b2)),
        (lesson02.leaky_scale, lambda n, a: (n * (0.5 + 0.5 * a * a)) ** -0.5),
        (lesson02.log_sum_exp, lambda z: np.logaddexp.reduce(z, axis=1)),
        (lesson02.sigmoid_backward, lambda dy, z: dy / (2 + np.exp(z) + np.exp(-z))),
        (lesson10.softmax_backward, _softmax_backward_by_its_table),
        (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: np.where(x @ W1 > -b1, x @ W1 + b1, 0) @ W2 + b2),
        (lesson04.deltas, lambda p, t, h, W: [d := (p - t) * (p - p**2), d * W.ravel() * (h - h**2)]),
        (lesson04.linear_delta, lambda s, t: np.subtract(s, t)),
        (lesson04.dense_backward, lambda dy, x, W: (np.inner(dy, W), np.dot(x.T, dy), np.ones(len(dy)) @ dy)),
        (lesson04.relu_backward, lambda dy, x: np.heaviside(x, 0) * dy),
        (lesson04.leaky_relu_layer, Leaky),
        (lesson05.clip, lambda g, m: g / max(1, math.hypot(*g) / m)),
        (lesson05.cosine_rate, _squared_cosine),
        (lesson05.largest_rate, _largest_by_power),
        (lesson05.largest_rate, lambda H: 2 / max(np.linalg.eigvals(H).real)),
        (lesson06.logistic_gradient, _logistic_gradient_measured),
        (lesson06.learning_rate_limit, _limit_by_singular_values),
        (lesson06.standardize, _scaled_by_loop),
        (lesson06.standardize, lambda a, b: [(x - a.mean(0)) / np.sqrt(a.var(0) + 1e-12) for x in (a, b)]),
        (reserve.accuracy, lambda z, y: sum(row.argmax() == k for row, k in zip(z, y, strict=True)) / len(y)),
        (lesson07.l2_gradient, lambda W, b, s: (_slope(lambda V: s / 2 * np.sum(V**2), W), 0 * b)),
    ],
)  # fmt: skip
def test_a_right_answer_by_another_way_passes(exercise, answer):
    assert "passed" in exercise.verdict(answer)
