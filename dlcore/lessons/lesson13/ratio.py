"""How much a step changes the weights."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(13)


def _length(a):
    return np.sqrt((a**2).sum())


def _case(*shape):
    before = _rng.normal(size=shape).round(2)
    return {"before": before, "after": (before + 0.1 * _rng.normal(size=shape)).round(2)}


update_ratio = Exercise(
    name="update_ratio",
    reference=lambda before, after: np.linalg.norm(after - before) / np.linalg.norm(before),
    returns=("the ratio",),
    cases=(
        {"before": np.array([[6.0, 2.0], [8.0, 5.0]]), "after": np.array([[3.0, 2.0], [8.0, 1.0]])},
        _case(3, 4),
        _case(7),
        {"before": np.array([1.0, 2.0]), "after": np.array([1.0, 2.0])},
    ),
)


@update_ratio.mistake("divided by the length after the step: compare with what was there before")
def _(before, after):
    return _length(after - before) / _length(after)


@update_ratio.mistake("the lengths subtracted: weights may turn without growing, subtract the arrays")
def _(before, after):
    return abs(_length(after) - _length(before)) / _length(before)


@update_ratio.mistake(
    "the difference of the lengths, with its sign: subtract the arrays, then take the length"
)
def _(before, after):
    return (_length(after) - _length(before)) / _length(before)


@update_ratio.mistake("the length of the change alone: divide by that of the weights")
def _(before, after):
    return _length(after - before)


@update_ratio.mistake("squared lengths: take the root of each sum")
def _(before, after):
    return _length(after - before) ** 2 / _length(before) ** 2


@update_ratio.mistake("the mean of the single ratios: one number near 0 would outweigh all others")
def _(before, after):
    return np.mean(np.abs((after - before) / before))


@update_ratio.mistake("sums of sizes: a length is the root of the sum of squares")
def _(before, after):
    return np.abs(after - before).sum() / np.abs(before).sum()


@update_ratio.mistake("the fraction turned round: the change stands above")
def _(before, after):
    with np.errstate(divide="ignore"):
        return np.float64(_length(before)) / _length(after - before)


@update_ratio.mistake("in percent: the ratio is a plain number")
def _(before, after):
    return 100 * _length(after - before) / _length(before)


@update_ratio.mistake("the largest change over the largest weight: take lengths")
def _(before, after):
    return np.abs(after - before).max() / np.abs(before).max()
