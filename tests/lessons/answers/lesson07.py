"""Wrong answers to lesson 07 as learners write them."""

import numpy as np

from dlcore.lessons import lesson07


def written(labels, classes, value=1.0, offset=0):
    rows = np.zeros((len(labels), classes))
    for i in range(len(labels)):
        rows[i, labels[i] - offset] = value
    return rows


def _one_hot_once(labels, classes):
    rows = np.zeros((len(labels), classes))
    for i, label in enumerate(labels):
        rows[i, label] = 1
        return rows


def _one_hot_wider(labels, classes):
    return np.eye(classes + 1)[labels]


def stop(losses, patience, better=lambda a, b: a < b, result=lambda best, i: best + 1):
    best, waited = 0, 0
    for i in range(1, len(losses)):
        if better(losses[i], losses[best]):
            best, waited = i, 0
        else:
            waited += 1
        if waited >= patience:
            break
    return result(best, i)


def drop(x, p, training, rng, keep=lambda rng, x, p: rng.random(x.shape) >= p, scale=lambda p: 1 / (1 - p)):
    return x * keep(rng, x, p) * scale(p) if training else x


WRONG = [
    (lesson07.one_hot, _one_hot_once),
    (lesson07.one_hot, _one_hot_wider),
    (lesson07.one_hot, lambda labels, classes: written(labels, classes, value=-1)),
    (lesson07.one_hot, lambda labels, classes: np.eye(classes)[labels].ravel()),
    (lesson07.one_hot, lambda labels, classes: np.arange(classes) >= labels[:, None]),
    (lesson07.one_hot, lambda labels, classes: np.eye(classes)[classes - 1 - labels]),
    (lesson07.one_hot, lambda labels, classes: np.eye(classes)),
    (lesson07.cross_entropy, lambda p, y: -np.log(p).mean()),
    (lesson07.cross_entropy, lambda p, y: -np.mean(np.log(1 - p[np.arange(len(y)), y]))),
    (lesson07.cross_entropy, lambda p, y: np.mean(1 - p[np.arange(len(y)), y])),
    (lesson07.cross_entropy, lambda p, y: -np.mean(y * np.log(p.max(axis=1)))),
    (lesson07.cross_entropy, lambda p, y: -np.mean(np.log(p[np.arange(len(y)), y - 1]))),
    (lesson07.cross_entropy, lambda p, y: -np.max(np.log(p[np.arange(len(y)), y]))),
    (lesson07.cross_entropy, lambda p, y: -np.log(p[0, y[0]])),
    (lesson07.dropout_forward, lambda *a: drop(*a, scale=lambda p: 1 + p)),
    (lesson07.dropout_forward, lambda *a: drop(*a, keep=lambda rng, x, p: rng.normal(size=x.shape) >= p)),
    (lesson07.dropout_forward, lambda *a: drop(*a, keep=lambda rng, x, p: rng.random(x.shape) >= 0.5)),
    (
        lesson07.dropout_forward,
        lambda x, p, training, rng: x * (rng.random(x.shape) >= p) if training else x * (1 - p),
    ),
    (
        lesson07.dropout_forward,
        lambda x, p, training, rng: (rng.random(x.shape) >= p) / (1 - p) if training else x,
    ),
    (lesson07.dropout_forward, lambda x, p, training, rng: x - (rng.random(x.shape) < p) if training else x),
    (lesson07.early_stop_epoch, lambda l, patience: len(l)),
    (lesson07.early_stop_epoch, lambda l, patience: stop(l, patience, better=lambda a, b: a > b)),
    (lesson07.early_stop_epoch, lambda l, patience: stop(l, patience, better=lambda a, b: a <= b)),
    (
        lesson07.early_stop_epoch,
        lambda l, patience: stop(l, patience, result=lambda best, i: best + 1 + patience),
    ),
    (lesson07.early_stop_epoch, lambda l, patience: stop(l, patience, result=lambda best, i: best + 2)),
    (lesson07.early_stop_epoch, lambda l, patience: int(np.argmin(l[:patience])) + 1),
    (lesson07.early_stop_epoch, lambda l, patience: patience),
]
