"""One step of the perceptron's rule, with a learning rate."""

import numpy as np

from dlcore.check.exercise import Exercise


def _error(w, b, x, target):
    return target - int(x @ w + b > 0)


def _step(w, b, x, target, rate):
    change = rate * _error(w, b, x, target)
    return w + change * x, b + change


def _case(w, b, x, target, rate):
    return {"w": np.array(w), "b": b, "x": np.array(x), "target": target, "rate": rate}


perceptron_step = Exercise(
    name="perceptron_step",
    reference=_step,
    returns=("w", "b"),
    cases=(
        _case([1.0, -1.0], -0.25, [1.0, 0.5], 1, 0.5),  # it fires against its bias
        _case([1.0, -1.0], -9.0, [2.0, 0.5], 1, 0.5),  # one step is not enough
        _case([1.0, -1.0], 0.5, [2.0, 0.5], 0, 2.0),
        _case([0.0, 0.0], 0.0, [-1.0, 3.0], 1, 0.1),
        _case([0.5, 2.0, -1.0], -1.0, [0.2, 0.1, 0.4], 0, 0.25),
    ),
)


@perceptron_step.mistake("the wrong sign: the error is target minus the answer")
def _(w, b, x, target, rate):
    return _step(w, b, x, target, -rate)


@perceptron_step.mistake("a step for right answers too: where the answer is right, nothing changes")
def _(w, b, x, target, rate):
    change = rate * (2 * target - 1)
    return w + change * x, b + change


@perceptron_step.mistake("the rate forgotten: the changes of w and of b are multiplied by it")
def _(w, b, x, target, rate):
    return _step(w, b, x, target, 1)


@perceptron_step.mistake("the rate forgotten in b: both changes are multiplied by it")
def _(w, b, x, target, rate):
    return _step(w, b, x, target, rate)[0], b + _error(w, b, x, target)


@perceptron_step.mistake("the rate forgotten in w: both changes are multiplied by it")
def _(w, b, x, target, rate):
    return w + _error(w, b, x, target) * x, _step(w, b, x, target, rate)[1]


@perceptron_step.mistake("the old w and b multiplied by the rate too: it belongs to the changes alone")
def _(w, b, x, target, rate):
    error = _error(w, b, x, target)
    return rate * (w + error * x), rate * (b + error)


@perceptron_step.mistake("the bias left as it was: b changes by the rate times the error")
def _(w, b, x, target, rate):
    return _step(w, b, x, target, rate)[0], b


@perceptron_step.mistake("b changed by a second error, that of the new w: one error changes both")
def _(w, b, x, target, rate):
    w = _step(w, b, x, target, rate)[0]
    return w, b + rate * _error(w, b, x, target)


@perceptron_step.mistake("the input forgotten: w changes by the rate times the error times x")
def _(w, b, x, target, rate):
    change = rate * _error(w, b, x, target)
    return w + change, b + change


@perceptron_step.mistake("target minus the sum: compare the target with the answer, 1 or 0")
def _(w, b, x, target, rate):
    change = rate * (target - (x @ w + b))
    return w + change * x, b + change


@perceptron_step.mistake("a step only where the target is 1: a neuron that fires wrongly must change too")
def _(w, b, x, target, rate):
    change = rate * max(0, _error(w, b, x, target))
    return w + change * x, b + change


@perceptron_step.mistake("firing at z = 0: it fires only where z > 0")
def _(w, b, x, target, rate):
    change = rate * (target - int(x @ w + b >= 0))
    return w + change * x, b + change


@perceptron_step.mistake("the sign of the error lost: a neuron that fires wrongly must subtract x")
def _(w, b, x, target, rate):
    change = rate * abs(_error(w, b, x, target))
    return w + change * x, b + change


@perceptron_step.mistake("the results in the wrong order: return w, b")
def _(w, b, x, target, rate):
    return _step(w, b, x, target, rate)[::-1]
