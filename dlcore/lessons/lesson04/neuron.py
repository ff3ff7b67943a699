"""One sigmoid unit: its inputs are weighted once."""

import numpy as np

from dlcore.check.exercise import Exercise


def _sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


neuron = Exercise(
    name="neuron",
    reference=lambda x, w, b: _sigmoid(x @ w + b),
    returns=("the output",),
    cases=(
        {"x": np.array([1.0, 2.0, 3.0]), "w": np.array([2.0, 2.0, -2.0]), "b": np.log(3)},
        {"x": np.array([0.5, -1.0]), "w": np.array([2.0, 0.7]), "b": -0.4},
        {"x": np.array([-2.0, 1.5, 0.3, 1.0]), "w": np.array([0.4, 0.9, -1.2, 0.2]), "b": 0.3},
    ),
)


@neuron.mistake("the weights used twice: z is the weighted sum already, the output is sigmoid(z)")
def _(x, w, b):
    return _sigmoid(np.sum(w * (x @ w + b)))


@neuron.mistake("the sigmoid forgotten: this is the sum z")
def _(x, w, b):
    return x @ w + b


@neuron.mistake("the bias forgotten: z = x @ w + b")
def _(x, w, b):
    return _sigmoid(x @ w)


@neuron.mistake("a bias for each input: it is added once, after the sum")
def _(x, w, b):
    return _sigmoid(np.sum(x * w + b))


@neuron.mistake("the bias added after the sigmoid: it belongs to the sum")
def _(x, w, b):
    return _sigmoid(x @ w) + b


@neuron.mistake("the weights forgotten: each input is multiplied by its own")
def _(x, w, b):
    return _sigmoid(np.sum(x) + b)


@neuron.mistake("one output for each input: the products are added up, and then comes the sigmoid")
def _(x, w, b):
    return _sigmoid(x * w + b)


@neuron.mistake("the wrong sign in the exponent: sigmoid(z) is 1 / (1 + exp(-z))")
def _(x, w, b):
    return _sigmoid(-(x @ w + b))


@neuron.mistake("a threshold in place of the sigmoid: the output lies between 0 and 1")
def _(x, w, b):
    return float(x @ w + b > 0)


@neuron.mistake("tanh in place of the sigmoid")
def _(x, w, b):
    return np.tanh(x @ w + b)


@neuron.mistake("ReLU in place of the sigmoid")
def _(x, w, b):
    return max(0.0, x @ w + b)


@neuron.mistake("the slope of the sigmoid, y (1 - y): the output is y itself")
def _(x, w, b):
    y = _sigmoid(x @ w + b)
    return y * (1 - y)


@neuron.mistake("a sigmoid for each product: add them up first, b too, then one sigmoid")
def _(x, w, b):
    return np.sum(_sigmoid(x * w)) + b


@neuron.mistake("parentheses missing: 1 / 1 + exp(-z) is 1 + exp(-z), write 1 / (1 + exp(-z))")
def _(x, w, b):
    return 1 / 1 + np.exp(-(x @ w + b))
