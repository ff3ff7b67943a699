"""How the course's networks for pictures are trained at full size."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from dlcore.formulas.labels import one_hot
from dlcore.models.cnn import deep_cnn, small_cnn
from dlcore.optimizers import Adam, AdamW
from dlcore.optimizers.schedules import CosineDecay, WarmUp
from dlcore.vision.augmentation import augment, shift_and_flip
from dlcore.vision.pixels import channel_scale, mean_image_scale


@dataclass(frozen=True)
class Recipe:
    """Everything that decides a training but the data and the seed."""

    network: Callable  # (shape, rng) -> model
    scale: Callable  # training pictures -> PixelScale
    augment: Callable  # (x, rng) -> x
    optimizer: Callable  # (parameters, learning_rate) -> Optimizer
    schedule: Callable  # number of steps -> schedule
    epochs: int
    batch_size: int
    smoothing: float = 0.0  # this share of each target is spread over all classes

    def targets(self, labels, classes=10):
        """Labels as they are, or rows (N, classes) when they are smoothed."""
        if not self.smoothing:
            return labels
        return (1 - self.smoothing) * one_hot(labels, classes) + np.float32(self.smoothing / classes)


def _one_cycle(steps, peak):
    """A fifth of the steps up to the peak, then along a cosine down to almost nothing."""
    return WarmUp(max(1, steps // 5), CosineDecay(peak, steps, final=peak / 1000))


RECIPES = {
    "small": Recipe(
        small_cnn,
        mean_image_scale,
        augment,
        Adam,
        lambda steps: lambda number: 0.001,
        epochs=10,
        batch_size=32,
    ),
    "best": Recipe(
        deep_cnn,
        channel_scale,
        shift_and_flip,
        partial(AdamW, weight_decay=0.05),
        partial(_one_cycle, peak=0.003),
        epochs=13,
        batch_size=128,
        smoothing=0.1,
    ),
}
