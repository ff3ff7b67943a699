"""The gradient of logistic regression with an L2 penalty."""

import numpy as np

from dlcore.check.exercise import Exercise

_RNG = np.random.default_rng(60)


def _case(n, features, strength):
    return {
        "w": _RNG.normal(size=features).round(2),
        "b": {4: -0.7}.get(n, 1.1),
        "x": _RNG.normal(size=(n, features)).round(2),
        "y": (_RNG.random(n) < 0.4).astype(float),
        "strength": strength,
    }


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _gradient(w, b, x, y, strength, error=lambda z, y: _sigmoid(z) - y):
    e = error(x @ w + b, y)
    return x.T @ e / len(x) + strength * w, e.mean()


logistic_gradient = Exercise(
    name="logistic_gradient",
    reference=_gradient,
    returns=("dw", "db"),
    cases=(
        {
            "w": np.array([2.0, -1.0]),
            "b": -1.0,
            "x": np.array([[1.0, 1.0], [2.0, 3.0], [0.0, -1.0], [3.0, 5.0], [-1.0, -3.0]]),  # z is 0
            "y": np.array([1.0, 0.0, 0.0, 0.0, 1.0]),
            "strength": 0.5,
        },
        _case(4, 3, 0.1),
        _case(6, 1, 2.0),
    ),
)


@logistic_gradient.mistake("a factor p (1 - p): in p - y it has cancelled already")
def _(w, b, x, y, strength):
    def error(z, y):
        p = _sigmoid(z)
        return (p - y) * p * (1 - p)

    return _gradient(w, b, x, y, strength, error)


@logistic_gradient.mistake("z in place of p: the error is sigmoid(z) - y")
def _(w, b, x, y, strength):
    return _gradient(w, b, x, y, strength, lambda z, y: z - y)


@logistic_gradient.mistake("the wrong sign: y - p; the error is p - y")
def _(w, b, x, y, strength):
    return _gradient(w, b, x, y, strength, lambda z, y: y - _sigmoid(z))


@logistic_gradient.mistake("a factor 2: that belongs to squared errors, not to log loss")
def _(w, b, x, y, strength):
    return _gradient(w, b, x, y, strength, lambda z, y: 2 * (_sigmoid(z) - y))


@logistic_gradient.mistake("a sum instead of a mean: the factor 1/N is missing")
def _(w, b, x, y, strength):
    return _gradient(w, b, x, y, strength, lambda z, y: len(y) * (_sigmoid(z) - y))


@logistic_gradient.mistake("the penalty forgotten: its gradient is strength * w")
def _(w, b, x, y, strength):
    return _gradient(w, b, x, y, 0)


@logistic_gradient.mistake("a factor 2 in the penalty: it is strength / 2 * sum of w^2, and the 2 cancels")
def _(w, b, x, y, strength):
    return _gradient(w, b, x, y, 2 * strength)


@logistic_gradient.mistake("half the penalty's gradient: the 2 of w^2 cancels the 1/2")
def _(w, b, x, y, strength):
    return _gradient(w, b, x, y, strength / 2)


@logistic_gradient.mistake("the penalty divided by N: it is added once, after the mean")
def _(w, b, x, y, strength):
    return _gradient(w, b, x, y, strength / len(x))


@logistic_gradient.mistake("a penalty on b: only the weights are punished")
def _(w, b, x, y, strength):
    dw, db = _gradient(w, b, x, y, strength)
    return dw, db + strength * b


@logistic_gradient.mistake("the gradient of L1, strength * sign(w): that of L2 is strength * w")
def _(w, b, x, y, strength):
    dw, db = _gradient(w, b, x, y, 0)
    return dw + strength * np.sign(w), db


@logistic_gradient.mistake("0 or 1 in place of p: the error is the probability minus y, without a threshold")
def _(w, b, x, y, strength):
    return _gradient(w, b, x, y, strength, lambda z, y: (z > 0) - y)


@logistic_gradient.mistake("the loss in place of its derivative: the error is p - y")
def _(w, b, x, y, strength):
    return _gradient(w, b, x, y, strength, lambda z, y: np.logaddexp(0, z) - y * z)
