"""Wrong answers to lesson 02, written when the names stood, to see how many have one."""

import math

import numpy as np

from dlcore.lessons import lesson02
from tests.lessons.answers import lesson02 as known

WRONG = [
    (lesson02.collapse, lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W2 - b2)),
    (lesson02.collapse, lambda W1, b1, W2, b2: (W1 @ W2 + b1 @ W2, b2)),
    (lesson02.collapse, lambda W1, b1, W2, b2: (W1 @ W2, b2 @ W2 + b1)),
    (lesson02.collapse, lambda W1, b1, W2, b2: (np.maximum(W1, 0) @ W2, np.maximum(b1, 0) @ W2 + b2)),
    (lesson02.sigmoid_backward, lambda dy, z: dy / (known.sigmoid(z) * (1 - known.sigmoid(z)))),
    (lesson02.sigmoid_backward, lambda dy, z: dy * known.sigmoid(z) - known.sigmoid(z) ** 2),
    (lesson02.sigmoid_backward, lambda dy, z: known.sigmoid(dy * z) * (1 - known.sigmoid(dy * z))),
    (lesson02.sigmoid_backward, lambda dy, z: dy * np.exp(-z) / (1 + np.exp(-z))),
    (lesson02.log_sum_exp, lambda z: np.exp(z).sum(axis=1)),
    (
        lesson02.log_sum_exp,
        lambda z: z.max(axis=1) + np.log10(np.exp(z - z.max(axis=1)[:, None]).sum(axis=1)),
    ),
    (lesson02.log_sum_exp, lambda z: z.min(axis=1) + np.log(np.exp(z - z.min(axis=1)[:, None]).sum(axis=1))),
    (
        lesson02.log_sum_exp,
        lambda z: z - (z.max(axis=1) + np.log(np.exp(z - z.max(axis=1)[:, None]).sum(axis=1)))[:, None],
    ),
    (lesson02.largest_share, 5 * 0.25**2),
    (lesson02.largest_share, 0.5**10 * 2),
    (lesson02.leaky_scale, lambda fan_in, negative_slope: math.sqrt(2 / (1 + negative_slope**2) / fan_in**2)),
    (
        lesson02.leaky_scale,
        lambda fan_in, negative_slope: math.sqrt(1 / (0.5 * (1 + negative_slope) ** 2 * fan_in)),
    ),
    (lesson02.leaky_scale, lambda fan_in, negative_slope: math.sqrt(2 * fan_in * (1 + negative_slope**2))),
    (
        lesson02.leaky_scale,
        lambda fan_in, negative_slope: math.sqrt(2 / ((1 + negative_slope**2) * (fan_in + 1))),
    ),
    (lesson02.dead_share, lambda h: 1 - np.mean((h == 0).any(axis=0))),
    (lesson02.dead_share, lambda h: np.mean(h.max(axis=0) > 0)),
    (lesson02.dead_share, lambda h: np.mean((h == 0).sum(axis=0))),
]
