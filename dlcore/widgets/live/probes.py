"""Three numbers that say how a training is doing."""

from typing import NamedTuple

import numpy as np


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


def norm(vector):
    """The Euclidean length of a flat vector. Lesson: 07_mnist_mlp."""
    return float(np.sqrt(vector @ vector))


def dead_share(model):
    """The share of the ReLU units that the last batch never made positive. Lesson: 07_mnist_mlp."""
    alive = [mask.reshape(-1, mask.shape[-1]).any(axis=0) for mask in masks(model)]
    return 1 - float(np.concatenate(alive).mean()) if alive else None


def masks(layer):
    """The masks x > 0 that the ReLU layers remember. Lesson: 07_mnist_mlp."""
    own = [vars(layer)["is_positive"]] if "is_positive" in vars(layer) else []
    return own + [mask for child in layer.children() for mask in masks(child)]
