"""A loss of two parameters as a landscape: tints of height, light from the north-west, lines of equal loss.

base/relief.js of the widgets does the same with the same numbers, so that a page and its picture agree.
"""

from dataclasses import dataclass

import numpy as np

from dlcore.plots.palette import RELIEF
from dlcore.plots.style import PAPER
from dlcore.plots.summary import UNTOLD

NODES = 6  # of the grid, for each value between: polynomials up to degree 5 come out exactly
STEEPNESS = 0.55  # the mean slope as it is lit: every landscape is as lively as the next
FLAT = 0.5**0.5  # how much light falls on level ground: the sun stands 45 degrees high
LEVELS = 12


@dataclass(frozen=True)
class Relief:
    """window: (x from, x to, y from, y to). values: (rows, columns) on an even grid over it, y upwards.

    lowest: the lowest value there is, which may lie between the points of the grid. power: heights go from 0
    to 1 with (value - lowest)^power, so that narrow valleys stay visible. Lesson: 05_optimizers.
    """

    window: tuple[float, float, float, float]
    values: np.ndarray
    lowest: float
    power: float = 0.5

    @property
    def highest(self):
        """The highest value on the grid."""
        return float(self.values.max())

    @property
    def levels(self):
        """Values of the lines of equal loss: readable numbers, about evenly spread in height."""
        shares = np.linspace(0, 1, LEVELS + 1)[:-1] ** (1 / self.power)
        plain = self.lowest + (self.highest - self.lowest) * shares
        gaps = np.diff(plain)
        found = {readable(value, gap) for value, gap in zip(plain[1:], gaps, strict=True) if gap > 0}
        return sorted(value for value in found if self.lowest < value < self.highest)

    def fine(self, columns, rows):
        """Values at the middles of so many pixels, (rows, columns); the first row is the upper one."""
        down, across = middles(rows), middles(columns)
        up, right = np.array(self.values.shape) - 1
        return between(up + 1, up * (1 - down)) @ self.values @ between(right + 1, right * across).T

    def heights(self, columns, rows):
        """Heights at the middles of so many pixels, (rows, columns), from 0 to 1."""
        span = self.highest - self.lowest or 1.0
        return (np.maximum(self.fine(columns, rows) - self.lowest, 0) / span) ** self.power

    def picture(self, columns, rows, colors=RELIEF):
        """The landscape in colours, (rows, columns, 3) uint8; colors: as RELIEF of dlcore.plots.palette.

        Between two lines of equal loss all has one tint, and light and shade follow the slope.
        """
        light = shine(self.heights(columns, rows))[..., np.newaxis]
        layers = np.searchsorted(self.levels, self.fine(columns, rows))
        picture = tints(colors["tints"], len(self.levels) + 1)[layers]
        for share, (color, most) in (
            (np.clip((light - FLAT) / (1 - FLAT), 0, 1), colors["lit"]),
            (np.clip((FLAT - light) / FLAT, 0, 1), colors["shaded"]),
        ):
            picture += most * share * (channels(color) - picture)
        return np.round(picture).astype(np.uint8)


def readable(value, gap):
    """The value rounded to a multiple of 1, 2 or 5 times a power of ten, the largest below the gap.

    Lesson: 05_optimizers.
    """
    power = 10.0 ** np.floor(np.log10(gap))
    step = max(rung * power for rung in (1, 2, 5) if rung * power <= gap * 1.000001)
    return float(f"{step * np.round(value / step):.12g}") + 0.0  # no minus zero


def middles(count):
    """The middles of so many pixels, as shares of the way. Lesson: 05_optimizers."""
    return (np.arange(count) + 0.5) / count


def between(count, places):
    """The matrix (len(places), count) that reads values at places between the points 0, 1, ... count - 1.

    Each row holds the weights of the Lagrange polynomial through the nearest points. Lesson: 05_optimizers.
    """
    nodes = min(NODES, count)
    first = np.clip(np.floor(places).astype(int) - nodes // 2 + 1, 0, count - nodes)
    away = places - first
    matrix = np.zeros((len(places), count))
    for k in range(nodes):
        shares = [(away - other) / (k - other) for other in range(nodes) if other != k]
        matrix[np.arange(len(places)), first + k] = np.prod(shares, axis=0)
    return matrix


def shine(heights):
    """The light on each pixel, from -1 to 1: its slope against a sun in the north-west.

    Lesson: 05_optimizers.
    """
    down, east = np.gradient(heights * heights.shape[1])
    slopes = np.hypot(east, down)
    steep = STEEPNESS / (slopes.mean() or 1.0)
    return (FLAT + steep * (east + down) / 2) / np.hypot(1, steep * slopes)


def tints(colors, count):
    """`count` tints from low to high, (count, 3), evenly mixed between the colours. Lesson: 05_optimizers."""
    ladder = np.array([channels(color) for color in colors])
    places = np.linspace(0, len(colors) - 1, count)
    return np.stack([np.interp(places, np.arange(len(colors)), shade) for shade in ladder.T], axis=-1)


def channels(color):
    """Red, green and blue of "#rrggbb", from 0 to 255. Lesson: 05_optimizers."""
    return np.array([int(color[k : k + 2], 16) for k in (1, 3, 5)], float)


def draw_relief(axes, relief, columns=240):
    """Draw the landscape into axes, with labelled lines of equal loss. Lesson: 05_optimizers."""
    width, height = axes.get_position().size * axes.figure.get_size_inches()
    rows = round(columns * height / width)
    axes.imshow(relief.picture(columns, rows), extent=relief.window, aspect="auto", interpolation="bicubic")
    x0, x1, y0, y1 = relief.window
    places = x0 + (x1 - x0) * middles(columns), y1 - (y1 - y0) * middles(rows)
    lines = axes.contour(*places, relief.fine(columns, rows), levels=relief.levels, colors=RELIEF["line"],
                         linewidths=0.6, alpha=0.45)  # fmt: skip
    for words in axes.clabel(lines, lines.levels[::2], fontsize=7, fmt=lambda value: f"{value:.3g}"):
        words.set_gid(UNTOLD)  # matplotlib leaves out those that find no room, in each version others
    axes.set(xlim=(x0, x1), ylim=(y0, y1))
    axes.grid(False)


def halo(width=3):
    """Path effects that set a line off from the landscape under it. Lesson: 05_optimizers."""
    from matplotlib.patheffects import withStroke

    return [withStroke(linewidth=width, foreground=PAPER)]
