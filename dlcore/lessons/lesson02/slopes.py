"""Sigmoid, backwards."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(3)


def _draw(*shape):
    return _rng.normal(size=shape).round(2)


def _sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def _slope(z):
    return _sigmoid(z) * (1 - _sigmoid(z))


sigmoid_backward = Exercise(
    name="sigmoid_backward",
    reference=lambda dy, z: dy * _slope(z),
    returns=("dz",),
    cases=(
        {"dy": np.array([[4.0, 16.0, -9.0]]), "z": np.array([[0.0, np.log(3), -np.log(2)]])},
        {"dy": _draw(3, 4), "z": _draw(3, 4)},
    ),
)


@sigmoid_backward.mistake("z (1 - z): the formula y (1 - y) wants the output, y = sigmoid(z)")
def _(dy, z):
    return dy * z * (1 - z)


@sigmoid_backward.mistake("y (1 - z): the output stands in both factors, y (1 - y)")
def _(dy, z):
    return dy * _sigmoid(z) * (1 - z)


@sigmoid_backward.mistake("the slope alone: multiply it by dy, the chain rule")
def _(dy, z):
    return _slope(z)


@sigmoid_backward.mistake("the sigmoid taken twice: the slope is y (1 - y) with y = sigmoid(z)")
def _(dy, z):
    return dy * _slope(_sigmoid(z))


@sigmoid_backward.mistake("1 - y^2: that is the slope of tanh")
def _(dy, z):
    return dy * (1 - _sigmoid(z) ** 2)


@sigmoid_backward.mistake("the sigmoid in place of its slope, y (1 - y)")
def _(dy, z):
    return dy * _sigmoid(z)


@sigmoid_backward.mistake("the slope of tanh, 1 - tanh(z)^2: that of the sigmoid is y (1 - y)")
def _(dy, z):
    return dy * (1 - np.tanh(z) ** 2)
