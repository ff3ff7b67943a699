"""What a training needs, in one object."""

from dataclasses import dataclass

import numpy as np

from dlcore.layers import Layer
from dlcore.losses import Loss
from dlcore.optimizers import Optimizer


@dataclass(frozen=True)
class Case:
    """A network and its data. train, validation, test: pairs (x, y); test are rows that nobody looked at.

    max_norm: bound on the gradient's length. Lesson: 13_clinic.
    """

    model: Layer
    loss: Loss
    optimizer: Optimizer
    train: tuple[np.ndarray, np.ndarray]
    validation: tuple[np.ndarray, np.ndarray]
    test: tuple[np.ndarray, np.ndarray]
    batch_size: int = 32
    max_norm: float | None = None
