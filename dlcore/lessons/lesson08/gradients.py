"""The convolution of one picture with one kernel, backwards."""

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.lessons.lesson08.convolution import draw, slide

_RNG = np.random.default_rng(81)


def _framed(dy, W):
    return np.pad(dy, [(n - 1, n - 1) for n in W.shape])


def _dx(W, dy):
    return slide(_framed(dy, W), W[::-1, ::-1], 0)


def _right(x, W, dy):
    return _dx(W, dy), slide(x, dy, 0), dy.sum()


conv_gradients = Exercise(
    name="conv_gradients",
    reference=_right,
    returns=("dx", "dW", "db"),
    cases=(
        {
            "x": np.arange(9.0).reshape(3, 3),
            "W": np.array([[1.0, 2.0], [0.0, -1.0]]),
            "dy": np.array([[1.0, 0.0], [0.0, 2.0]]),
        },
        {"x": draw(_RNG, 4, 4), "W": draw(_RNG, 2, 3), "dy": draw(_RNG, 3, 2)},
        {"x": draw(_RNG, 5, 4), "W": draw(_RNG, 3, 2), "dy": draw(_RNG, 3, 3)},
    ),
)


@conv_gradients.mistake("dx with W turned by 180 degrees: dx[i + p, j + q] += W[p, q] dy[i, j]")
def _(x, W, dy):
    return slide(_framed(dy, W), W, 0), slide(x, dy, 0), dy.sum()


@conv_gradients.mistake("overlaps lost in dx: a pixel is seen from several places, add with +=")
def _(x, W, dy):
    dx = np.zeros_like(x)
    for i, j in np.ndindex(dy.shape):
        dx[i : i + W.shape[0], j : j + W.shape[1]] = W * dy[i, j]
    return dx, slide(x, dy, 0), dy.sum()


@conv_gradients.mistake("only the last place in dW: every place adds its part, +=")
def _(x, W, dy):
    patch = x[dy.shape[0] - 1 :, dy.shape[1] - 1 :]
    return _dx(W, dy), patch * dy[-1, -1], dy.sum()


@conv_gradients.mistake("dW turned by 180 degrees: dW[p, q] += x[i + p, j + q] dy[i, j]")
def _(x, W, dy):
    return _dx(W, dy), slide(x, dy, 0)[::-1, ::-1], dy.sum()


@conv_gradients.mistake("db not summed: one b serves all places, so it is the sum of dy")
def _(x, W, dy):
    return _dx(W, dy), slide(x, dy, 0), dy


@conv_gradients.mistake("a mean over the places in db: sum, each place adds its part")
def _(x, W, dy):
    return _dx(W, dy), slide(x, dy, 0), dy.mean()


@conv_gradients.mistake("a mean over the places in dW: sum, each place adds its part")
def _(x, W, dy):
    return _dx(W, dy), slide(x, dy, 0) / dy.size, dy.sum()


@conv_gradients.mistake("dx without dy: the local derivative W is multiplied by what comes from above")
def _(x, W, dy):
    return _dx(W, np.ones_like(dy)), slide(x, dy, 0), dy.sum()


@conv_gradients.mistake("dW without dy: the local derivative x is multiplied by what comes from above")
def _(x, W, dy):
    return _dx(W, dy), slide(x, np.ones_like(dy), 0), dy.sum()


@conv_gradients.mistake("dx and dW exchanged: return dx, dW, db")
def _(x, W, dy):
    return slide(x, dy, 0), _dx(W, dy), dy.sum()


@conv_gradients.mistake("only the last weight's part in dx: each adds its own, dx[part] += W[p, q] * dy")
def _(x, W, dy):
    dx = np.zeros(x.shape)
    for p, q in np.ndindex(W.shape):
        dx[p : p + dy.shape[0], q : q + dy.shape[1]] = W[p, q] * dy
    return dx, slide(x, dy, 0), dy.sum()


@conv_gradients.mistake("one pixel of dx for each weight: W[p, q] * dy goes to a part as large as dy")
def _(x, W, dy):
    dx = np.zeros(x.shape)
    dx[: W.shape[0], : W.shape[1]] = W * dy.sum()
    return dx, slide(x, dy, 0), dy.sum()


@conv_gradients.mistake("dx and dW without dy: local derivatives are multiplied by what comes from above")
def _(x, W, dy):
    return _dx(W, np.ones_like(dy)), slide(x, np.ones_like(dy), 0), dy.sum()


@conv_gradients.mistake("db added for each weight: it is the sum of dy, once")
def _(x, W, dy):
    return _dx(W, dy), slide(x, dy, 0), dy.sum() * W.size


@conv_gradients.mistake(
    "the forward pass for dx, dy slid over by W: dx is larger than dy, dx[part] += W[p, q] * dy"
)
def _(x, W, dy):
    return slide(dy, W, 0), slide(x, dy, 0), dy.sum()


@conv_gradients.mistake("the number of places in db: it is the sum of dy over them")
def _(x, W, dy):
    return _dx(W, dy), slide(x, dy, 0), dy.size
