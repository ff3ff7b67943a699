"""Softmax, backwards."""

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.lessons.logits import LOGITS, right_softmax

_rng = np.random.default_rng(3)


def _draw(*shape):
    return _rng.normal(size=shape).round(2)


softmax_backward = Exercise(
    name="softmax_backward",
    reference=lambda dy, y: y * (dy - (dy * y).sum(axis=1, keepdims=True)),
    returns=("dz",),
    cases=(
        {
            "dy": np.array([[2.0, 4.0, -4.0], [1.0, 0.0, 10.0]]),
            "y": np.array([[0.5, 0.25, 0.25], [0.2, 0.5, 0.3]]),
        },
        *({"dy": _draw(*z.shape), "y": right_softmax(z).round(3)} for z in LOGITS[1:3]),
    ),
)


@softmax_backward.mistake("the diagonal alone: each input acts on all outputs, not only on its own")
def _(dy, y):
    return dy * y * (1 - y)


@softmax_backward.mistake("the wrong sign: dy_k minus the sum, not the sum minus dy_k")
def _(dy, y):
    return y * ((dy * y).sum(axis=1, keepdims=True) - dy)


@softmax_backward.mistake("a sum over the batch: each row has its own, axis=1")
def _(dy, y):
    return y * (dy - (dy * y).sum(axis=0))


@softmax_backward.mistake("a sum over everything: each row has its own, axis=1 with keepdims=True")
def _(dy, y):
    return y * (dy - (dy * y).sum())


@softmax_backward.mistake("the weights forgotten in the sum: it is that of dy_j y_j")
def _(dy, y):
    return y * (dy - dy.sum(axis=1, keepdims=True))


@softmax_backward.mistake("the factor y_k in front forgotten")
def _(dy, y):
    return dy - (dy * y).sum(axis=1, keepdims=True)


@softmax_backward.mistake("y - dy: that belongs to softmax with cross-entropy, and dy is no target")
def _(dy, y):
    return y - dy


@softmax_backward.mistake("a plus before the sum: dy_k minus the sum of dy_j y_j")
def _(dy, y):
    return y * (dy + (dy * y).sum(axis=1, keepdims=True))


@softmax_backward.mistake("a mean in place of the sum of dy_j y_j")
def _(dy, y):
    return y * (dy - (dy * y).mean(axis=1, keepdims=True))


@softmax_backward.mistake("a sum without keepdims=True: shape (N,) meets the columns of (N, C)")
def _(dy, y):
    return y * (dy - (dy * y).sum(axis=1))
