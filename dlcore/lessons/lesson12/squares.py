"""From what each covering square costs to a map of the pixels."""

import numpy as np

from dlcore.check.exercise import Exercise


def _laid(lost, size, start, lay):
    """Lay the cost of each square on the pixels that it covers, one square after the other."""
    total = np.full((lost.shape[0] + size - 1, lost.shape[1] + size - 1), float(start))
    for i, j in np.ndindex(*lost.shape):
        square = slice(i, i + size), slice(j, j + size)
        total[square] = lay(total[square], lost[i, j])
    return total


def _sum(lost, size):
    return _laid(lost, size, 0, np.add)


def _right(lost, size):
    return _sum(lost, size) / _sum(np.ones(lost.shape), size)


occlusion_map = Exercise(
    name="occlusion_map",
    reference=_right,
    returns=("the map",),
    cases=(
        {"lost": np.array([[8.0, 1.0, 5.0], [4.0, 3.0, 7.0]]), "size": 2},
        {"lost": np.array([[6.0, -3.0, 9.0], [3.0, 0.0, 12.0]]), "size": 3},
        {"lost": np.array([[2.0, 7.0, 5.0]]), "size": 1},
        {"lost": np.random.default_rng(121).uniform(0, 1, (4, 5)).round(2), "size": 2},
    ),
)


@occlusion_map.mistake("the sum over the squares: divide by how many squares cover the pixel")
def _(lost, size):
    return _sum(lost, size)


@occlusion_map.mistake("divided by size x size everywhere: fewer squares cover a pixel at the edge")
def _(lost, size):
    return _sum(lost, size) / size**2


@occlusion_map.mistake("divided by the number of all squares: only those that cover the pixel count")
def _(lost, size):
    return _sum(lost, size) / lost.size


@occlusion_map.mistake("the last square alone: each one overwrites those before; add up, and divide")
def _(lost, size):
    return _laid(lost, size, 0, lambda total, one: one)


@occlusion_map.mistake("the largest cost in place of the mean over the squares that cover the pixel")
def _(lost, size):
    return _laid(lost, size, -np.inf, np.maximum)


@occlusion_map.mistake("the smallest cost in place of the mean over the squares that cover the pixel")
def _(lost, size):
    return _laid(lost, size, np.inf, np.minimum)


@occlusion_map.mistake("only the first pixel of each square: all size x size of its pixels are covered")
def _(lost, size):
    return np.pad(lost, ((0, size - 1), (0, size - 1)))


@occlusion_map.mistake("only the last pixel of each square: all size x size of its pixels are covered")
def _(lost, size):
    return np.pad(lost, ((size - 1, 0), (size - 1, 0)))


@occlusion_map.mistake("the costs as they are: the picture has size - 1 more rows and columns")
def _(lost, size):
    return lost


@occlusion_map.mistake("squares one pixel too wide: i to i + size - 1, so the slice ends at i + size")
def _(lost, size):
    return _right(lost, size + 1)[:-1, :-1]


@occlusion_map.mistake("the sign: what is lost counts as it is given")
def _(lost, size):
    return -_right(lost, size)


@occlusion_map.mistake("rows and columns exchanged: lost[i, j] belongs to the square that begins at (i, j)")
def _(lost, size):
    return _right(lost.T, size)


@occlusion_map.mistake("how many squares cover a pixel, without what they cost: add up lost[i, j]")
def _(lost, size):
    return _sum(np.ones(lost.shape), size)


@occlusion_map.mistake("a square of size 1: each square covers size x size pixels")
def _(lost, size):
    result = np.zeros((lost.shape[0] + size - 1, lost.shape[1] + size - 1))
    result[: lost.shape[0], : lost.shape[1]] = lost / size**2
    return result
