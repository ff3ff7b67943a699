"""Wrong answers to lesson 07, written when the names stood, to see how many have one."""

import numpy as np

from dlcore.lessons import lesson07
from tests.lessons.answers import lesson07 as known

WRONG = [
    (lesson07.one_hot, lambda labels, classes: known.written(labels, classes, value=2)),
    (lesson07.one_hot, lambda labels, classes: np.eye(classes)[labels][::-1]),
    (lesson07.one_hot, lambda labels, classes: np.eye(classes)[labels].sum(axis=0)),
    (lesson07.one_hot, lambda labels, classes: np.zeros((len(labels), classes))),
    (
        lesson07.cross_entropy,
        lambda p, y: -np.mean(p[np.arange(len(y)), y] * np.log(p[np.arange(len(y)), y])),
    ),
    (lesson07.cross_entropy, lambda p, y: -np.mean(np.sum(p * np.log(p), axis=1))),
    (lesson07.cross_entropy, lambda p, y: -np.mean(np.log(p.min(axis=1)))),
    (lesson07.cross_entropy, lambda p, y: np.mean(1 / p[np.arange(len(y)), y])),
    (lesson07.dropout_forward, lambda *a: known.drop(*a, scale=lambda p: 1 / (1 - p) ** 2)),
    (
        lesson07.dropout_forward,
        lambda *a: known.drop(*a, keep=lambda rng, x, p: (rng.random(x.shape) >= p) * 2 - 1),
    ),
    (lesson07.dropout_forward, lambda x, p, training, rng: x * 0 if training else x),
    (lesson07.early_stop_epoch, lambda l, patience: known.stop(l, patience, result=lambda best, i: l[best])),
    (lesson07.early_stop_epoch, lambda l, patience: known.stop(l, 2)),
    (lesson07.early_stop_epoch, lambda l, patience: known.stop(l, patience) - patience),
]
