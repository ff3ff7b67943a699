"""One row of the table: a training step of the course, and the same step in PyTorch."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Comparison:
    """Steps without arguments that return the loss before their update, all from the same weights."""

    name: str
    to_reach: float
    ours: Callable[[], float]
    default: Callable[[], float]
    best: Callable[[], float]
    tolerance: float = 1e-4

    def require_same_numbers(self, steps=5):
        """Raise AssertionError unless the losses of the first steps agree."""
        ours, default, best = ([f() for _ in range(steps)] for f in (self.ours, self.default, self.best))
        np.testing.assert_allclose(ours, default, rtol=self.tolerance, err_msg=f"{self.name}: ours, default")
        np.testing.assert_allclose(best, default, rtol=self.tolerance, err_msg=f"{self.name}: best, default")
