"""Max-pooling of 2 x 2 pixels, backwards."""

import numpy as np

from dlcore.check.exercise import Exercise


def _draw(rng, *shape):
    return rng.permutation(np.prod(shape)).reshape(shape) / 4  # no two pixels are equal


_RNG = np.random.default_rng(8)


def _squares(x):
    """A view (rows, 2, columns, 2): square (i, j) is [i, :, j]."""
    return x.reshape(x.shape[0] // 2, 2, x.shape[1] // 2, 2)


def _spread(dy):
    return np.repeat(np.repeat(dy, 2, axis=0), 2, axis=1)


def _largest(x):
    return _spread(_squares(x).max(axis=(1, 3)))


max_pool_backward = Exercise(
    name="max_pool_backward",
    reference=lambda dy, x: _spread(dy) * (x == _largest(x)),
    returns=("dx",),
    cases=(
        {"dy": np.array([[5.0]]), "x": np.array([[1.0, 3.0], [2.0, 0.0]])},
        {"dy": np.array([[1.0, -2.0], [0.5, 3.0]]), "x": _draw(_RNG, 4, 4)},
        {"dy": _RNG.integers(-4, 5, size=(2, 3)) / 2 + 0.25, "x": _draw(_RNG, 4, 6) - 3},
    ),
)


@max_pool_backward.mistake("a gradient for all four pixels: only the largest acted on y")
def _(dy, x):
    return _spread(dy)


@max_pool_backward.mistake("average pooling: the largest pixel takes dy whole, the others get zero")
def _(dy, x):
    return _spread(dy) / 4


@max_pool_backward.mistake("the mask without dy: the pixel gets the gradient that comes from above")
def _(dy, x):
    return 1.0 * (x == _largest(x))


@max_pool_backward.mistake("the value of x handed on: the local derivative of the maximum is 1, so dx is dy")
def _(dy, x):
    return _spread(dy) * x * (x == _largest(x))


@max_pool_backward.mistake("the smallest pixel of each square instead of the largest")
def _(dy, x):
    return _spread(dy) * (x == _spread(_squares(x).min(axis=(1, 3))))


@max_pool_backward.mistake("the largest pixel of the whole picture: each square has its own")
def _(dy, x):
    return _spread(dy) * (x == x.max())


@max_pool_backward.mistake("a division by 4: the maximum is no mean, the largest pixel takes dy whole")
def _(dy, x):
    return _spread(dy) * (x == _largest(x)) / 4


@max_pool_backward.mistake("the first pixel of each square: find where the maximum was")
def _(dy, x):
    dx = np.zeros_like(x)
    dx[::2, ::2] = dy
    return dx


@max_pool_backward.mistake("dy unchanged: dx has the shape of x")
def _(dy, x):
    return dy


@max_pool_backward.mistake("squares cut by reshape(rows, columns, 2, 2): use reshape(rows, 2, columns, 2)")
def _(dy, x):
    largest = x.reshape(*dy.shape, 2, 2).max(axis=(2, 3))
    return _spread(dy) * (x == _spread(largest))


@max_pool_backward.mistake(
    "four pixels side by side for a square: it has two rows, reshape(rows, 2, columns, 2)"
)
def _(dy, x):
    rows = x.reshape(-1, 4)
    return (dy.reshape(-1, 1) * (rows == rows.max(axis=1, keepdims=True))).reshape(x.shape)


@max_pool_backward.mistake("np.tile for np.repeat: tile sets copies of the whole side by side")
def _(dy, x):
    return np.tile(dy, (2, 2)) * (x == np.tile(_squares(x).max(axis=(1, 3)), (2, 2)))


@max_pool_backward.mistake("np.tile for dy: np.repeat spreads each number over its own square")
def _(dy, x):
    return np.tile(dy, (2, 2)) * (x == _largest(x))


@max_pool_backward.mistake("the mask of ReLU, x > 0: the largest of each square counts, whatever its sign")
def _(dy, x):
    return _spread(dy) * (x > 0)


@max_pool_backward.mistake("the forward pass: backward hands dy on to where the maximum was")
def _(dy, x):
    return _squares(x).max(axis=(1, 3))


@max_pool_backward.mistake("x without dy: the largest pixel gets dy, not its own value")
def _(dy, x):
    return x * (x == _largest(x))


@max_pool_backward.mistake("a place in the square used as a place in the picture: add 2 i and 2 j")
def _(dy, x):
    dx = np.zeros(x.shape)
    for (i, j), d in np.ndenumerate(dy):
        dx[divmod(_squares(x)[i, :, j].argmax(), 2)] = d
    return dx


@max_pool_backward.mistake("the largest by size: -3 is smaller than 1, take max and not the largest |x|")
def _(dy, x):
    return _spread(dy) * (np.abs(x) == _largest(np.abs(x)))


@max_pool_backward.mistake("the largest of each row of a square: the maximum is taken over both axes, (1, 3)")
def _(dy, x):
    return _spread(dy) * (x == np.repeat(_squares(x).max(axis=3).reshape(len(x), -1), 2, axis=1))


@max_pool_backward.mistake(
    "rows and columns of a square exchanged: argmax counts along the rows, divmod(k, 2)"
)
def _(dy, x):
    dx = np.zeros(x.shape)
    for (i, j), d in np.ndenumerate(dy):
        q, p = divmod(_squares(x)[i, :, j].argmax(), 2)
        dx[2 * i + p, 2 * j + q] = d
    return dx


@max_pool_backward.mistake("dy times the mean of the square: the largest pixel takes dy as it is")
def _(dy, x):
    return _spread(dy * _squares(x).mean(axis=(1, 3))) * (x == _largest(x))
