"""Cross-entropy, from probabilities and integer labels."""

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.lessons.logits import LOGITS, right_softmax


def _picked(probabilities, labels):
    return probabilities[np.arange(len(labels)), labels]


cross_entropy = Exercise(
    name="cross_entropy",
    reference=lambda probabilities, labels: -np.log(_picked(probabilities, labels)).mean(),
    returns=("the loss",),
    cases=(
        {"probabilities": np.array([[0.5, 0.25, 0.25], [0.25, 0.25, 0.5]]), "labels": np.array([0, 1])},
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


@cross_entropy.mistake("the mean forgotten: one loss for the batch, not one for each sample")
def _(probabilities, labels):
    return -np.log(_picked(probabilities, labels))


@cross_entropy.mistake("whole rows picked: one element per row is probabilities[np.arange(N), labels]")
def _(probabilities, labels):
    return -np.log(probabilities[labels]).mean()


@cross_entropy.mistake("whole rows picked, and no mean: begin with probabilities[np.arange(N), labels]")
def _(probabilities, labels):
    return -np.log(probabilities[labels])


@cross_entropy.mistake("the largest probability of each row: take that of the label, right or wrong")
def _(probabilities, labels):
    return -np.log(probabilities.max(axis=1)).mean()


@cross_entropy.mistake("the logarithm of the mean: take the mean of the logarithms")
def _(probabilities, labels):
    return -np.log(_picked(probabilities, labels).mean())


@cross_entropy.mistake("the indices exchanged: the row comes first, probabilities[np.arange(N), labels]")
def _(probabilities, labels):
    return -np.log(probabilities[labels, np.arange(len(labels))]).mean()


@cross_entropy.mistake("1 - p in place of -log p")
def _(probabilities, labels):
    return np.mean(1 - _picked(probabilities, labels))
