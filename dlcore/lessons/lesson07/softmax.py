"""Softmax."""

import numpy as np

from dlcore.check.exercise import Exercise

LOGITS = (
    np.array([[1.0, 2.0, 0.5], [0.0, -1.0, 3.0]]),
    np.array([[2.0, 0.0, 1.0], [1.0, 1.0, -1.0], [0.5, 3.0, 0.0]]),
    np.random.default_rng(3).normal(size=(4, 5)).round(2),
    np.array([[1000.0, 1001.0], [-998.0, -1000.0]]),
)


def right_softmax(logits):
    """Return softmax along the classes, without overflow."""
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def unstable_softmax(logits):
    """Return softmax by its formula, which overflows at logits of 710."""
    return np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)


softmax = Exercise(
    name="softmax",
    reference=right_softmax,
    returns=("probabilities",),
    cases=tuple({"logits": logits} for logits in (*LOGITS, np.zeros((1, 4)))),
)

softmax.mistake("exp of large numbers: it overflows; subtract each row's maximum first")(unstable_softmax)


@softmax.mistake("softmax over the wrong axis: the classes of one sample add up to 1, axis=1")
def _(logits):
    return right_softmax(logits.T).T


@softmax.mistake("the sum of the whole batch: each row has a sum of its own, axis=1")
def _(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum()


@softmax.mistake("a sum without keepdims=True: shape (N,) does not divide the rows of (N, C)")
def _(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


@softmax.mistake("each row divided by its sum, without exp")
def _(logits):
    return logits / logits.sum(axis=1, keepdims=True)
