"""Three numbers that say how a training is doing."""

from typing import NamedTuple

import numpy as np

from dlcore.layers import ReLU
from dlcore.optimizers.clipping import norm


class Probes(NamedTuple):
    """gradient_norm: |g|. update_ratio: |change of theta| / |theta|, in one step. dead: share of ReLU units
    that were positive for no sample of the batch, from 0 to 1, or None in a network without ReLU. A channel
    of pictures is one unit: its weights are the same at every pixel. Lesson: 07_mnist_mlp, 08_cifar_cnn.
    """

    step: int
    gradient_norm: float
    update_ratio: float
    dead: float | None


def measure(step, model, theta, before):
    """The probes of the step that took theta from the values `before`. Lesson: 07_mnist_mlp."""
    change, size = norm(theta.value - before), norm(before)
    return Probes(step, norm(theta.grad), change / size if size else 0.0, dead_share(model))


def dead_share(model):
    """The share of the ReLU units that the last batch never made positive. Lesson: 07_mnist_mlp."""
    alive = [mask.reshape(-1, mask.shape[-1]).any(axis=0) for mask in masks(model)]
    return 1 - float(np.concatenate(alive).mean()) if alive else None


def masks(model):
    """The masks x > 0 that the ReLU layers remember. Lesson: 07_mnist_mlp."""
    layers = [layer for layer in model.walk() if isinstance(layer, ReLU)]
    return [layer.is_positive for layer in layers if hasattr(layer, "is_positive")]  # not before forward
