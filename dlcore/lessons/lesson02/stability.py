"""The logarithm of a sum of exponentials."""

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.lessons.logits import LOGITS


def _shifted(z, m, axis=1):
    return np.log(np.exp(z - m).sum(axis=axis))


def _largest(z):
    return z.max(axis=1, keepdims=True)


log_sum_exp = Exercise(
    name="log_sum_exp",
    reference=lambda z: z.max(axis=1) + _shifted(z, _largest(z)),
    cases=(
        *({"z": z} for z in LOGITS),
        {"z": np.array([[0.0, 1.0], [-1000.0, -1001.0], [1000.0, 999.0]])},
    ),
)


@log_sum_exp.mistake("exp of large numbers: it overflows; take out each row's maximum first")
def _(z):
    return _shifted(z, 0)


@log_sum_exp.mistake("the maximum not added again: ln(e^m s) = m + ln s")
def _(z):
    return _shifted(z, _largest(z))


@log_sum_exp.mistake("the maximum of the whole batch: in a far smaller row each exp becomes 0, axis=1")
def _(z):
    return z.max() + _shifted(z, z.max())


@log_sum_exp.mistake("the sum over the batch: one number for each row, axis=1")
def _(z):
    return z.max(axis=0) + _shifted(z, z.max(axis=0), axis=0)


@log_sum_exp.mistake("the logarithm forgotten")
def _(z):
    return z.max(axis=1) + np.exp(z - _largest(z)).sum(axis=1)


@log_sum_exp.mistake("the maximum multiplied: the logarithm makes a sum of it, m + ln s")
def _(z):
    return z.max(axis=1) * _shifted(z, _largest(z))


@log_sum_exp.mistake("a sum of logarithms: that undoes exp; the logarithm is of the sum")
def _(z):
    return z.sum(axis=1)


@log_sum_exp.mistake("one number for all: each row has a sum of its own, axis=1")
def _(z):
    return z.max() + np.log(np.exp(z - z.max()).sum())


@log_sum_exp.mistake("the maximum alone: the other numbers count too, in the sum of the exponentials")
def _(z):
    return z.max(axis=1)


@log_sum_exp.mistake("a mean in place of the sum of the exponentials")
def _(z):
    return z.max(axis=1) + np.log(np.exp(z - _largest(z)).mean(axis=1))


@log_sum_exp.mistake("keepdims left in the result: one number for each row, shape (N,) and not (N, 1)")
def _(z):
    return (z.max(axis=1) + _shifted(z, _largest(z)))[:, np.newaxis]


@log_sum_exp.mistake("the logarithm of softmax, z - lse: asked for is lse itself, one number for each row")
def _(z):
    return z - (z.max(axis=1, keepdims=True) + _shifted(z, _largest(z))[:, np.newaxis])
