"""Each row normalised by itself."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(10)


def _draw(*shape):
    return _rng.normal(size=shape).round(2)


def _normal(x, epsilon, axis=1):
    return (x - x.mean(axis=axis, keepdims=True)) / np.sqrt(x.var(axis=axis, keepdims=True) + epsilon)


def _case(n, features, epsilon):
    return {
        "x": 3 * _draw(n, features) + 1,
        "gamma": _draw(features),
        "beta": _draw(features),
        "epsilon": epsilon,
    }


layer_norm = Exercise(
    name="layer_norm",
    reference=lambda x, gamma, beta, epsilon: gamma * _normal(x, epsilon) + beta,
    returns=("y",),
    cases=(
        {
            "x": np.array([[1.0, 3.0, 5.0, 7.0], [8.0, 2.0, 6.0, 4.0]]),
            "gamma": np.array([1.0, 2.0, -1.0, 3.0]),
            "beta": np.array([0.5, 1.0, 2.0, -1.0]),
            "epsilon": 4.0,
        },
        _case(3, 5, 0.1),
        _case(4, 4, 0.01),
    ),
)


@layer_norm.mistake("BatchNorm: mean and variance of each column; here each row has its own, axis=1")
def _(x, gamma, beta, epsilon):
    return gamma * _normal(x, epsilon, axis=0) + beta


@layer_norm.mistake("one mean and one variance for all: each row has its own, axis=1 with keepdims=True")
def _(x, gamma, beta, epsilon):
    return gamma * _normal(x, epsilon, axis=None) + beta


@layer_norm.mistake("divided by the variance: its root is the standard deviation")
def _(x, gamma, beta, epsilon):
    return gamma * (x - x.mean(axis=1, keepdims=True)) / (x.var(axis=1, keepdims=True) + epsilon) + beta


@layer_norm.mistake("epsilon behind the root: it stands under it, sqrt(variance + epsilon)")
def _(x, gamma, beta, epsilon):
    return gamma * (x - x.mean(axis=1, keepdims=True)) / (x.std(axis=1, keepdims=True) + epsilon) + beta


@layer_norm.mistake("epsilon forgotten: it stands under the root, sqrt(variance + epsilon)")
def _(x, gamma, beta, epsilon):
    return gamma * _normal(x, 0) + beta


@layer_norm.mistake("the mean not taken off: x minus its row's mean stands above the line")
def _(x, gamma, beta, epsilon):
    return gamma * x / np.sqrt(x.var(axis=1, keepdims=True) + epsilon) + beta


@layer_norm.mistake("gamma forgotten: it stretches the normalised x")
def _(x, gamma, beta, epsilon):
    return _normal(x, epsilon) + beta


@layer_norm.mistake("beta forgotten: it is added at the end")
def _(x, gamma, beta, epsilon):
    return gamma * _normal(x, epsilon)


@layer_norm.mistake("gamma and beta forgotten: y = gamma x^ + beta")
def _(x, gamma, beta, epsilon):
    return _normal(x, epsilon)


@layer_norm.mistake("gamma and beta exchanged: gamma is the factor, beta is added")
def _(x, gamma, beta, epsilon):
    return beta * _normal(x, epsilon) + gamma


@layer_norm.mistake("beta stretched too: gamma multiplies the normalised x alone")
def _(x, gamma, beta, epsilon):
    return gamma * (_normal(x, epsilon) + beta)


@layer_norm.mistake("the variance divided by D - 1: it is the plain mean of the squares, ddof=0")
def _(x, gamma, beta, epsilon):
    std = np.sqrt(x.var(axis=1, keepdims=True, ddof=1) + epsilon)
    return gamma * (x - x.mean(axis=1, keepdims=True)) / std + beta


@layer_norm.mistake("the mean square in place of the variance: the mean is taken off before squaring")
def _(x, gamma, beta, epsilon):
    std = np.sqrt((x**2).mean(axis=1, keepdims=True) + epsilon)
    return gamma * (x - x.mean(axis=1, keepdims=True)) / std + beta
