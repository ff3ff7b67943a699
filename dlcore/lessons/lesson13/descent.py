"""Gradient descent in which each step begins with an empty gradient."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(13)


def _descend(theta, targets, learning_rate):
    for target in targets:
        theta = theta - learning_rate * (theta - target)
    return theta


def _walk(theta, targets, learning_rate, keep=0.0, factor=1.0):
    g = 0.0
    for target in targets:
        g = keep * g + factor * (theta - target)
        theta = theta - learning_rate * g
    return theta


def _case(n, learning_rate):
    targets = _rng.uniform(-3, 3, n).round(1)
    return {"theta": float(_rng.integers(3, 9)), "targets": targets, "learning_rate": learning_rate}


clean_descent = Exercise(
    name="clean_descent",
    reference=_descend,
    returns=("theta",),
    cases=(
        {"theta": 8.0, "targets": np.array([4.0, -2.0, 0.0]), "learning_rate": 0.25},
        _case(5, 0.1),
        _case(9, 0.3),
        {"theta": 2.5, "targets": np.array([]), "learning_rate": 0.1},
    ),
)


@clean_descent.mistake("the gradient never cleared: each step begins at 0, or all old ones are used again")
def _(theta, targets, learning_rate):
    return _walk(theta, targets, learning_rate, keep=1.0)


@clean_descent.mistake(
    "all gradients at the first theta: the next one is taken where the step before has led"
)
def _(theta, targets, learning_rate):
    return theta - learning_rate * (theta - targets).sum()


@clean_descent.mistake("uphill: the step goes against the gradient")
def _(theta, targets, learning_rate):
    return _walk(theta, targets, -learning_rate)


@clean_descent.mistake("the learning rate forgotten: the step is learning_rate times the gradient")
def _(theta, targets, learning_rate):
    return _walk(theta, targets, 1.0)


@clean_descent.mistake("a factor 2: the half in the loss cancels it")
def _(theta, targets, learning_rate):
    return _walk(theta, targets, learning_rate, factor=2.0)


@clean_descent.mistake("one step only: there is one for each target")
def _(theta, targets, learning_rate):
    return _walk(theta, targets[:1], learning_rate)


@clean_descent.mistake("one target left out: the first one counts too")
def _(theta, targets, learning_rate):
    return _walk(theta, targets[1:], learning_rate)


@clean_descent.mistake("the last target left out: there is a step for it too")
def _(theta, targets, learning_rate):
    return _walk(theta, targets[:-1], learning_rate)


@clean_descent.mistake("half of the old gradient kept: that is momentum; here nothing is kept")
def _(theta, targets, learning_rate):
    return _walk(theta, targets, learning_rate, keep=0.5)


@clean_descent.mistake("0.9 of the old gradient kept: that is momentum; here nothing is kept")
def _(theta, targets, learning_rate):
    return _walk(theta, targets, learning_rate, keep=0.9)


@clean_descent.mistake("one step to the mean of the targets: take a step for each")
def _(theta, targets, learning_rate):
    return theta - learning_rate * (theta - targets.mean()) if len(targets) else theta
