"""Surfaces to race on: a loss of two parameters x and y, with its gradient."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

GRID = 61  # points along each side of the picture of a surface


@dataclass(frozen=True)
class Surface:
    """A loss of two parameters, and how to look at it.

    value(x, y), gradient(x, y) -> (df/dx, df/dy): of two numbers; value takes arrays too.
    window: (x from, x to, y from, y to) of the picture. start: where the race begins. minima: points (x, y).
    rate: a learning rate that suits gradient descent here. stride: one that suits rules such as Adam, whose
    learning rate is about the length of a step.
    power: contour lines are equally far apart in (value - lowest)^power.
    log_loss: draw the loss against steps on a log scale; only where the lowest loss is 0.
    Lesson: 05_optimizers.
    """

    name: str
    value: Callable
    gradient: Callable
    window: tuple[float, float, float, float]
    start: tuple[float, float]
    minima: tuple[tuple[float, float], ...]
    rate: float
    stride: float
    power: float = 0.5
    log_loss: bool = True

    @property
    def grid(self):
        """x (GRID,), y (GRID,), and the values (GRID, GRID), a row for each y."""
        return _grid(self)

    @property
    def lowest(self):
        """The lowest value of the grid and of the minima, which may lie between its points."""
        return min([float(self.grid[2].min()), *(float(self.value(*point)) for point in self.minima)])


@lru_cache(maxsize=32)  # a slice of a network takes a second
def _grid(surface):
    x, y = np.linspace(*surface.window[:2], GRID), np.linspace(*surface.window[2:], GRID)
    return x, y, np.asarray(surface.value(*np.meshgrid(x, y)))


BOWL = Surface(
    "bowl",
    lambda x, y: 0.5 * (x**2 + y**2),
    lambda x, y: (x, y),
    window=(-4, 4, -3, 3),
    start=(-3, 2),
    minima=((0, 0),),
    rate=0.1,
    stride=0.1,
)

RAVINE = Surface(
    "ravine",
    lambda x, y: 0.5 * (x**2 + 25 * y**2),
    lambda x, y: (x, 25 * y),
    window=(-4, 4, -3, 3),
    start=(-3.5, 2),
    minima=((0, 0),),
    rate=0.05,
    stride=0.1,
)

SADDLE = Surface(
    "saddle",
    lambda x, y: 0.5 * x**2 - 0.5 * y**2 + y**4 / 16,
    lambda x, y: (x, -y + y**3 / 4),
    window=(-4, 4, -3, 3),
    start=(-3, 0.01),
    minima=((0, 2), (0, -2)),
    rate=0.05,
    stride=0.05,
    power=1,
    log_loss=False,
)


def _beale_terms(x, y):
    return tuple(constant - x + x * y**n for n, constant in ((1, 1.5), (2, 2.25), (3, 2.625)))


def _beale_gradient(x, y):
    terms = tuple(enumerate(_beale_terms(x, y), start=1))
    return sum(2 * r * (y**n - 1) for n, r in terms), sum(2 * r * n * x * y ** (n - 1) for n, r in terms)


BEALE = Surface(
    "Beale",
    lambda x, y: sum(r**2 for r in _beale_terms(x, y)),
    _beale_gradient,
    window=(-1, 4.5, -2, 2),
    start=(0.5, 1.5),
    minima=((3, 0.5),),
    rate=0.01,
    stride=0.05,
    power=0.25,
)

ROSENBROCK = Surface(
    "Rosenbrock",
    lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2,
    lambda x, y: (-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)),
    window=(-2, 2, -1, 3),
    start=(-1.2, 1),
    minima=((1, 1),),
    rate=0.001,
    stride=0.05,
    power=0.25,
)

SURFACES = (BOWL, RAVINE, SADDLE, BEALE, ROSENBROCK)
