"""Softmax."""

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.lessons.logits import LOGITS, right_softmax, unstable_softmax

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


@softmax.mistake("a sigmoid of each logit: the classes of a row must add up to 1")
def _(logits):
    return 1 / (1 + np.exp(-logits))


@softmax.mistake("1 for the largest, 0 for the others: softmax gives each class a share")
def _(logits):
    return 1.0 * (logits == logits.max(axis=1, keepdims=True))
