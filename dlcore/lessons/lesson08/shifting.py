"""A picture moved by whole pixels."""

import numpy as np

from dlcore.check.exercise import Exercise


def _moved(image, down, right):
    """Take pixel (i, j) from (i - down, j - right), zero where there is none."""
    height, width = image.shape[:2]
    down, right = np.clip(down, -height, height), np.clip(right, -width, width)
    result = np.zeros_like(image)
    target = tuple(slice(max(0, d), n + min(0, d)) for d, n in ((down, height), (right, width)))
    origin = tuple(slice(max(0, -d), n + min(0, -d)) for d, n in ((down, height), (right, width)))
    result[target] = image[origin]
    return result


_IMAGE = np.arange(1.0, 13).reshape(3, 4)
_COLOURED = np.random.default_rng(88).integers(1, 100, size=(5, 6, 3)).astype(float)

shift = Exercise(
    name="shift",
    reference=_moved,
    returns=("the picture",),
    cases=(
        {"image": _IMAGE, "down": 0, "right": 1},
        {"image": _IMAGE, "down": 1, "right": 0},
        {"image": _IMAGE, "down": -1, "right": 2},
        {"image": _IMAGE, "down": 0, "right": 0},
        {"image": _COLOURED, "down": 2, "right": -1},
        {"image": _IMAGE, "down": -5, "right": 0},
    ),
)


@shift.mistake("np.roll alone: what leaves on one side comes back on the other; set it to zero")
def _(image, down, right):
    return np.roll(image, (down, right), axis=(0, 1))


@shift.mistake("the opposite direction: pixel (i, j) comes from (i - down, j - right)")
def _(image, down, right):
    return _moved(image, -down, -right)


@shift.mistake("down and right exchanged: the first axis runs down, the second to the right")
def _(image, down, right):
    return _moved(image, right, down)


@shift.mistake("the edge repeated: nothing is known there, put zeros")
def _(image, down, right):
    height, width = image.shape[:2]
    rows = np.clip(np.arange(height) - down, 0, height - 1)
    columns = np.clip(np.arange(width) - right, 0, width - 1)
    return image[rows][:, columns]


@shift.mistake("a smaller picture: cut off what leaves, and put zeros on the other side")
def _(image, down, right):
    height, width = image.shape[:2]
    return image[max(0, -down) : height + min(0, -down), max(0, -right) : width + min(0, -right)]


@shift.mistake("a larger picture: it keeps its size, what leaves is lost")
def _(image, down, right):
    sides = [(max(0, n), max(0, -n)) for n in (down, right)]
    return np.pad(image, [*sides, *[(0, 0)] * (image.ndim - 2)])


@shift.mistake("the picture unchanged")
def _(image, down, right):
    return image.copy()


@shift.mistake("the sign lost: a negative number moves up, or to the left")
def _(image, down, right):
    return _moved(image, abs(down), abs(right))


@shift.mistake("result[:down] = 0 for a negative shift too: then the last rows came back, result[down:]")
def _(image, down, right):
    result = np.roll(image, (down, right), axis=(0, 1))
    result[:down] = result[:, :right] = 0
    return result


@shift.mistake("all set to zero where the shift is 0: result[0:] is the whole picture")
def _(image, down, right):
    result = np.roll(image, (down, right), axis=(0, 1))
    for rows, n in ((result, down), (result.swapaxes(0, 1), right)):
        rows[slice(0, n) if n > 0 else slice(n, None)] = 0
    return result


@shift.mistake("result[-down:] where down is negative: the last rows are result[down:]")
def _(image, down, right):
    result = np.roll(image, (down, right), axis=(0, 1))
    for rows, n in ((result, down), (result.swapaxes(0, 1), right)):
        rows[slice(0, n) if n >= 0 else slice(-n, None)] = 0
    return result


@shift.mistake("zeros at the wrong end: what came back stands where the picture left room")
def _(image, down, right):
    result = np.roll(image, (down, right), axis=(0, 1))
    for rows, n in ((result, down), (result.swapaxes(0, 1), right)):
        rows[slice(len(rows) - n, None) if n > 0 else slice(0, -n)] = 0
    return result


@shift.mistake("np.roll without axis: it rolls all pixels in one row; give axis=(0, 1)")
def _(image, down, right):
    return np.roll(image, (down, right))


@shift.mistake("ones where nothing came from: put zeros, np.zeros_like(image)")
def _(image, down, right):
    return _moved(image, down, right) + 1 - _moved(np.ones_like(image), down, right)
