"""Wrong answers to lessons 01 to 03, a third set, written before their verdicts were looked at."""

import math

import numpy as np

from dlcore.lessons import lesson01, lesson02, lesson03, lesson10


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _only_last(x, w, b):
    for xi, wi in zip(x, w):
        z = xi * wi + b
    return z


def _bias_each_time(x, w, b):
    z = 0
    for xi, wi in zip(x, w):
        z = z + xi * wi + b
    return z


def _always_plus(w, b, x, target, rate):
    if int(x @ w + b > 0) != target:
        w, b = w + rate * x, b + rate
    return w, b


def _scaled(w, b, x, target, rate):
    error = target - int(x @ w + b > 0)
    return w + 0.1 * error * x, b + 0.1 * error


def _xnor_with(W, b, w, c):
    def answer(X):
        H = (X @ np.array(W).T + np.array(b) > 0).astype(int)
        return H, (H @ np.array(w) + c > 0).astype(int)

    return answer


def _loss_gradient(w, b, x, target, steepness):
    p = _sigmoid(steepness * (x @ w + b))
    error = steepness * (p - target)
    return error * p * (1 - p) * x, error


def _loss_gradient_relu(w, b, x, target, steepness):
    p = max(0, steepness * (x @ w + b))
    delta = steepness * (p - target) * (p > 0)
    return delta * x, delta


def _softmax_rows_mixed(dy, y):
    return y * (dy - (dy * y).sum(axis=0))


def _mlp(x, W1, b1, W2, b2):
    h = np.maximum(x @ W1 + b1, 0)
    return h @ W2 + b2


WRONG = [
    (lesson01.weighted_sum, _only_last),
    (lesson01.weighted_sum, _bias_each_time),
    (lesson01.weighted_sum, lambda x, w, b: int(x @ w + b)),
    (lesson01.fires, lambda x, w, threshold: 1 if x @ w > 0 else 0),
    (lesson01.fires, lambda x, w, threshold: 1 if x @ w > threshold else -1),
    (lesson01.fires, lambda x, w, threshold: _sigmoid(x @ w - threshold)),
    (lesson01.nor_weights, lambda strength: (np.array([strength, strength]), -strength / 2)),
    (lesson01.nor_weights, lambda strength: (np.array([-strength, -strength]), -strength / 2)),
    (lesson01.nor_weights, lambda strength: (-strength, strength / 2)),
    (lesson01.distance, lambda x, w, b: (x @ w + b) / np.linalg.norm(w)),
    (lesson01.distance, lambda x, w, b: abs(x @ w + b) / (w @ w)),
    (lesson01.distance, lambda x, w, b: abs(x @ w) / np.linalg.norm(w)),
    (lesson01.perceptron_step, _always_plus),
    (lesson01.perceptron_step, _scaled),
    (lesson01.perceptron_step, lambda w, b, x, target, rate: (w + rate * target * x, b + rate * target)),
    (lesson01.xnor_network, _xnor_with([[1, 1], [1, 1]], [-0.5, -1.5], [1, -1], -0.5)),
    (lesson01.xnor_network, _xnor_with([[1, 1], [-1, -1]], [-0.5, 1.5], [1, 1], -0.5)),
    (lesson01.loss_gradient, _loss_gradient),
    (lesson01.loss_gradient, _loss_gradient_relu),
    (lesson01.year_of, lambda event: 2012),
    (lesson01.year_of, lambda event: "1957"),
    (lesson02.collapse, lambda W1, b1, W2, b2: (W2 @ W1, b1 @ W2 + b2)),
    (lesson02.collapse, lambda W1, b1, W2, b2: (W1 @ W2, b1 + b2)),
    (lesson02.collapse, lambda W1, b1, W2, b2: (W1 @ W2, (b1 + b2) @ W2)),
    (lesson02.sigmoid_backward, lambda dy, z: dy * _sigmoid(z)),
    (lesson02.sigmoid_backward, lambda dy, z: dy * z * (1 - z)),
    (lesson02.sigmoid_backward, lambda dy, z: dy * (1 - np.tanh(z) ** 2)),
    (lesson02.sigmoid_backward, lambda dy, z: _sigmoid(z) * (1 - _sigmoid(z))),
    (lesson10.softmax_backward, lambda dy, y: dy * y * (1 - y)),
    (lesson10.softmax_backward, _softmax_rows_mixed),
    (lesson10.softmax_backward, lambda dy, y: y * (dy - dy.sum(axis=1, keepdims=True))),
    (lesson02.log_sum_exp, lambda z: np.log(np.exp(z).sum(axis=1))),
    (lesson02.log_sum_exp, lambda z: np.log(np.exp(z - z.max(axis=1, keepdims=True)).sum(axis=1))),
    (lesson02.log_sum_exp, lambda z: z.max() + np.log(np.exp(z - z.max()).sum())),
    (lesson02.largest_share, 0.25),
    (lesson02.leaky_scale, lambda fan_in, negative_slope: math.sqrt(2 / fan_in)),
    (lesson02.leaky_scale, lambda fan_in, negative_slope: 2 / ((1 + negative_slope**2) * fan_in)),
    (lesson02.leaky_scale, lambda fan_in, negative_slope: math.sqrt(2 / ((1 + negative_slope) * fan_in))),
    (lesson02.dead_share, lambda h: np.mean(h == 0)),
    (lesson02.dead_share, lambda h: int(np.all(h == 0, axis=0).sum())),
    (lesson02.dead_share, lambda h: np.mean(np.all(h == 0, axis=1))),
    (lesson03.layer_sums, lambda x, A, b: x @ A + b),
    (lesson03.layer_sums, lambda x, A, b: A @ x.T + b[:, None]),
    (lesson03.layer_sums, lambda x, A, b: np.maximum(x @ A.T + b, 0)),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: np.maximum(_mlp(x, W1, b1, W2, b2), 0)),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: (x @ W1 + b1) @ W2 + b2),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: _mlp(x, W1, 0 * b1, W2, 0 * b2)),
    (lesson03.squared_error, lambda prediction, target: np.mean((prediction - target) ** 2)),
    (lesson03.squared_error, lambda prediction, target: np.mean(np.ravel(prediction) - np.ravel(target))),
    (
        lesson03.squared_error,
        lambda prediction, target: np.sqrt(np.mean((np.ravel(prediction) - np.ravel(target)) ** 2)),
    ),
    (lesson03.binary_cross_entropy, lambda p, target: -np.mean(target * np.log(p))),
    (
        lesson03.binary_cross_entropy,
        lambda p, target: -np.sum(target * np.log(p) + (1 - target) * np.log(1 - p)),
    ),
    (
        lesson03.binary_cross_entropy,
        lambda p, target: np.mean(target * np.log(p) + (1 - target) * np.log(1 - p)) / len(p),
    ),
    (lesson03.categorical_cross_entropy, lambda p, targets: -np.mean(targets * np.log(p))),
    (lesson03.categorical_cross_entropy, lambda p, targets: -np.log(np.mean(np.sum(targets * p, axis=1)))),
    (
        lesson03.categorical_cross_entropy,
        lambda p, targets: -np.sum(targets * np.log(p) + (1 - targets) * np.log(1 - p)) / len(p),
    ),
    (
        lesson03.corner_network,
        lambda corner: (
            np.array([[1.0, 1.0]]),
            np.array([-corner, corner]),
            np.array([[1.0], [1.0]]),
            np.array([0.0]),
        ),
    ),
    (
        lesson03.corner_network,
        lambda corner: (
            np.array([[1.0, -1.0]]),
            np.array([-corner, -corner]),
            np.array([[1.0], [1.0]]),
            np.array([0.0]),
        ),
    ),
    (
        lesson03.corner_network,
        lambda corner: (
            np.array([[1.0, -1.0]]),
            np.array([-corner, corner]),
            np.array([[1.0], [-1.0]]),
            np.array([0.0]),
        ),
    ),
]
