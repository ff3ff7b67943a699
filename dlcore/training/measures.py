"""Numbers that say how a training is doing: how often it is right, and how many units are dead."""

import numpy as np

from dlcore.layers import ReLU
from dlcore.losses import BinaryCrossEntropy, SoftmaxCrossEntropy


def share_right(loss, prediction, y):
    """The accuracy from 0 to 1 where the loss is one of classes, else None. Lesson: 07_mnist_mlp."""
    if isinstance(loss, SoftmaxCrossEntropy):
        labels = y if y.ndim < prediction.ndim else y.argmax(axis=-1)
        return float((prediction.argmax(axis=-1) == labels).mean())
    if isinstance(loss, BinaryCrossEntropy):
        return float(((prediction > 0) == (y > 0.5)).mean())
    return None


def dead_share(model):
    """The share of the ReLU units that the last batch never made positive; None without ReLU.

    A channel of pictures is one unit: its weights are the same at every pixel.
    Lesson: 07_mnist_mlp, 08_cifar_cnn.
    """
    alive = [mask.reshape(-1, mask.shape[-1]).any(axis=0) for mask in _masks(model)]
    return 1 - float(np.concatenate(alive).mean()) if alive else None


def has_relus(model):
    """Whether there are units that could be dead. Lesson: 07_mnist_mlp, 08_cifar_cnn."""
    return any(isinstance(layer, ReLU) for layer in model.walk())


def _masks(model):
    """The masks x > 0 that the ReLU layers remember."""
    layers = [layer for layer in model.walk() if isinstance(layer, ReLU)]
    return [layer.is_positive for layer in layers if hasattr(layer, "is_positive")]  # not before forward
