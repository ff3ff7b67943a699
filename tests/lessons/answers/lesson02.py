"""Wrong answers to lesson 02 as learners write them."""

import math

import numpy as np

from dlcore.lessons import lesson02


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _lse_of_the_first_row(z):
    m = z[0].max()
    return m + np.log(np.exp(z - m).sum(axis=1))


def _lse_shift_forgotten(z):
    m = z.max(axis=1, keepdims=True)
    return m[:, 0] + np.log(np.exp(z).sum(axis=1))


def _lse_of_a_row(z):
    m = z.max()
    return m + np.log(np.sum(np.exp(z - m)))


WRONG = [
    (lesson02.collapse, lambda W1, b1, W2, b2: (W1 + W2, b1 + b2)),
    (lesson02.collapse, lambda W1, b1, W2, b2: (W1 @ W2, W2 @ b1 + b2)),
    (lesson02.collapse, lambda W1, b1, W2, b2: (W1 @ W2, (b1 + b2) @ W2)),
    (lesson02.collapse, lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W2 * b2)),
    (lesson02.collapse, lambda W1, b1, W2, b2: ((W1 @ W2).T, b1 @ W2 + b2)),
    (lesson02.collapse, lambda W1, b1, W2, b2: W1 @ W2),
    (lesson02.collapse, lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W1 + b2)),
    (lesson02.sigmoid_backward, lambda dy, z: dy * sigmoid(z) * (1 + sigmoid(z))),
    (lesson02.sigmoid_backward, lambda dy, z: dy * sigmoid(z) ** 2),
    (lesson02.sigmoid_backward, lambda dy, z: dy + sigmoid(z) * (1 - sigmoid(z))),
    (lesson02.sigmoid_backward, lambda dy, z: dy * sigmoid(dy) * (1 - sigmoid(dy))),
    (lesson02.sigmoid_backward, lambda dy, z: dy * (1 - sigmoid(z))),
    (lesson02.sigmoid_backward, lambda dy, z: dy * np.exp(z) * (1 - np.exp(z))),
    (lesson02.sigmoid_backward, lambda dy, z: -dy * sigmoid(z) * (1 - sigmoid(z))),
    (lesson02.log_sum_exp, lambda z: np.log(np.exp(z)).sum(axis=1)),
    (lesson02.log_sum_exp, lambda z: z.max(axis=1)),
    (lesson02.log_sum_exp, _lse_of_the_first_row),
    (lesson02.log_sum_exp, _lse_shift_forgotten),
    (lesson02.log_sum_exp, _lse_of_a_row),
    (lesson02.log_sum_exp, lambda z: z.max(axis=1) - np.log(np.exp(z - z.max(axis=1)[:, None]).sum(axis=1))),
    (lesson02.largest_share, 0.25),
    (lesson02.largest_share, 1.0),
    (lesson02.largest_share, 0.0977),
    (lesson02.largest_share, 0.5),
    (lesson02.leaky_scale, lambda fan_in, negative_slope: math.sqrt(2 / fan_in) * (1 + negative_slope**2)),
    (lesson02.leaky_scale, lambda fan_in, negative_slope: 2 / math.sqrt((1 + negative_slope**2) * fan_in)),
    (lesson02.leaky_scale, lambda fan_in, negative_slope: math.sqrt(2 / (1 + negative_slope**2 * fan_in))),
    (lesson02.leaky_scale, lambda fan_in, negative_slope: math.sqrt(2 / (negative_slope**2 * fan_in))),
    (lesson02.leaky_scale, lambda fan_in, negative_slope: math.sqrt(6 / ((1 + negative_slope**2) * fan_in))),
    (lesson02.leaky_scale, lambda fan_in, negative_slope: math.sqrt(2 / (1 + negative_slope**2)) / fan_in),
    (lesson02.dead_share, lambda h: (h.sum(axis=1) == 0).mean()),
    (lesson02.dead_share, lambda h: (h == 0).all(axis=0)),
    (lesson02.dead_share, lambda h: (h <= 0).sum() / h.size),
    (lesson02.dead_share, lambda h: (h[0] == 0).mean()),
    (lesson02.dead_share, lambda h: (h.mean(axis=0) < 0.5).mean()),
    (lesson02.dead_share, lambda h: np.mean(h == 0, axis=0)),
]
