"""Cross-entropy for one class of many: classes outermost, so that sums over them are fast."""

import math

import numpy as np

from dlcore.fast.sequences import from_rows, is_time_first, to_rows
from dlcore.formulas import entropy as formulas


def cross_entropy(logits, target):
    """See dlcore.formulas. Lesson: 07_mnist_mlp."""
    time_first, labels = is_time_first(logits), np.asarray(target)
    z = np.array(to_rows(logits, time_first).T, order="C")  # (C, N)
    target = _columns(labels, z, logits.ndim, time_first)
    z -= np.maximum.reduce(z, axis=0)  # softmax is unchanged, and exp cannot overflow
    at_labels = z.reshape(z.size)[target] if target.ndim == 1 else _products(target, z)
    log_numerator = at_labels.sum()
    e = np.exp(z, out=z)
    total = np.add.reduce(e, axis=0)
    probabilities = np.divide(e, total, out=e)
    loss = float(np.log(total).sum() - log_numerator) / z.shape[1]
    if math.isnan(loss):  # an infinite logit? The formula tells the limit from NaN
        loss, _ = formulas.cross_entropy(logits, labels)
    return loss, (probabilities, target, logits.shape, time_first)


def _products(target, z):
    """target * z, in which 0 times -inf is 0."""
    return np.multiply(target, z, out=np.zeros_like(z), where=target != 0)


def cross_entropy_back(memory):
    """See dlcore.formulas. Lesson: 07_mnist_mlp."""
    probabilities, target, shape, time_first = memory
    n = probabilities.shape[1]
    dz = probabilities * (1 / n)
    if target.ndim == 1:
        dz.reshape(dz.size)[target] -= 1 / n
    else:
        dz -= target * (1 / n)
    return from_rows(dz.T, shape, time_first)


def _columns(target, z, axes, time_first):
    """One-hot columns (C, N) in the order of z; for labels the flat places (N,) of the ones."""
    if target.ndim == axes:
        return to_rows(target, time_first).T.astype(z.dtype, order="C", copy=False)
    labels = (target.T if time_first else target).reshape(z.shape[1])
    return labels.astype(np.intp, copy=False) * z.shape[1] + np.arange(z.shape[1])
