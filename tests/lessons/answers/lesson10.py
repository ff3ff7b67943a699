"""Wrong answers to lesson 10 as learners write them."""

import numpy as np

from dlcore.lessons import lesson10


def rows(x, gamma, beta, epsilon, centre=np.mean, spread=np.var):
    out = np.empty_like(x)
    for i, row in enumerate(x):
        out[i] = gamma * (row - centre(row)) / np.sqrt(spread(row) + epsilon) + beta
    return out


def back(dy, gamma, normal, std, mean=lambda a: a.mean(axis=1, keepdims=True)):
    d = gamma * dy
    return (d - mean(d) - normal * mean(d * normal)) / std


def pictures(dy, gamma, normal, std, over=(0, 1, 2), scales=(0, 1, 2)):
    d = gamma * dy
    means = d.mean(axis=over, keepdims=True), (d * normal).mean(axis=over, keepdims=True)
    return (d - means[0] - normal * means[1]) / std, (dy * normal).sum(scales), dy.sum(scales)


def through(dy, x, W, V, slope=lambda z: z > 0):
    return ((dy @ V.T) * slope(x @ W)) @ W.T


def _by_rows_without_sum(dy, y):
    return np.array([d * v * (1 - v) - np.sum(d) for d, v in zip(dy, y)])


WRONG = [
    (lesson10.layer_norm, lambda *a: rows(*a, spread=np.std)),
    (lesson10.layer_norm, lambda *a: rows(*a, centre=np.median)),
    (lesson10.layer_norm, lambda *a: rows(*a, centre=np.max)),
    (lesson10.layer_norm, lambda x, g, b, e: g * (x - x.mean()) / np.sqrt(x.var() + e) + b),
    (
        lesson10.layer_norm,
        lambda x, g, b, e: g * ((x - x.mean(1)[:, None]) / np.sqrt(x.var(1)[:, None] + e) + b),
    ),
    (lesson10.layer_norm, lambda x, g, b, e: rows(x, g, -b, e)),
    (lesson10.layer_norm_backward, lambda *a: back(*a, mean=lambda a: a.mean())),
    (lesson10.layer_norm_backward, lambda *a: back(*a, mean=lambda a: a.sum(1)[:, None])),
    (lesson10.layer_norm_backward, lambda *a: back(*a, mean=lambda a: -a.mean(1)[:, None])),
    (lesson10.layer_norm_backward, lambda dy, g, n, s: back(dy, 1, n, s)),
    (lesson10.layer_norm_backward, lambda dy, g, n, s: back(dy, g, n, s**2)),
    (lesson10.layer_norm_backward, lambda dy, g, n, s: back(dy, g, n, 1)),
    (lesson10.variance_gradient, lambda d, x, e: np.sum(d * (x - x.mean(0))) / -2 * (x.var(0) + e) ** -1.5),
    (lesson10.variance_gradient, lambda d, x, e: (d * (x - x.mean(0))).mean(0) / -2 / (x.var(0) + e) ** 1.5),
    (lesson10.variance_gradient, lambda d, x, e: (d * (x - x.mean(0))).sum(0) / 2 / (x.var(0) + e) ** 1.5),
    (lesson10.variance_gradient, lambda d, x, e: (d * x).sum(0) / -2 / (x.var(0) + e) ** 1.5),
    (lesson10.variance_gradient, lambda d, x, e: (d * (x - x.mean(0))).sum(0) / -2 / (x.std(0) + e) ** 3),
    (lesson10.residual_backward, lambda dy, x, W, V: x + through(dy, x, W, V)),
    (lesson10.residual_backward, lambda *a: a[0] + through(*a, slope=lambda z: z >= -9e9)),
    (lesson10.residual_backward, lambda *a: a[0] + through(*a, slope=lambda z: np.maximum(z, 0))),
    (lesson10.residual_backward, lambda *a: through(*a) - a[0]),
    (lesson10.residual_backward, lambda *a: a[0] + through(*a, slope=lambda z: z < 0)),
    (lesson10.variance_after, lambda blocks, share: 1 + share * blocks),
    (lesson10.variance_after, lambda blocks, share: (1 + share) ** (blocks / 2)),
    (lesson10.variance_after, lambda blocks, share: 1 + share**blocks),
    (lesson10.variance_after, lambda blocks, share: (1 + share) ** 50),
    (lesson10.softmax_backward, lambda dy, y: dy * y - (dy * y).sum(axis=1, keepdims=True)),
    (lesson10.softmax_backward, lambda dy, y: y * dy),
    (lesson10.softmax_backward, lambda dy, y: y * (dy - dy * y)),
    (lesson10.softmax_backward, _by_rows_without_sum),
    (lesson10.softmax_backward, lambda dy, y: dy * (y - (dy * y).sum(axis=1, keepdims=True))),
    (lesson10.batch_norm_backward, lambda *a: pictures(*a, over=(0, 1))),
    (lesson10.batch_norm_backward, lambda *a: pictures(*a, scales=(0, 1))),
    (lesson10.batch_norm_backward, lambda *a: pictures(*a)[0]),
    (lesson10.batch_norm_backward, lambda dy, g, n, s: pictures(dy, g, n, s**2)),
    (lesson10.batch_norm_backward, lambda dy, g, n, s: pictures(dy, 1 / g, n, s)),
    (lesson10.batch_norm_backward, lambda *a: (pictures(*a)[0], *pictures(*a)[:0:-1])),
]
