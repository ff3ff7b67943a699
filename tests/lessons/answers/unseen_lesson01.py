"""Wrong answers to lesson 01, written when the names stood, to see how many have one."""

import numpy as np

from dlcore.lessons import lesson01
from tests.lessons.answers import lesson01 as known


def _loop_over_pairs_wrong(x, w, b):
    z = 0
    for xi, wi in zip(x, w):
        z += xi + wi
    return z * 1 + b


def _nor_for_one(strength):
    return np.array([-strength, 0.0]), strength / 2


WRONG = [
    (lesson01.weighted_sum, lambda x, w, b: x @ x + b),
    (lesson01.weighted_sum, lambda x, w, b: abs(x @ w + b)),
    (lesson01.weighted_sum, lambda x, w, b: np.mean(x * w) + b),
    (lesson01.weighted_sum, lambda x, w, b: np.prod(x * w) + b),
    (lesson01.weighted_sum, _loop_over_pairs_wrong),
    (lesson01.fires, lambda x, w, threshold: bool(np.all(x * w > threshold))),
    (lesson01.fires, lambda x, w, threshold: int(x @ w < threshold) * -1),
    (lesson01.fires, lambda x, w, threshold: np.sign(x @ w - threshold)),
    (lesson01.nor_weights, _nor_for_one),
    (lesson01.nor_weights, lambda strength: (np.array([-strength, -strength]), strength + 0.5)),
    (lesson01.nor_weights, lambda strength: (np.array([strength, -strength]), strength / 2)),
    (lesson01.distance, lambda x, w, b: abs(x @ w + b) / np.sqrt(len(w))),
    (lesson01.distance, lambda x, w, b: abs((x @ w + b) / w[0])),
    (lesson01.distance, lambda x, w, b: max(0, x @ w + b) / np.linalg.norm(w)),
    (
        lesson01.perceptron_step,
        lambda w, b, x, target, rate: (
            w + rate * (target - (x @ w + b > 0)) * x,
            b - rate * (target - (x @ w + b > 0)),
        ),
    ),
    (
        lesson01.perceptron_step,
        lambda w, b, x, target, rate: (
            w + rate * (target - (x @ w + b < 0)) * x,
            b + rate * (target - (x @ w + b < 0)),
        ),
    ),
    (
        lesson01.perceptron_step,
        lambda w, b, x, target, rate: (
            w + rate * (target - (x @ w > 0)) * x,
            b + rate * (target - (x @ w > 0)),
        ),
    ),
    (lesson01.xnor_network, lambda X: known.xnor(X, w=(-1, -1), b=2.5)),
    (lesson01.xnor_network, lambda X: (known.xnor(X)[0], np.logical_xor(*X.T).astype(int))),
    (
        lesson01.xnor_network,
        lambda X: known.xnor(X, columns=((-1, -1), (1, 1)), biases=(1.5, -0.5), w=(-1, -1), b=1.5),
    ),
    (
        lesson01.loss_gradient,
        lambda w, b, x, target, *s: known.slopes(w, b, x, target, *s, lambda p, t: t - p),
    ),
    (
        lesson01.loss_gradient,
        lambda w, b, x, target, *s: (
            known.slopes(w, b, x, target, *s)[0],
            known.slopes(w, b, x, target, *s)[0].sum(),
        ),
    ),
    (
        lesson01.loss_gradient,
        lambda w, b, x, target, *s: known.slopes(w, b, x, target, *s, slope=lambda p: p),
    ),
    (
        lesson01.loss_gradient,
        lambda w, b, x, target, *s: (
            known.slopes(w, b, x, target, *s)[0] * x,
            known.slopes(w, b, x, target, *s)[1],
        ),
    ),
    (lesson01.year_of, lambda event: 1958),
]
