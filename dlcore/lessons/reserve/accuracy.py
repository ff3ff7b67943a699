"""From logits to the share of right answers."""

import numpy as np

from dlcore.check.exercise import Exercise


def _accuracy(logits, labels):
    return (logits.argmax(axis=1) == labels).mean()


_LOGITS = np.random.default_rng(7).normal(size=(6, 6)).round(2)
_FOUR_OF_SIX = np.where(np.arange(6) < 4, _LOGITS.argmax(axis=1), (_LOGITS.argmax(axis=1) + 1) % 6)

accuracy = Exercise(
    name="accuracy",
    reference=_accuracy,
    returns=("the share",),
    cases=(
        {"logits": np.array([[2.0, 1.0], [0.5, 3.0]]), "labels": np.array([0, 0])},
        {"logits": _LOGITS, "labels": _FOUR_OF_SIX},
        {"logits": -np.eye(3, 4) - 5, "labels": np.array([1, 0, 2])},
    ),
)


@accuracy.mistake("argmax along the batch: along the classes it is axis=1")
def _(logits, labels):
    return (logits.argmax(axis=0) == labels).mean()


@accuracy.mistake("the number of right answers: divide it by the number of samples")
def _(logits, labels):
    return (logits.argmax(axis=1) == labels).sum()


@accuracy.mistake("a percentage: the share lies between 0 and 1")
def _(logits, labels):
    return 100 * _accuracy(logits, labels)


@accuracy.mistake("the share of wrong answers")
def _(logits, labels):
    return 1 - _accuracy(logits, labels)


@accuracy.mistake("argmin instead of argmax")
def _(logits, labels):
    return (logits.argmin(axis=1) == labels).mean()


@accuracy.mistake("divided by the number of classes: divide by the number of samples")
def _(logits, labels):
    return (logits.argmax(axis=1) == labels).sum() / logits.shape[1]


@accuracy.mistake("max in place of argmax: the largest logit is no class, its place is")
def _(logits, labels):
    return (logits.max(axis=1) == labels).mean()
