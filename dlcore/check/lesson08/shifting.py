"""A picture moved by whole pixels."""

import numpy as np

from dlcore.check.exercise import Exercise


def _moved(image, down, right):
    """Take pixel (i, j) from (i - down, j - right), zero where there is none."""
    height, width = image.shape[:2]
    result = np.zeros_like(image)
    target = tuple(slice(max(0, d), n + min(0, d)) for d, n in ((down, height), (right, width)))
    origin = tuple(slice(max(0, -d), n + min(0, -d)) for d, n in ((down, height), (right, width)))
    result[target] = image[origin]
    return result


_IMAGE = np.arange(1.0, 13).reshape(3, 4)
_COLOURED = np.random.default_rng(88).integers(1, 100, size=(5, 4, 3)).astype(float)

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
