"""Softmax and cross-entropy."""

import numpy as np

from dlcore.check.exercise import Exercise

LOGITS = (
    np.array([[1.0, 2.0, 0.5], [0.0, -1.0, 3.0]]),
    np.array([[2.0, 0.0, 1.0], [1.0, 1.0, -1.0], [0.5, 3.0, 0.0]]),
    np.random.default_rng(3).normal(size=(4, 5)).round(2),
    np.array([[1000.0, 1001.0], [998.0, 1000.0]]),
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


def _picked(probabilities, labels):
    return probabilities[np.arange(len(labels)), labels]


cross_entropy = Exercise(
    name="cross_entropy",
    reference=lambda probabilities, labels: -np.log(_picked(probabilities, labels)).mean(),
    returns=("the loss",),
    cases=(
        {"probabilities": np.array([[0.5, 0.25, 0.25], [0.1, 0.8, 0.1]]), "labels": np.array([0, 1])},
        {"probabilities": np.array([[0.7, 0.2, 0.1]]), "labels": np.array([2])},
        {"probabilities": right_softmax(LOGITS[1]), "labels": np.array([0, 2, 1])},
        {"probabilities": right_softmax(LOGITS[2]), "labels": np.array([4, 0, 1, 1])},
    ),
)


@cross_entropy.mistake("a sum instead of a mean: the factor 1/N is missing")
def _(probabilities, labels):
    return -np.log(_picked(probabilities, labels)).sum()


@cross_entropy.mistake("a missing minus sign: the logarithm of a probability is negative")
def _(probabilities, labels):
    return np.log(_picked(probabilities, labels)).mean()


@cross_entropy.mistake("log2 instead of the natural logarithm, np.log")
def _(probabilities, labels):
    return -np.log2(_picked(probabilities, labels)).mean()


@cross_entropy.mistake("log10 instead of the natural logarithm, np.log")
def _(probabilities, labels):
    return -np.log10(_picked(probabilities, labels)).mean()


@cross_entropy.mistake("softmax taken once more: the argument holds probabilities, not logits")
def _(probabilities, labels):
    return -np.log(_picked(right_softmax(probabilities), labels)).mean()


@cross_entropy.mistake("the logarithm forgotten")
def _(probabilities, labels):
    return -_picked(probabilities, labels).mean()


@cross_entropy.mistake("whole columns picked: one element per row is probabilities[np.arange(N), labels]")
def _(probabilities, labels):
    return -np.log(probabilities[:, labels]).mean()


@cross_entropy.mistake("a mean over samples and classes: divide by N alone")
def _(probabilities, labels):
    return -np.log(_picked(probabilities, labels)).sum() / probabilities.size
