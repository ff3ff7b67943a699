"""The loss of one who knows the shares of the classes, and nothing about a row."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(13)


def _shares(labels):
    return np.unique(labels, return_counts=True)[1] / len(labels)


def _entropy(labels):
    shares = _shares(labels)
    return -(shares * np.log(shares)).sum()


fair_guess = Exercise(
    name="fair_guess",
    reference=_entropy,
    returns=("the loss",),
    cases=(
        {"labels": np.array([0, 3, 4, 4])},
        {"labels": np.array([5, 5, 5, 7])},
        {"labels": _rng.integers(0, 4, 30) ** 2},
        {"labels": np.array([3, 3, 3])},
    ),
)


@fair_guess.mistake("log of the number of classes: that is right only where all are equally often")
def _(labels):
    return np.log(len(_shares(labels)))


@fair_guess.mistake(
    "log of the largest label plus 1: some classes are more frequent, and some may be missing"
)
def _(labels):
    return np.log(labels.max() + 1)


@fair_guess.mistake("the sign: a logarithm of a share is negative, the loss is not")
def _(labels):
    return -_entropy(labels)


@fair_guess.mistake("logarithms to base 2: the loss of this course is in nats, np.log")
def _(labels):
    return _entropy(labels) / np.log(2)


@fair_guess.mistake("a plain mean over the classes: a class counts as often as it comes, by its share")
def _(labels):
    return -np.log(_shares(labels)).mean()


@fair_guess.mistake("a sum over the classes without their shares: weigh each logarithm by its share")
def _(labels):
    return -np.log(_shares(labels)).sum()


@fair_guess.mistake("the loss of always naming the most frequent class: -log of one share")
def _(labels):
    return -np.log(_shares(labels).max())


@fair_guess.mistake("the error rate: the loss is a mean of -log, not of mistakes")
def _(labels):
    return 1 - _shares(labels).max()


@fair_guess.mistake("divided by the number of classes: the shares are weights already, they add up to 1")
def _(labels):
    return _entropy(labels) / len(_shares(labels))


@fair_guess.mistake("counts in place of shares: divide by the number of labels")
def _(labels):
    counts = len(labels) * _shares(labels)
    return -(counts * np.log(counts)).sum()


@fair_guess.mistake("classes that never come counted too: 0 times log 0 is NaN, np.unique leaves them out")
def _(labels):
    shares = np.bincount(labels) / len(labels)
    with np.errstate(divide="ignore", invalid="ignore"):
        return -(shares * np.log(shares)).sum()


@fair_guess.mistake("counts as weights: divide by the number of labels")
def _(labels):
    return len(labels) * _entropy(labels)
