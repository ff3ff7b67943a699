"""The convolution of one picture with one kernel, and what is taken for it."""

import numpy as np

from dlcore.check.exercise import Exercise

_RNG = np.random.default_rng(8)


def draw(rng, *shape):
    """Return small numbers of two digits, as a learner can follow."""
    return rng.integers(-5, 6, size=shape) / 2


def patches(x, shape):
    """Return all patches of x (height, width) of the given shape, (rows, columns, *shape)."""
    return np.lib.stride_tricks.sliding_window_view(x, shape)


def slide(x, W, b):
    """Return the sum of products of each patch with W, plus b."""
    return np.einsum("ijpq,pq->ij", patches(x, W.shape), W) + b


convolve = Exercise(
    name="convolve",
    reference=slide,
    returns=("y",),
    cases=(
        {
            "x": np.arange(15.0).reshape(5, 3),
            "W": np.array([[1.0, 0.0], [0.0, -2.0], [3.0, 1.0]]),
            "b": 0.5,
        },
        {"x": draw(_RNG, 4, 4), "W": draw(_RNG, 2, 2), "b": -1.0},
        {"x": draw(_RNG, 5, 4), "W": draw(_RNG, 3, 2), "b": 0.0},
        {"x": draw(_RNG, 3, 3), "W": draw(_RNG, 3, 3), "b": 2.0},
    ),
)


@convolve.mistake("a dense layer, W @ x: a matrix of all pixels; here one small W serves all places")
def _(x, W, b):
    return W @ x + b


@convolve.mistake("a dense layer, x @ W: a matrix of all pixels; here one small W serves all places")
def _(x, W, b):
    return x @ W + b


@convolve.mistake("one sum over the whole picture: W meets one patch after the other")
def _(x, W, b):
    return np.sum(x * W) + b


@convolve.mistake("a kernel turned by 180 degrees: in deep learning W[p, q] meets x[i + p, j + q]")
def _(x, W, b):
    return slide(x, W[::-1, ::-1], b)


@convolve.mistake("the bias forgotten")
def _(x, W, b):
    return slide(x, W, 0)


@convolve.mistake("the bias added for each weight: add it once, to the sum")
def _(x, W, b):
    return slide(x, W, b * W.size)


@convolve.mistake("a matrix product of patch and W: multiply element by element, then add up")
def _(x, W, b):
    size = max(W.shape)
    framed = np.pad(W, ((0, size - W.shape[0]), (0, size - W.shape[1])))
    return np.array([[(patch @ framed).sum() + b for patch in row] for row in patches(x, (W.shape[0], size))])


@convolve.mistake("rows and columns of W exchanged: W[p, q] meets x[i + p, j + q]")
def _(x, W, b):
    return slide(x, W.T, b)


@convolve.mistake("p and q exchanged in x: W[p, q] meets x[i + p, j + q], not x[i + q, j + p]")
def _(x, W, b):
    height, width = slide(x, W, b).shape
    framed = np.pad(x, [(0, max(W.shape))] * 2)
    return b + sum(w * framed[q : q + height, p : p + width] for (p, q), w in np.ndenumerate(W))


@convolve.mistake("a frame of zeros: without padding the output is smaller than x")
def _(x, W, b):
    return slide(np.pad(x, [(0, n - 1) for n in W.shape]), W, b)


@convolve.mistake("the last place left out: a kernel of k rows has height - k + 1 places")
def _(x, W, b):
    return slide(x, W, b)[:-1, :-1]


@convolve.mistake("a mean instead of a sum over the patch")
def _(x, W, b):
    return slide(x, W / W.size, b)


@convolve.mistake("patches side by side: the kernel moves on by one pixel, not by its own size")
def _(x, W, b):
    return slide(x, W, b)[:: W.shape[0], :: W.shape[1]]


@convolve.mistake("only the last weight, and no bias: each weight adds its part, y += W[p, q] * part")
def _(x, W, b):
    return W[-1, -1] * x[W.shape[0] - 1 :, W.shape[1] - 1 :]


@convolve.mistake("only the last weight: each weight adds its part, y += W[p, q] * part")
def _(x, W, b):
    return W[-1, -1] * x[W.shape[0] - 1 :, W.shape[1] - 1 :] + b


@convolve.mistake("np.roll of all of x: what rolls round is no neighbour, take x[p : p + rows]")
def _(x, W, b):
    return b + sum(w * np.roll(x, (-p, -q), axis=(0, 1)) for (p, q), w in np.ndenumerate(W))


@convolve.mistake("the products subtracted: y += W[p, q] times the part")
def _(x, W, b):
    return slide(x, -W, b)


@convolve.mistake("a frame of zeros: here the kernel stays inside the picture")
def _(x, W, b):
    return slide(np.pad(x, [((n - 1) // 2, n // 2) for n in W.shape]), W, b)


@convolve.mistake("the largest product in place of the sum: that is a kind of pooling")
def _(x, W, b):
    return (patches(x, W.shape) * W).max(axis=(2, 3)) + b


@convolve.mistake("the sum of the patch times the sum of W: multiply element by element, then add up")
def _(x, W, b):
    return patches(x, W.shape).sum(axis=(2, 3)) * W.sum() + b


@convolve.mistake("patch and W added: multiply element by element, then add up")
def _(x, W, b):
    return (patches(x, W.shape) + W).sum(axis=(2, 3)) + b


@convolve.mistake("the first weight alone: add up the products of the whole patch")
def _(x, W, b):
    return patches(x, W.shape)[:, :, 0, 0] * W[0, 0] + b
