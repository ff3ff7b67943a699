"""Scaling the inputs by what the training set alone tells."""

import numpy as np

from dlcore.check.exercise import Exercise

_DRAWN = np.random.default_rng(11).normal([5, -2, 0], [1, 3, 0.5], size=(8, 3)).round(2)


def _by(x, *arrays):
    return tuple((array - x.mean(axis=0)) / x.std(axis=0) for array in arrays)


standardize = Exercise(
    name="standardize",
    reference=lambda x_train, x_test: _by(x_train, x_train, x_test),
    returns=("the scaled x_train", "the scaled x_test"),
    cases=(
        {"x_train": np.array([[0.0, 1.0], [2.0, 5.0]]), "x_test": np.array([[4.0, 3.0], [0.0, 7.0]])},
        {"x_train": _DRAWN[:4], "x_test": _DRAWN[4:]},
    ),
)


@standardize.mistake("a leak: mean and deviation of all data; take them from x_train alone")
def _(x_train, x_test):
    return _by(np.concatenate([x_train, x_test]), x_train, x_test)


@standardize.mistake("a leak: mean and deviation of x_test; take them from x_train")
def _(x_train, x_test):
    return _by(x_test, x_train, x_test)


@standardize.mistake("each part scaled by itself: x_test goes through the same formula as x_train")
def _(x_train, x_test):
    return *_by(x_train, x_train), *_by(x_test, x_test)


@standardize.mistake("one mean for all features: each column has its own, axis=0")
def _(x_train, x_test):
    return tuple((x - x_train.mean()) / x_train.std() for x in (x_train, x_test))


@standardize.mistake("a division by the variance: divide by its root, the standard deviation")
def _(x_train, x_test):
    return tuple((x - x_train.mean(axis=0)) / x_train.var(axis=0) for x in (x_train, x_test))


@standardize.mistake("ddof=1, n - 1 in the deviation: here it is the root of the mean square, divided by n")
def _(x_train, x_test):
    return tuple((x - x_train.mean(axis=0)) / x_train.std(axis=0, ddof=1) for x in (x_train, x_test))


@standardize.mistake("the division by the standard deviation forgotten")
def _(x_train, x_test):
    return tuple(x - x_train.mean(axis=0) for x in (x_train, x_test))


@standardize.mistake("mean and deviation of each row: a feature is a column, axis=0")
def _(x_train, x_test):
    return tuple(
        (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True) for x in (x_train, x_test)
    )


@standardize.mistake("x_test as it came: it goes through the same formula as x_train")
def _(x_train, x_test):
    return *_by(x_train, x_train), x_test


@standardize.mistake("x_test divided by its own deviation: it takes both numbers from x_train")
def _(x_train, x_test):
    return *_by(x_train, x_train), (x_test - x_train.mean(axis=0)) / x_test.std(axis=0)


@standardize.mistake("smallest and largest: subtract the mean, and divide by the standard deviation")
def _(x_train, x_test):
    low, high = x_train.min(axis=0), x_train.max(axis=0)
    return tuple((x - low) / (high - low) for x in (x_train, x_test))


@standardize.mistake("the median in place of the mean")
def _(x_train, x_test):
    return tuple((x - np.median(x_train, axis=0)) / x_train.std(axis=0) for x in (x_train, x_test))


@standardize.mistake("a division by the largest number: divide by the standard deviation")
def _(x_train, x_test):
    return tuple((x - x_train.mean(axis=0)) / x_train.max(axis=0) for x in (x_train, x_test))
