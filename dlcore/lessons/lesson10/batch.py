"""One of the paths of batch normalisation: through the variance."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(12)


def _case(n, features, epsilon):
    x, d = _rng.normal(size=(2, n, features)).round(2)
    return {"d": d, "x": 2 * x + 1, "epsilon": epsilon}


def _centred(x):
    return x - x.mean(axis=0)


def _gradient(d, x, epsilon, power=-1.5, factor=-0.5):
    return factor * (d * _centred(x)).sum(axis=0) * (x.var(axis=0) + epsilon) ** power


variance_gradient = Exercise(
    name="variance_gradient",
    reference=lambda d, x, epsilon: -0.5 * (d * _centred(x)).sum(axis=0) * (x.var(axis=0) + epsilon) ** -1.5,
    returns=("dv",),
    cases=(
        {
            "d": np.array([[1.0, 3.0], [2.0, -1.0], [0.0, 4.0], [5.0, 1.0]]),
            "x": np.array([[1.0, 8.0], [3.0, 2.0], [5.0, 6.0], [7.0, 4.0]]),
            "epsilon": 4.0,
        },
        _case(5, 3, 0.1),
        _case(3, 3, 0.5),
    ),
)


@variance_gradient.mistake("a mean in place of the sum: the loss adds up what comes along all paths")
def _(d, x, epsilon):
    return _gradient(d, x, epsilon) / len(x)


@variance_gradient.mistake("the sign: a larger variance makes x^ smaller, so the factor is -1/2")
def _(d, x, epsilon):
    return _gradient(d, x, epsilon, factor=0.5)


@variance_gradient.mistake("the factor 1/2 forgotten: the exponent -1/2 comes down")
def _(d, x, epsilon):
    return _gradient(d, x, epsilon, factor=-1)


@variance_gradient.mistake("the exponent still -1/2: the derivative lowers it by 1, to -3/2")
def _(d, x, epsilon):
    return _gradient(d, x, epsilon, power=-0.5)


@variance_gradient.mistake("the exponent -1: the derivative of v^(-1/2) has the exponent -3/2")
def _(d, x, epsilon):
    return _gradient(d, x, epsilon, power=-1)


@variance_gradient.mistake("the exponent 3/2 without its minus: this power divides")
def _(d, x, epsilon):
    return _gradient(d, x, epsilon, power=1.5)


@variance_gradient.mistake("the mean not taken off: what stands above the root in x^ is x minus its mean")
def _(d, x, epsilon):
    return -0.5 * (d * x).sum(axis=0) * (x.var(axis=0) + epsilon) ** -1.5


@variance_gradient.mistake("x^ in place of x minus its mean: the root is in the power -3/2 already")
def _(d, x, epsilon):
    return _gradient(d, x, epsilon, power=-2)


@variance_gradient.mistake("epsilon forgotten: it is added to the variance")
def _(d, x, epsilon):
    return _gradient(d, x, 0)


@variance_gradient.mistake("d forgotten: multiply by the derivative of the loss with respect to x^")
def _(d, x, epsilon):
    return _gradient(np.ones_like(x), x, epsilon)


@variance_gradient.mistake("not added up: all examples share one variance, so sum over them, axis=0")
def _(d, x, epsilon):
    return -0.5 * d * _centred(x) * (x.var(axis=0) + epsilon) ** -1.5


@variance_gradient.mistake("the sum along the row: the variance is of each column, over the examples, axis=0")
def _(d, x, epsilon):
    centred = x - x.mean(axis=1, keepdims=True)
    return -0.5 * (d * centred).sum(axis=1) * (x.var(axis=1) + epsilon) ** -1.5
