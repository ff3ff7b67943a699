"""Wrong answers to lesson 07, a third set, written before their verdicts were looked at."""

import numpy as np

from dlcore.lessons import lesson07


def _one_hot_loop(labels, classes):
    rows = np.zeros((len(labels), classes))
    for i in range(len(labels) - 1):
        rows[i, labels[i]] = 1
    return rows


def _picked(p, y):
    return p[np.arange(len(y)), y]


def _dropout(x, p, training, rng, keep=None, scale=None):
    if not training:
        return x
    mask = rng.random(x.shape) < (keep if keep is not None else 1 - p)
    return x * mask * (scale if scale is not None else 1 / (1 - p))


def _stop_first_rise(losses, patience):
    for i in range(1, len(losses)):
        if losses[i] > losses[i - 1]:
            return i
    return len(losses)


def _stop_from_zero(losses, patience):
    best, wait, at = float("inf"), 0, 0
    for i, loss in enumerate(losses):
        if loss < best:
            best, wait, at = loss, 0, i
        else:
            wait += 1
            if wait == patience:
                break
    return at


def _stop_never_reset(losses, patience):
    best, wait, at = float("inf"), 0, 0
    for i, loss in enumerate(losses, 1):
        if loss < best:
            best, at = loss, i
        else:
            wait += 1
        if wait >= patience:
            break
    return at


def _split_whole(n, validation_share, rng):
    order = rng.permutation(n)
    return order, order[: int(n * validation_share)]


def _split_no_shuffle(n, validation_share, rng):
    cut = round(n * (1 - validation_share))
    return np.arange(cut), np.arange(cut, n)


def _split_swapped(n, validation_share, rng):
    order, size = rng.permutation(n), round(n * validation_share)
    return order[:size], order[size:]


WRONG = [
    (lesson07.one_hot, _one_hot_loop),
    (lesson07.one_hot, lambda labels, classes: np.eye(classes)[labels].T),
    (lesson07.one_hot, lambda labels, classes: np.eye(len(labels))[labels]),
    (lesson07.cross_entropy, lambda p, y: -np.sum(np.log(_picked(p, y)))),
    (lesson07.cross_entropy, lambda p, y: -np.log(_picked(p, y))),
    (lesson07.cross_entropy, lambda p, y: -np.mean(np.log(p[:, y]))),
    (lesson07.cross_entropy, lambda p, y: -np.mean(np.log(p.max(axis=1)))),
    (lesson07.dropout_forward, lambda x, p, training, rng: _dropout(x, p, training, rng, scale=1)),
    (lesson07.dropout_forward, lambda x, p, training, rng: _dropout(x, p, training, rng, keep=p)),
    (lesson07.dropout_forward, lambda x, p, training, rng: _dropout(x, p, True, rng)),
    (lesson07.dropout_forward, lambda x, p, training, rng: _dropout(x, p, training, rng, scale=1 / p)),
    (lesson07.early_stop_epoch, _stop_first_rise),
    (lesson07.early_stop_epoch, _stop_from_zero),
    (lesson07.early_stop_epoch, _stop_never_reset),
    (lesson07.early_stop_epoch, lambda losses, patience: int(np.argmin(losses)) + 1),
    (lesson07.l2_gradient, lambda W, b, strength: (strength * W, strength * b)),
    (lesson07.l2_gradient, lambda W, b, strength: (strength / 2 * W**2, np.zeros_like(b))),
    (lesson07.l2_gradient, lambda W, b, strength: (strength * np.sign(W), np.zeros_like(b))),
    (lesson07.split, _split_whole),
    (lesson07.split, _split_no_shuffle),
    (lesson07.split, _split_swapped),
]
