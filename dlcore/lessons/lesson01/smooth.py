"""The gradient of half the squared error of a neuron with a steeper sigmoid, for one example."""

import numpy as np

from dlcore.check.exercise import Exercise


def _p(w, b, x, steepness):
    return 0.5 * (1 + np.tanh(steepness * (x @ w + b) / 2))


def _gradient(w, b, x, target, steepness):
    p = _p(w, b, x, steepness)
    delta = (p - target) * p * (1 - p) * steepness
    return delta * x, delta


def _case(w, b, x, target, steepness):
    arrays = {"w": np.array(w), "b": b, "x": np.array(x)}
    return arrays | {"target": target, "steepness": steepness}


loss_gradient = Exercise(
    name="loss_gradient",
    reference=_gradient,
    returns=("dw", "db"),
    cases=(
        _case([np.log(2), -1.0], 0.5, [1.0, 0.5], 0, 3.0),
        _case([0.3, 0.2, -0.4], -0.1, [2.0, -1.0, 0.5], 1, 0.5),
        _case([-0.7, 0.4], 0.2, [0.5, 3.0], 1, 1.5),
    ),
)


@loss_gradient.mistake("the wrong sign: the error is p - target")
def _(w, b, x, target, steepness):
    dw, db = _gradient(w, b, x, target, steepness)
    return -dw, -db


@loss_gradient.mistake("the derivative of the sigmoid forgotten: the factor p (1 - p)")
def _(w, b, x, target, steepness):
    delta = (_p(w, b, x, steepness) - target) * steepness
    return delta * x, delta


@loss_gradient.mistake("the input forgotten: dw is delta times x")
def _(w, b, x, target, steepness):
    delta = _gradient(w, b, x, target, steepness)[1]
    return delta * np.ones_like(x), delta


@loss_gradient.mistake("a factor 2: the 1/2 in the loss cancels the 2 of the square")
def _(w, b, x, target, steepness):
    dw, db = _gradient(w, b, x, target, steepness)
    return 2 * dw, 2 * db


@loss_gradient.mistake("the 1/2 left in it: the derivative of half the square is the error itself")
def _(w, b, x, target, steepness):
    dw, db = _gradient(w, b, x, target, steepness)
    return dw / 2, db / 2


@loss_gradient.mistake("the sigmoid taken twice: its derivative is p (1 - p), with p the output itself")
def _(w, b, x, target, steepness):
    p = _p(w, b, x, steepness)
    q = 0.5 * (1 + np.tanh(p / 2))
    delta = (p - target) * q * (1 - q) * steepness
    return delta * x, delta


@loss_gradient.mistake("the slope of tanh, 1 - p^2: that of the sigmoid is p (1 - p)")
def _(w, b, x, target, steepness):
    p = _p(w, b, x, steepness)
    delta = (p - target) * (1 - p**2) * steepness
    return delta * x, delta


@loss_gradient.mistake("the threshold of the perceptron in place of the sigmoid")
def _(w, b, x, target, steepness):
    p = float(x @ w + b > 0)
    return (p - target) * x, p - target


@loss_gradient.mistake("z (1 - z) as derivative: it is p (1 - p), of the output")
def _(w, b, x, target, steepness):
    z = steepness * (x @ w + b)
    delta = (_p(w, b, x, steepness) - target) * z * (1 - z) * steepness
    return delta * x, delta


@loss_gradient.mistake("w in place of x: the derivative of z with respect to w is x")
def _(w, b, x, target, steepness):
    delta = _gradient(w, b, x, target, steepness)[1]
    return delta * w, delta


@loss_gradient.mistake("dw and db exchanged: return dw first")
def _(w, b, x, target, steepness):
    return _gradient(w, b, x, target, steepness)[::-1]


@loss_gradient.mistake("delta times b in db: the derivative of z with respect to b is 1")
def _(w, b, x, target, steepness):
    dw, delta = _gradient(w, b, x, target, steepness)
    return dw, delta * b


@loss_gradient.mistake("the new w and b in place of the gradient: return dw and db alone")
def _(w, b, x, target, steepness):
    dw, db = _gradient(w, b, x, target, steepness)
    return w - dw, b - db


@loss_gradient.mistake("parentheses missing: p * 1 - p is 0, the slope is p * (1 - p)")
def _(w, b, x, target, steepness):
    p = _p(w, b, x, steepness)
    delta = (p - target) * steepness * p * 1 - p
    return delta * x, delta


@loss_gradient.mistake("the bias forgotten in z: z = x @ w + b")
def _(w, b, x, target, steepness):
    return _gradient(w, 0, x, target, steepness)


@loss_gradient.mistake("the factor p (1 - p) forgotten in db: db is delta, as in dw")
def _(w, b, x, target, steepness):
    return _gradient(w, b, x, target, steepness)[0], (_p(w, b, x, steepness) - target) * steepness


@loss_gradient.mistake(
    "the steepness forgotten: p = sigmoid(steepness * z), and its slope has one more factor"
)
def _(w, b, x, target, steepness):
    return _gradient(w, b, x, target, 1)


@loss_gradient.mistake("the factor steepness forgotten: it is the derivative of steepness * z")
def _(w, b, x, target, steepness):
    dw, db = _gradient(w, b, x, target, steepness)
    return dw / steepness, db / steepness


@loss_gradient.mistake("the factor steepness forgotten in db: db is delta, as in dw")
def _(w, b, x, target, steepness):
    dw, db = _gradient(w, b, x, target, steepness)
    return dw, db / steepness


@loss_gradient.mistake("the steepness forgotten in p: here p = sigmoid(steepness * z)")
def _(w, b, x, target, steepness):
    dw, db = _gradient(w, b, x, target, 1)
    return dw * steepness, db * steepness


@loss_gradient.mistake("b not multiplied by the steepness: it multiplies the whole sum z, b included")
def _(w, b, x, target, steepness):
    return _gradient(w, b / steepness, x, target, steepness)
