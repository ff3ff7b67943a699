"""One task that everybody is timed on: a network, its first weights, one batch."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Case:
    """x (N, ...), y (N, ...): one batch. make_model: the course's network, with the same weights each time.

    family: which of its networks a peer must build. to_reach: the goal of the step's time / PyTorch's best.
    """

    name: str
    family: str
    x: np.ndarray
    y: np.ndarray
    make_model: Callable
    to_reach: float | None = None

    def weights(self):
        """Copies of the first weights in the course's order and layouts, which peers translate."""
        return [p.value.copy() for p in self.make_model().parameters()]
