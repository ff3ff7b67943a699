"""Wrong answers to lesson 10, written when the names stood, to see how many have one."""

import numpy as np

from dlcore.lessons import lesson10
from tests.lessons.answers import lesson10 as known

WRONG = [
    (lesson10.layer_norm, lambda x, g, b, e: known.rows(x, g, b, e) - b + b.mean()),
    (lesson10.layer_norm, lambda x, g, b, e: known.rows(x, g, 0, e)),
    (lesson10.layer_norm, lambda x, g, b, e: known.rows(x, g, b, e**2)),
    (lesson10.layer_norm, lambda x, g, b, e: x * g + b),
    (lesson10.layer_norm_backward, lambda dy, g, n, s: known.back(dy, g, n, s) * g),
    (lesson10.layer_norm_backward, lambda *a: known.back(*a)[::-1]),
    (lesson10.layer_norm_backward, lambda dy, g, n, s: g * dy / s - n * (g * dy * n).mean(1)[:, None] / s),
    (lesson10.variance_gradient, lambda d, x, e: -0.5 * d.sum(0) * (x.var(0) + e) ** -1.5),
    (lesson10.variance_gradient, lambda d, x, e: (d * (x - x.mean(0))).sum(0) * (x.var(0) + e) ** -0.5 / -2),
    (lesson10.residual_backward, lambda dy, x, W, V: dy + dy @ (W @ V).T),
    (lesson10.residual_backward, lambda dy, x, W, V: dy + known.through(dy, x, W, V).sum(0)),
    (lesson10.variance_after, lambda blocks, share: np.sqrt(1 + share) ** blocks),
    (lesson10.variance_after, lambda blocks, share: (1 + blocks * share) ** blocks),
    (lesson10.softmax_backward, lambda dy, y: y * (dy - np.sum(dy * y))),
    (lesson10.softmax_backward, lambda dy, y: y * dy - y),
    (lesson10.softmax_backward, lambda dy, y: y * (dy - (dy * y).max(axis=1, keepdims=True))),
    (lesson10.softmax_backward, lambda dy, y: y - (dy * y).sum(axis=1, keepdims=True)),
    (lesson10.batch_norm_backward, lambda *a: (-known.pictures(*a)[0], *known.pictures(*a)[1:])),
    (lesson10.batch_norm_backward, lambda dy, g, n, s: (known.pictures(dy, g, n, s)[0], dy * n, dy)),
    (lesson10.batch_norm_backward, lambda dy, g, n, s: known.pictures(dy, g, n * s, s)),
]
