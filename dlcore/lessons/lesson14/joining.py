"""One gradient from those of unequal parts."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(14)


def _joined(gradients, counts):
    return counts @ gradients / counts.sum()


def _case(*counts, size):
    return {"gradients": _rng.normal(size=(len(counts), size)).round(2), "counts": np.array(counts)}


joined_gradient = Exercise(
    name="joined_gradient",
    reference=_joined,
    returns=("the gradient",),
    cases=(
        {"gradients": np.array([[1.0, 4.0], [6.0, -2.0], [-3.0, 8.0]]), "counts": np.array([2, 1, 1])},
        _case(5, 5, 4, size=4),
        _case(43, 43, 42, 0, size=5),
        _case(8, 1, 2, size=3),
    ),
)


@joined_gradient.mistake("a plain mean of the parts: each counts by the number of its examples")
def _(gradients, counts):
    return gradients.mean(axis=0)


@joined_gradient.mistake("a plain sum: each part is a mean already, weigh it by its share")
def _(gradients, counts):
    return gradients.sum(axis=0)


@joined_gradient.mistake("weighted, but not divided by the number of all examples")
def _(gradients, counts):
    return counts @ gradients


@joined_gradient.mistake("divided by the number of parts: the counts add up to all examples, divide by that")
def _(gradients, counts):
    return counts @ gradients / len(counts)


@joined_gradient.mistake("divided by the number of parts too: the shares add up to 1 already")
def _(gradients, counts):
    return _joined(gradients, counts) / len(counts)


@joined_gradient.mistake("divided by the counts: a larger part counts more")
def _(gradients, counts):
    with np.errstate(divide="ignore", invalid="ignore"):
        weights = 1 / counts
        return weights @ gradients / weights.sum()


@joined_gradient.mistake("each part divided by its count: it is a mean already")
def _(gradients, counts):
    with np.errstate(divide="ignore", invalid="ignore"):
        return (gradients / counts[:, np.newaxis]).sum(axis=0)


@joined_gradient.mistake("the parts not added: sum over the first axis")
def _(gradients, counts):
    return counts[:, np.newaxis] / counts.sum() * gradients


@joined_gradient.mistake("divided by the largest part: the shares must add up to 1")
def _(gradients, counts):
    return counts @ gradients / counts.max()


@joined_gradient.mistake("the largest part alone: the others have examples too")
def _(gradients, counts):
    return gradients[counts.argmax()]


@joined_gradient.mistake("summed over the parameters: add over the parts, axis 0")
def _(gradients, counts):
    return gradients.sum(axis=1) * counts / counts.sum()


@joined_gradient.mistake("the order turned round: count k belongs to gradient k")
def _(gradients, counts):
    return _joined(gradients, counts[::-1])
