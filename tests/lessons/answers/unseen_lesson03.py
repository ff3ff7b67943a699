"""Wrong answers to lesson 03, written when the names stood, to see how many have one."""

import numpy as np

from dlcore.lessons import lesson03
from tests.lessons.answers import lesson03 as known

WRONG = [
    (lesson03.layer_sums, lambda x, A, b: -(x @ A.T) + b),
    (lesson03.layer_sums, lambda x, A, b: np.tanh(x @ A.T + b)),
    (lesson03.layer_sums, lambda x, A, b: x @ A.T + 2 * b),
    (lesson03.layer_sums, lambda x, A, b: x.mean(axis=0) @ A.T + b),
    (
        lesson03.squared_error,
        lambda prediction, target: np.mean((np.ravel(prediction) - np.ravel(target)) ** 3),
    ),
    (lesson03.squared_error, lambda prediction, target: np.mean(np.square(np.ravel(prediction)))),
    (
        lesson03.squared_error,
        lambda prediction, target: np.median((np.ravel(prediction) - np.ravel(target)) ** 2),
    ),
    (
        lesson03.squared_error,
        lambda prediction, target: np.sum((np.ravel(prediction) - np.ravel(target)) ** 2) / 2,
    ),
    (lesson03.binary_cross_entropy, lambda p, target: -np.mean(np.log(p) - (1 - target) * np.log(1 - p))),
    (
        lesson03.binary_cross_entropy,
        lambda p, target: -np.mean(target * np.log(p) + (1 - target) * np.log(1 - p)) / 2,
    ),
    (
        lesson03.binary_cross_entropy,
        lambda p, target: -np.mean(target * np.log(p) + (1 + target) * np.log(1 - p)),
    ),
    (lesson03.binary_cross_entropy, lambda p, target: -np.mean(np.log(p - target))),
    (
        lesson03.categorical_cross_entropy,
        lambda p, targets: -np.mean(np.sum(targets * np.log(p), axis=1)) * p.shape[1],
    ),
    (lesson03.categorical_cross_entropy, lambda p, targets: -np.mean(np.max(targets * np.log(p), axis=1))),
    (lesson03.categorical_cross_entropy, lambda p, targets: -np.mean(np.sum(targets + np.log(p), axis=1))),
    (
        lesson03.categorical_cross_entropy,
        lambda p, targets: np.exp(-np.mean(np.sum(targets * np.log(p), axis=1))),
    ),
    (
        lesson03.mlp_forward,
        lambda x, W1, b1, W2, b2: np.maximum(known.mlp(x, W1, b1, W2, b2, lambda z: z), 0),
    ),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: known.mlp(x, W1, b1, W2, b2) - b2 + b2.sum()),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: known.mlp(x, W1, b1, W2, b2).argmax(axis=1)),
    (lesson03.mlp_forward, lambda x, W1, b1, W2, b2: known.mlp(x, W1, b1, W2, b2, lambda z: z**2)),
    (
        lesson03.mlp_forward,
        lambda x, W1, b1, W2, b2: known.mlp(x, W1, b1, W2, b2, lambda z: np.where(z > 0, z, 0.01 * z)),
    ),
    (lesson03.corner_network, lambda corner: known.ramps(corner, b1=(1, -1))),
    (lesson03.corner_network, lambda corner: known.ramps(corner, W2=((2,), (2,)))),
    (lesson03.corner_network, lambda corner: known.ramps(corner, b1=(0, 0), b2=(corner,))),
    (lesson03.parameter_count, 2 * 16 + 16 + 16 * 16 + 16),
    (lesson03.parameter_count, 2 + 16 + 16 + 3),
    (lesson03.parameter_count, 2 * 16 + 16 * 3 + 19),
]
