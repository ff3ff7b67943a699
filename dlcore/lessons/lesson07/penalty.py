"""The price of large weights."""

import numpy as np

from dlcore.check.exercise import Exercise


def _l2(factor, W, b, strength):
    return factor * strength * W, np.zeros_like(b)


l2_gradient = Exercise(
    name="l2_gradient",
    reference=lambda W, b, strength: _l2(1, W, b, strength),
    returns=("dW", "db"),
    cases=(
        {"W": np.array([[1.0, -2.0], [0.5, 3.0]]), "b": np.array([1.0, -1.0]), "strength": 0.1},
        {"W": np.array([[0.3, -0.8, 1.2]]), "b": np.array([0.5, 0.0, -2.0]), "strength": 0.01},
    ),
)


@l2_gradient.mistake("a factor 2: the penalty is strength / 2 * sum of W^2, and the 2 cancels")
def _(W, b, strength):
    return _l2(2, W, b, strength)


@l2_gradient.mistake("a factor 1/2: the derivative of W^2 / 2 is W")
def _(W, b, strength):
    return _l2(0.5, W, b, strength)


@l2_gradient.mistake("the wrong sign: the penalty grows with the weights")
def _(W, b, strength):
    return _l2(-1, W, b, strength)


@l2_gradient.mistake("a penalty on the biases: only weight matrices are punished, db is 0")
def _(W, b, strength):
    return strength * W, strength * b


@l2_gradient.mistake("the gradient of L1, the sign of W: that of L2 is proportional to W")
def _(W, b, strength):
    return strength * np.sign(W), np.zeros_like(b)


@l2_gradient.mistake("strength forgotten")
def _(W, b, strength):
    return W, np.zeros_like(b)


@l2_gradient.mistake("W squared: that is the penalty itself, not its derivative")
def _(W, b, strength):
    return strength / 2 * W**2, np.zeros_like(b)


@l2_gradient.mistake("the penalty itself in place of its gradient: dW has the shape of W")
def _(W, b, strength):
    return strength / 2 * np.sum(W**2), np.zeros_like(b)
