"""Wrong answers to lesson 03 as learners write them."""

import numpy as np

from dlcore.lessons import lesson03


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def ramps(corner, W1=((1, -1),), b1=(-1, 1), W2=((1,), (1,)), b2=(0,)):
    return np.array(W1, float), corner * np.array(b1, float), np.array(W2, float), np.array(b2, float)


def _bce_loop(p, target):
    loss = 0
    for q, t in zip(p.ravel(), target.ravel()):
        loss = -np.log(q) if t == 1 else -np.log(1 - q)
    return loss / len(p)


def mlp(x, W1, b1, W2, b2, act=lambda z: np.maximum(z, 0)):
    return act(x @ W1 + b1) @ W2 + b2


WRONG = [
    (lesson03.layer_sums, lambda x, A, b: x @ A.T * b),
    (lesson03.layer_sums, lambda x, A, b: x @ (A.T + b)),
    (lesson03.layer_sums, lambda x, A, b: x @ A.T + b.sum()),
    (lesson03.layer_sums, lambda x, A, b: np.maximum(x @ A.T + b, 0)),
    (lesson03.layer_sums, lambda x, A, b: np.array([A @ row for row in x])),
    (lesson03.layer_sums, lambda x, A, b: x @ A.T + b[::-1]),
    (lesson03.layer_sums, lambda x, A, b: x @ A.T + b.reshape(-1, 1)),
    (lesson03.layer_sums, lambda x, A, b: x * A + b),
    (
        lesson03.squared_error,
        lambda prediction, target: np.mean(np.ravel(prediction) ** 2 - np.ravel(target) ** 2),
    ),
    (
        lesson03.squared_error,
        lambda prediction, target: np.mean((np.ravel(prediction) + np.ravel(target)) ** 2),
    ),
    (lesson03.squared_error, lambda prediction, target: np.mean(np.ravel(prediction) - np.ravel(target))),
    (
        lesson03.squared_error,
        lambda prediction, target: np.max((np.ravel(prediction) - np.ravel(target)) ** 2),
    ),
    (lesson03.squared_error, lambda prediction, target: np.var(np.ravel(prediction) - np.ravel(target))),
    (lesson03.squared_error, lambda prediction, target: np.mean((prediction.T - target) ** 2)),
    (lesson03.binary_cross_entropy, lambda p, target: -np.mean(np.log(p))),
    (
        lesson03.binary_cross_entropy,
        lambda p, target: np.mean(-target * np.log(p) - (1 - target) * np.log(p)),
    ),
    (lesson03.binary_cross_entropy, lambda p, target: np.mean(-target * p - (1 - target) * (1 - p))),
    (lesson03.binary_cross_entropy, lambda p, target: np.mean(np.abs(p - target))),
    (
        lesson03.binary_cross_entropy,
        lambda p, target: np.mean(-target * np.log(p) - (1 - target) * (1 - np.log(p))),
    ),
    (lesson03.binary_cross_entropy, _bce_loop),
    (lesson03.binary_cross_entropy, lambda p, target: -np.log(np.mean(np.where(target == 1, p, 1 - p)))),
    (lesson03.categorical_cross_entropy, lambda p, targets: -np.mean(np.log(np.sum(p, axis=1)))),
    (lesson03.categorical_cross_entropy, lambda p, targets: -np.mean(np.sum(p * np.log(p), axis=1))),
    (lesson03.categorical_cross_entropy, lambda p, targets: np.mean((p - targets) ** 2)),
    (lesson03.categorical_cross_entropy, lambda p, targets: -np.mean(np.sum(targets * np.log10(p), axis=1))),
    (
        lesson03.categorical_cross_entropy,
        lambda p, targets: -np.mean(np.sum(targets * np.log(1 - p), axis=1)),
    ),
    (lesson03.categorical_cross_entropy, lambda p, targets: -np.max(np.sum(targets * np.log(p), axis=1))),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: np.maximum(x @ W1 + b1, 0) @ W2),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: mlp(x, W1, b1, W2, b2, np.tanh)),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: mlp(x, W1, b1, W2, b2, lambda z: np.minimum(z, 0))),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: mlp(x, W1, b1, W2, b2, lambda z: np.maximum(z, 1))),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: np.maximum(x, 0) @ W1 @ W2 + b1 @ W2 + b2),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: mlp(x, W1, b1, W2, b2) - 2 * b2),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: mlp(x, W1, b1, W2, b2)[0]),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: mlp(x, W1, -b1, W2, b2)),
    (lesson03.corner_network, lambda corner: ramps(corner, W2=((1,), (0,)))),
    (lesson03.corner_network, lambda corner: ramps(1.5)),
    (lesson03.corner_network, lambda corner: ramps(corner, W2=((-1,), (-1,)))),
    (lesson03.corner_network, lambda corner: (*ramps(0)[:3], np.array([-corner]))),
    (lesson03.corner_network, lambda corner: ramps(corner, W1=((1,), (-1,)))),
    (lesson03.corner_network, lambda corner: ramps(corner, W2=((0.5,), (0.5,)))),
    (lesson03.corner_network, lambda corner: ramps(corner, W1=((corner, -corner),))),
    (lesson03.corner_network, lambda corner: ramps(corner, W1=((1, 1),), b1=(-1, -1))),
    (lesson03.parameter_count, 3 * 16 + 17 * 16 + 17),
    (lesson03.parameter_count, 2 * 16 + 16 * 16 + 16 * 3 + 16 + 16 + 3 + 2 + 1),
    (lesson03.parameter_count, 2 * 16 + 16),
    (lesson03.parameter_count, 2 * 16 * 16 * 3 + 35),
    (lesson03.parameter_count, 35),
]
