"""Cross-entropy, for two classes and for many."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(17)


def _column(*numbers):
    return np.array(numbers)[:, np.newaxis]


def _losses(p, target):
    return -target * np.log(p) - (1 - target) * np.log(1 - p)


binary_cross_entropy = Exercise(
    name="binary_cross_entropy",
    reference=lambda p, target: np.mean(_losses(p, target)),
    returns=("the loss",),
    cases=(
        {"p": _column(0.25), "target": _column(1.0)},
        {"p": _column(0.8), "target": _column(0.0)},
        {"p": _column(0.9, 0.2, 0.6), "target": _column(1.0, 0.0, 0.0)},
    ),
)


@binary_cross_entropy.mistake("the sign: logarithms of probabilities are negative, the loss is positive")
def _(p, target):
    return -np.mean(_losses(p, target))


@binary_cross_entropy.mistake("the term of target 0 forgotten: -(1 - target) log(1 - p)")
def _(p, target):
    return np.mean(-target * np.log(p))


@binary_cross_entropy.mistake("the term of target 1 forgotten: -target log p")
def _(p, target):
    return np.mean(-(1 - target) * np.log(1 - p))


@binary_cross_entropy.mistake("the two cases swapped: target belongs to log p")
def _(p, target):
    return np.mean(_losses(1 - p, target))


@binary_cross_entropy.mistake("p and target swapped: the logarithm is that of the probability")
def _(p, target):
    return np.mean(-p * np.log(target) - (1 - p) * np.log(1 - target))


@binary_cross_entropy.mistake("a logarithm to the base 10: np.log is the natural one")
def _(p, target):
    return np.mean(_losses(p, target)) / np.log(10)


@binary_cross_entropy.mistake("a logarithm to the base 2: np.log is the natural one")
def _(p, target):
    return np.mean(_losses(p, target)) / np.log(2)


@binary_cross_entropy.mistake("a sum in place of the mean")
def _(p, target):
    return np.sum(_losses(p, target))


@binary_cross_entropy.mistake("one loss for each sample: the mean of them is asked for")
def _(p, target):
    return _losses(p, target)


@binary_cross_entropy.mistake("a sigmoid of p: p is a probability already")
def _(p, target):
    return np.mean(_losses(1 / (1 + np.exp(-p)), target))


@binary_cross_entropy.mistake("the squared error: cross-entropy takes logarithms")
def _(p, target):
    return np.mean((p - target) ** 2)


def _rows(n, classes):
    p = _rng.uniform(0.1, 1, (n, classes))
    targets = np.eye(classes)[_rng.integers(0, classes, n)]
    return {"p": (p / p.sum(axis=1, keepdims=True)).round(3), "targets": targets}


categorical_cross_entropy = Exercise(
    name="categorical_cross_entropy",
    reference=lambda p, targets: -np.mean(np.sum(targets * np.log(p), axis=1)),
    returns=("the loss",),
    cases=(
        {
            "p": np.array([[0.25, 0.5, 0.25], [0.5, 0.125, 0.375]]),
            "targets": np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
        },
        _rows(3, 3),
        _rows(4, 2),
    ),
)


@categorical_cross_entropy.mistake("a mean over the classes too: add over the classes, mean over the samples")
def _(p, targets):
    return -np.mean(targets * np.log(p))


@categorical_cross_entropy.mistake("a sum over the samples: the loss is their mean")
def _(p, targets):
    return -np.sum(targets * np.log(p))


@categorical_cross_entropy.mistake("the sign: logarithms of probabilities are negative, the loss is positive")
def _(p, targets):
    return np.mean(np.sum(targets * np.log(p), axis=1))


@categorical_cross_entropy.mistake("the one-hot rows forgotten: only the true class counts")
def _(p, targets):
    return -np.mean(np.sum(np.log(p), axis=1))


@categorical_cross_entropy.mistake("the largest probability in place of that of the true class")
def _(p, targets):
    return -np.mean(np.log(p.max(axis=1)))


@categorical_cross_entropy.mistake("the logarithm of the mean: first the logarithm, then the mean")
def _(p, targets):
    return -np.log(np.mean(np.sum(targets * p, axis=1)))


@categorical_cross_entropy.mistake("the binary formula in each column: softmax has one loss for each sample")
def _(p, targets):
    return np.mean(np.sum(_losses(p, targets), axis=1))


@categorical_cross_entropy.mistake("one loss for each sample: the mean of them is asked for")
def _(p, targets):
    return -np.sum(targets * np.log(p), axis=1)


@categorical_cross_entropy.mistake("the probability itself: its negative logarithm is the loss")
def _(p, targets):
    return 1 - np.mean(np.sum(targets * p, axis=1))


@binary_cross_entropy.mistake("the second sign: both terms have a minus")
def _(p, target):
    return np.mean(-target * np.log(p) + (1 - target) * np.log(1 - p))


@categorical_cross_entropy.mistake("softmax of p: p holds probabilities already")
def _(p, targets):
    e = np.exp(p)
    return -np.mean(np.sum(targets * np.log(e / e.sum(axis=1, keepdims=True)), axis=1))


@categorical_cross_entropy.mistake("added over the samples, a mean over the classes: add along axis=1")
def _(p, targets):
    return -np.mean(np.sum(targets * np.log(p), axis=0))


@binary_cross_entropy.mistake("1 - log(p): the logarithm is taken of 1 - p")
def _(p, target):
    return np.mean(-target * np.log(p) - (1 - target) * (1 - np.log(p)))


@binary_cross_entropy.mistake("the last loss alone: add the losses up with +=")
def _(p, target):
    return _losses(p, target)[-1, 0] / len(p)


@binary_cross_entropy.mistake("the logarithm of the mean: first the logarithms, then their mean")
def _(p, target):
    return -np.log(np.mean(np.where(target == 1, p, 1 - p)))


@binary_cross_entropy.mistake("the absolute error: cross-entropy takes logarithms")
def _(p, target):
    return np.mean(np.abs(p - target))


@binary_cross_entropy.mistake("the logarithms forgotten: the loss is -log of the probability")
def _(p, target):
    return -np.mean(target * p + (1 - target) * (1 - p))


@categorical_cross_entropy.mistake("the squared error: cross-entropy takes logarithms")
def _(p, targets):
    return np.mean((p - targets) ** 2)
