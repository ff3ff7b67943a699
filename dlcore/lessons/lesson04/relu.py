"""ReLU, backwards."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(4)


def _draw(*shape):
    return _rng.normal(size=shape).round(2)


relu_backward = Exercise(
    name="relu_backward",
    reference=lambda dy, x: dy * (x > 0),
    returns=("dx",),
    cases=(
        {"dy": np.array([[1.0, -2.0, 3.0]]), "x": np.array([[2.0, -1.0, -3.0]])},
        {"dy": _draw(3, 4), "x": _draw(3, 4) * (np.arange(4) > 0)},  # 0 where the corner is
    ),
)


@relu_backward.mistake("the mask missing, or taken as y >= 0, always true: multiply by x > 0")
def _(dy, x):
    return dy * (np.maximum(x, 0) >= 0)


@relu_backward.mistake("a mask taken from dy: use x > 0")
def _(dy, x):
    return dy * (dy > 0)


@relu_backward.mistake("the mask alone: multiply it by dy, the chain rule")
def _(dy, x):
    return (x > 0).astype(float)


@relu_backward.mistake("a product with the output: the derivative is 1 or 0, not max(x, 0)")
def _(dy, x):
    return dy * np.maximum(x, 0)


@relu_backward.mistake("the mask reversed: it is 1 where x > 0")
def _(dy, x):
    return dy * (x <= 0)


@relu_backward.mistake("x in place of its mask: the derivative is 1 or 0, not x")
def _(dy, x):
    return dy * x


@relu_backward.mistake("np.sign: it is -1 where x < 0, the derivative of ReLU is 0 there")
def _(dy, x):
    return dy * np.sign(x)


@relu_backward.mistake("parentheses missing: dy * x > 0 compares the product, write dy * (x > 0)")
def _(dy, x):
    return dy * x > 0


@relu_backward.mistake("the arguments exchanged: dy comes first, then x")
def _(dy, x):
    return x * (dy > 0)


@relu_backward.mistake("a leaky ReLU: where x is not above 0, the derivative is 0")
def _(dy, x):
    return dy * np.where(x > 0, 1, 0.01)


@relu_backward.mistake("only the elements with x > 0: the others are 0, and dx keeps the shape of x")
def _(dy, x):
    return dy[x > 0]
