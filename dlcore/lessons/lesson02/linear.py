"""Two linear layers in one."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(2)


def _layers(inputs, hidden, outputs):
    shapes = {"W1": (inputs, hidden), "b1": (hidden,), "W2": (hidden, outputs), "b2": (outputs,)}
    return {name: _rng.normal(size=shape).round(2) for name, shape in shapes.items()}


collapse = Exercise(
    name="collapse",
    reference=lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W2 + b2),
    returns=("W", "b"),
    cases=(
        {
            "W1": np.array([[1.0, 2.0], [0.0, -1.0]]),
            "b1": np.array([1.0, 3.0]),
            "W2": np.array([[2.0, 0.0], [1.0, -3.0]]),
            "b2": np.array([0.5, -1.0]),
        },
        _layers(3, 4, 2),
        _layers(3, 3, 3),
    ),
)


@collapse.mistake("the product in the wrong order: rows are examples, so x W1 comes first, then W2")
def _(W1, b1, W2, b2):
    return W2 @ W1, b1 @ W2 + b2


@collapse.mistake("the biases added: b1 goes through the second layer too, b1 W2 + b2")
def _(W1, b1, W2, b2):
    return W1 @ W2, b1 + b2


@collapse.mistake("the second bias forgotten")
def _(W1, b1, W2, b2):
    return W1 @ W2, b1 @ W2


@collapse.mistake("the first bias forgotten: it goes through the second layer, b1 W2")
def _(W1, b1, W2, b2):
    return W1 @ W2, b2


@collapse.mistake("the product element by element: matrices are multiplied by @")
def _(W1, b1, W2, b2):
    return W1 * W2, b1 @ W2 + b2


@collapse.mistake("b2 through the second layer too: only b1 is multiplied by W2, b1 W2 + b2")
def _(W1, b1, W2, b2):
    return W1 @ W2, (b1 + b2) @ W2


@collapse.mistake("the results in the wrong order: return W, b")
def _(W1, b1, W2, b2):
    return b1 @ W2 + b2, W1 @ W2


@collapse.mistake("sums multiplied: each number of b1 meets its own row of W2, b1 @ W2")
def _(W1, b1, W2, b2):
    return W1 @ W2, b1.sum() * W2.sum(axis=0) + b2
