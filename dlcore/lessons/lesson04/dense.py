"""A dense layer, backwards."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(5)


def _draw(*shape):
    return _rng.normal(size=shape).round(2)


dense_backward = Exercise(
    name="dense_backward",
    reference=lambda dy, x, W: (dy @ W.T, x.T @ dy, dy.sum(axis=0)),
    returns=("dx", "dW", "db"),
    cases=(
        {
            "dy": np.array([[1.0, 2.0, -1.0]]),
            "x": np.array([[3.0, -1.0]]),
            "W": np.array([[1.0, 2.0, 0.0], [0.0, -1.0, 3.0]]),
        },
        {"dy": _draw(2, 2), "x": _draw(2, 2), "W": _draw(2, 2)},
        {"dy": _draw(4, 5), "x": _draw(4, 3), "W": _draw(3, 5)},
    ),
)


@dense_backward.mistake("dW transposed: it has the shape of W, x.T @ dy")
def _(dy, x, W):
    return dy @ W.T, dy.T @ x, dy.sum(axis=0)


@dense_backward.mistake("dx by W instead of W.T: on the way back the matrix is transposed")
def _(dy, x, W):
    return dy @ W, x.T @ dy, dy.sum(axis=0)


@dense_backward.mistake("the sum over the batch missing in db: each sample has its share, dy.sum(axis=0)")
def _(dy, x, W):
    return dy @ W.T, x.T @ dy, dy


@dense_backward.mistake("a mean over the batch in db: the loss has taken the mean already; sum")
def _(dy, x, W):
    return dy @ W.T, x.T @ dy, dy.mean(axis=0)


@dense_backward.mistake("a factor 1/N in dW: the loss has taken the mean already")
def _(dy, x, W):
    return dy @ W.T, x.T @ dy / len(x), dy.sum(axis=0)


@dense_backward.mistake("db summed over the units: sum over the batch, axis=0")
def _(dy, x, W):
    return dy @ W.T, x.T @ dy, dy.sum(axis=1)


@dense_backward.mistake("a factor 1/N in dW and db: the loss has taken the mean already")
def _(dy, x, W):
    return dy @ W.T, x.T @ dy / len(x), dy.mean(axis=0)


@dense_backward.mistake("x instead of x.T in dW: the sum over the examples needs them first, x.T @ dy")
def _(dy, x, W):
    return dy @ W.T, x @ dy, dy.sum(axis=0)


@dense_backward.mistake("the gradients in the wrong order: return dx, dW, db")
def _(dy, x, W):
    return x.T @ dy, dy.sum(axis=0), dy @ W.T


@dense_backward.mistake("dx and dW exchanged: return dx, dW, db")
def _(dy, x, W):
    return x.T @ dy, dy @ W.T, dy.sum(axis=0)


@dense_backward.mistake("a reshape in place of a transpose: it mixes the weights of the units, use W.T")
def _(dy, x, W):
    return dy @ W.reshape(W.shape[::-1]), x.T @ dy, dy.sum(axis=0)


@dense_backward.mistake("x @ W in dx: that is the forward pass, backward takes dy @ W.T")
def _(dy, x, W):
    return x @ W, x.T @ dy, dy.sum(axis=0)


@dense_backward.mistake("the first example alone in dW: add up those of all, x.T @ dy")
def _(dy, x, W):
    return dy @ W.T, np.outer(x[0], dy[0]), dy.sum(axis=0)


@dense_backward.mistake("ones in db: the local derivative 1 is multiplied by dy, and added up")
def _(dy, x, W):
    return dy @ W.T, x.T @ dy, np.ones(dy.shape[1])


@dense_backward.mistake("dx element by element, dy * W: each input acts on all units, dy @ W.T")
def _(dy, x, W):
    return dy * W, x.T @ dy, dy.sum(axis=0)
