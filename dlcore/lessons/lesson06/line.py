"""The gradient of a line's mean squared error, and the loop that goes down it."""

import numpy as np

from dlcore.check.exercise import Exercise

_X = np.array([0.0, 0.5, 1.0, 2.0])
_Y = np.array([2.0, 4.0, 5.0, 9.5])
_DRAWN = np.random.default_rng(6).random((2, 7)).round(2)


def _gradient(w, b, x, y):
    error = w * x + b - y
    return 2 * np.mean(error * x), 2 * np.mean(error)


def _half(w, b, x, y):
    error = w * x + b - y
    return np.mean(error * x), np.mean(error)


line_gradient = Exercise(  # of the loss with 1/(2m)
    name="line_gradient",
    reference=_half,
    returns=("dw", "db"),
    cases=(
        {"w": 1.0, "b": 0.5, "x": _X, "y": _Y},
        {"w": -2.0, "b": 3.0, "x": _DRAWN[0], "y": _DRAWN[1]},
    ),
)


def _scaled(factor, w, b, x, y):
    return tuple(factor * part for part in _half(w, b, x, y))


@line_gradient.mistake("a factor 2: here the loss has 1/(2m), and the 2 of the square cancels")
def _(w, b, x, y):
    return _scaled(2, w, b, x, y)


@line_gradient.mistake("the 1/2 left in it: the 2 of the square cancels it")
def _(w, b, x, y):
    return _scaled(0.5, w, b, x, y)


@line_gradient.mistake("a sum instead of a mean: the factor 1/m is missing")
def _(w, b, x, y):
    return _scaled(len(x), w, b, x, y)


@line_gradient.mistake("a sum with a factor 2: the 2 of the square cancels, and the factor 1/m is missing")
def _(w, b, x, y):
    return _scaled(2 * len(x), w, b, x, y)


@line_gradient.mistake("the wrong sign: the error is prediction - y")
def _(w, b, x, y):
    return _scaled(-1, w, b, x, y)


@line_gradient.mistake("x forgotten in dw: the derivative of w x + b with respect to w is x")
def _(w, b, x, y):
    return (_half(w, b, x, y)[1],) * 2


@line_gradient.mistake("dw and db exchanged: return dw first")
def _(w, b, x, y):
    return _half(w, b, x, y)[::-1]


@line_gradient.mistake("the derivative of a sigmoid as a factor: the output of a line is linear, f' = 1")
def _(w, b, x, y):
    z = w * x + b
    error = (z - y) / (2 + np.exp(z) + np.exp(-z))
    return np.mean(error * x), np.mean(error)


@line_gradient.mistake("the mean of x times the mean error: multiply each error by its own x first")
def _(w, b, x, y):
    return x.mean() * _half(w, b, x, y)[1], _half(w, b, x, y)[1]


def _descend(x, y, learning_rate, steps, gradient=_gradient):
    w = b = 0.0
    for _ in range(steps):
        dw, db = gradient(w, b, x, y)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


descend = Exercise(
    name="descend",
    reference=_descend,
    returns=("w", "b"),
    cases=(
        {"x": _X, "y": _Y, "learning_rate": 0.1, "steps": 1},
        {"x": _X, "y": _Y, "learning_rate": 0.1, "steps": 3},
        {"x": _DRAWN[0], "y": _DRAWN[1], "learning_rate": 0.3, "steps": 20},
    ),
)


@descend.mistake("a first update without the learning rate: it jumps by the whole gradient")
def _(x, y, learning_rate, steps):
    dw, db = _gradient(0, 0, x, y)
    w, b = -dw, -db
    for _ in range(steps - 1):
        dw, db = _gradient(w, b, x, y)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


@descend.mistake("the program unchanged: a first update without the learning rate, then db at the new w")
def _(x, y, learning_rate, steps):
    w, b = (-part for part in _gradient(0, 0, x, y))
    for _ in range(steps - 1):
        w = w - learning_rate * _gradient(w, b, x, y)[0]
        b = b - learning_rate * _gradient(w, b, x, y)[1]
    return w, b


@descend.mistake("the first update mended, but then db is taken at the new w: compute both, then change both")
def _(x, y, learning_rate, steps):
    w, b = (-learning_rate * part for part in _gradient(0, 0, x, y))
    for _ in range(steps - 1):
        w = w - learning_rate * _gradient(w, b, x, y)[0]
        b = b - learning_rate * _gradient(w, b, x, y)[1]
    return w, b


@descend.mistake("no update with the learning rate: each step jumps by the whole gradient")
def _(x, y, learning_rate, steps):
    return _descend(x, y, 1, steps)


@descend.mistake("an update while computing: db is taken at the new w; compute both, then change both")
def _(x, y, learning_rate, steps):
    w = b = 0.0
    for _ in range(steps):
        w = w - learning_rate * _gradient(w, b, x, y)[0]
        b = b - learning_rate * _gradient(w, b, x, y)[1]
    return w, b


@descend.mistake("the gradient computed once, before the loop: it changes with w and b")
def _(x, y, learning_rate, steps):
    dw, db = _gradient(0, 0, x, y)
    return -steps * learning_rate * dw, -steps * learning_rate * db


@descend.mistake("the wrong sign: it climbs; descent subtracts the gradient")
def _(x, y, learning_rate, steps):
    return _descend(x, y, -learning_rate, steps)


@descend.mistake("half the gradient: the loss is the mean of squares, with 1/m and not 1/(2m)")
def _(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate / 2, steps)


@descend.mistake("a sum instead of a mean: the factor 1/m is missing")
def _(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate * len(x), steps)


@descend.mistake("one step too few: an update for each of range(steps)")
def _(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, steps - 1)


@descend.mistake("one step too many: the first update counts too")
def _(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, steps + 1)


@descend.mistake("one step alone: is `return` inside the loop, or each step begun at the first w and b?")
def _(x, y, learning_rate, steps):
    return _descend(x, y, learning_rate, 1)


@descend.mistake("the best line itself: after a few steps descent is still on its way")
def _(x, y, learning_rate, steps):
    return tuple(np.polyfit(x, y, 1))


@descend.mistake("a start at 1: here w and b begin at 0")
def _(x, y, learning_rate, steps):
    w = b = 1.0
    for _ in range(steps):
        dw, db = _gradient(w, b, x, y)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b


@line_gradient.mistake("the sum of x times the mean error: multiply each error by its own x, then the mean")
def _(w, b, x, y):
    return x.sum() * _half(w, b, x, y)[1], _half(w, b, x, y)[1]
