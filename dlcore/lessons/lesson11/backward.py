"""From the answers of attention back to its scores."""

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.formulas import softmax

_rng = np.random.default_rng(13)


def _row(values):
    return values.sum(axis=1, keepdims=True)


def _right(dY, V, A):
    dA = dY @ V.T
    return A * (dA - _row(dA * A))


def _case(queries, keys, features):
    return {
        "dY": _rng.uniform(-1, 1, (queries, features)).round(1),
        "V": _rng.uniform(-2, 2, (keys, features)).round(1),
        "A": softmax(_rng.uniform(-1, 1, (queries, keys))),
    }


scores_backward = Exercise(
    name="scores_backward",
    reference=_right,
    returns=("dS",),
    cases=(
        {
            "dY": np.array([[2.0, -1.0], [1.0, 3.0]]),
            "V": np.array([[1.0, 4.0], [3.0, 0.0], [0.0, 2.0]]),
            "A": np.array([[0.5, 0.25, 0.25], [0.125, 0.5, 0.375]]),
        },
        _case(3, 2, 4),
        _case(1, 4, 3),
        {
            "dY": np.array([[1.0], [-2.0]]),
            "V": np.array([[1.0], [2.0]]),
            "A": np.array([[1.0, 0.0], [0.5, 0.5]]),
        },
    ),
)


@scores_backward.mistake("dA alone: go on through the softmax")
def _(dY, V, A):
    return dY @ V.T


@scores_backward.mistake("the softmax taken for a sigmoid, A (1 - A): the other weights of the row act too")
def _(dY, V, A):
    return dY @ V.T * A * (1 - A)


@scores_backward.mistake("the mean of the row forgotten: subtract the sum of dA A along it")
def _(dY, V, A):
    return A * (dY @ V.T)


@scores_backward.mistake("a plain sum of dA: weigh it with A")
def _(dY, V, A):
    dA = dY @ V.T
    return A * (dA - _row(dA))


@scores_backward.mistake("a plain mean of dA: weigh it with A")
def _(dY, V, A):
    dA = dY @ V.T
    return A * (dA - dA.mean(axis=1, keepdims=True))


@scores_backward.mistake("the sum along a column: softmax goes along a row, axis=1")
def _(dY, V, A):
    dA = dY @ V.T
    return A * (dA - (dA * A).sum(axis=0))


@scores_backward.mistake("one sum over all: each row of the softmax by itself")
def _(dY, V, A):
    dA = dY @ V.T
    return A * (dA - (dA * A).sum())


@scores_backward.mistake("the factor A forgotten: A (dA - ...)")
def _(dY, V, A):
    dA = dY @ V.T
    return dA - _row(dA * A)


@scores_backward.mistake("the sum added: subtract it")
def _(dY, V, A):
    dA = dY @ V.T
    return A * (dA + _row(dA * A))


@scores_backward.mistake("A only at dA: A multiplies the whole bracket")
def _(dY, V, A):
    dA = dY @ V.T
    return A * dA - _row(dA * A)


@scores_backward.mistake("the sign: A (dA - sum of dA A)")
def _(dY, V, A):
    return -_right(dY, V, A)


@scores_backward.mistake("dV in place of dS: A.T @ dY goes to the values")
def _(dY, V, A):
    return A.T @ dY


@scores_backward.mistake("softmax minus target, p - y: that is softmax with cross-entropy, which is not here")
def _(dY, V, A):
    return A - dY @ V.T


@scores_backward.mistake("the scale here: these S are the scores after it, so no sqrt(D)")
def _(dY, V, A):
    return _right(dY, V, A) / np.sqrt(V.shape[1])


@scores_backward.mistake("turned round: a row for each query, as A has")
def _(dY, V, A):
    return _right(dY, V, A).T
