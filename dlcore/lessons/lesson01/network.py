"""Three neurons, two hidden and one output: 1 where both inputs are equal."""

import numpy as np

from dlcore.check.exercise import Exercise

_HIDDEN = np.array([[1.0, -1.0], [1.0, -1.0]]), np.array([-0.5, 1.5])  # OR, NAND: one column each


def _layer(x, W, b):
    return (x @ W + b > 0).astype(int)


def _network(X, hidden, w, b):
    H = _layer(X, *hidden)
    return H, _layer(H, np.array(w, float), b)


xnor_network = Exercise(
    name="xnor_network",
    reference=lambda X: _network(X, _HIDDEN, [-1, -1], 1.5),
    returns=("H", "y"),
    cases=(
        {"X": np.array([[0, 0], [0, 1], [1, 0], [1, 1]])},
        {"X": np.array([[1, 0], [1, 1], [0, 0]])},
    ),
)


@xnor_network.mistake("XOR: the output neuron is AND; its opposite is NAND")
def _(X):
    return _network(X, _HIDDEN, [1, 1], -1.5)


@xnor_network.mistake("OR as output: one of OR and NAND always fires")
def _(X):
    return _network(X, _HIDDEN, [1, 1], -0.5)


@xnor_network.mistake("NAND in the first column: H has the columns OR, NAND")
def _(X):
    H, y = _network(X, _HIDDEN, [-1, -1], 1.5)
    return H[:, ::-1], y


@xnor_network.mistake("a neuron in each row of the weights: each neuron has a column")
def _(X):
    return _network(X, (_HIDDEN[0].T, _HIDDEN[1]), [-1, -1], 1.5)


@xnor_network.mistake("NOR as output: one of OR and NAND always fires, so NOR never does")
def _(X):
    return _network(X, _HIDDEN, [-1, -1], 0.5)


@xnor_network.mistake("AND in the second column: the hidden neurons are OR and NAND")
def _(X):
    return _network(X, (np.ones((2, 2)), np.array([-0.5, -1.5])), [-1, -1], 1.5)


@xnor_network.mistake("the inputs in place of H: the output neuron takes the hidden outputs")
def _(X):
    return _layer(X, *_HIDDEN), _layer(X, np.array([-1.0, -1.0]), 1.5)


@xnor_network.mistake("no threshold in the hidden layer: each neuron answers 1 or 0")
def _(X):
    H = X @ _HIDDEN[0] + _HIDDEN[1]
    return H, _layer(H, np.array([-1.0, -1.0]), 1.5)


@xnor_network.mistake("H forgotten: return the hidden outputs and the output")
def _(X):
    return _network(X, _HIDDEN, [-1, -1], 1.5)[1]
