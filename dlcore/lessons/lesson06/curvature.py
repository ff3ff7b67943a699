"""The learning rate beyond which descent on a line's loss runs away."""

import numpy as np

from dlcore.check.exercise import Exercise


def _curvatures(x):
    columns = np.column_stack([x, np.ones(len(x))])
    return np.linalg.eigvalsh(2 / len(x) * columns.T @ columns)


learning_rate_limit = Exercise(
    name="learning_rate_limit",
    reference=lambda x: 2 / _curvatures(x)[-1],
    returns=("the limit",),
    cases=(
        {"x": np.array([-3.0, 0.0, 3.0])},
        {"x": np.array([0.1, 0.4, 0.5, 0.9])},
        {"x": np.array([10.0, 12.0, 17.0, 20.0, 30.0])},
    ),
)


@learning_rate_limit.mistake(
    "1 / curvature: such a step lands on the floor of the valley; the limit is twice it"
)
def _(x):
    return 1 / _curvatures(x)[-1]


@learning_rate_limit.mistake("the smallest curvature: the steepest direction breaks first")
def _(x):
    return 2 / _curvatures(x)[0]


@learning_rate_limit.mistake("the sum instead of the mean: H = 2/m X^T X, the 1/m is missing")
def _(x):
    return 2 / (len(x) * _curvatures(x)[-1])


@learning_rate_limit.mistake("X^T X for H: the factor 2/m is missing")
def _(x):
    return 4 / (len(x) * _curvatures(x)[-1])


@learning_rate_limit.mistake("the convention 1/(2m): the 2 of H = 2/m X^T X is missing")
def _(x):
    return 4 / _curvatures(x)[-1]


@learning_rate_limit.mistake("the column of ones forgotten: the intercept has a curvature too")
def _(x):
    return 1 / np.mean(x**2)


@learning_rate_limit.mistake("the curvature itself: the limit is 2 divided by it")
def _(x):
    return _curvatures(x)[-1]


@learning_rate_limit.mistake("the sum of both curvatures: the limit needs the largest alone")
def _(x):
    return 2 / _curvatures(x).sum()
