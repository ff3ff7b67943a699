"""The convolutional networks of the course, untrained."""

import numpy as np

from dlcore.guards import require_positive_integer, require_rng
from dlcore.layers import BatchNorm, Conv2D, Dense, Flatten, GlobalAveragePool, MaxPool2D, ReLU, Sequential


def small_cnn(shape, *, rng, classes=10):
    """conv 32 - pool - conv 64 - pool - dense 128 - dense 10, kernels of 3 x 3, for pictures of this shape.

    shape: (height, width, C), the first two at least 4. ReLU stands behind the pool: the largest of four is
    cut off at zero there, which gives the same numbers on a quarter of the pixels. Lesson: 08_cifar_cnn.
    """
    require_rng("small_cnn", rng)
    height, width, channels = _required("small_cnn", shape, classes, least=4)
    return Sequential(
        *(Conv2D(channels, 32, 3, padding=1, rng=rng), MaxPool2D(2), ReLU()),
        *(Conv2D(32, 64, 3, padding=1, rng=rng), MaxPool2D(2), ReLU()),
        *(Flatten(), Dense(height // 4 * (width // 4) * 64, 128, rng=rng), ReLU()),
        Dense(128, classes, rng=rng),
    )


def deep_cnn(shape, *, rng, classes=10):
    """Five convolutions of 3 x 3 with BatchNorm and ReLU, 32 to 256 channels and three pools, then dense 10.

    shape: (height, width, C), the first two at least 8. Each pool stands before BatchNorm and ReLU, which
    then work on a quarter of the pixels.
    Source: Simonyan and Zisserman 2015, with Ioffe and Szegedy 2015. Lesson: 08_cifar_cnn.
    """
    require_rng("deep_cnn", rng)
    _required("deep_cnn", shape, classes, least=8)
    return Sequential(
        *_block(shape[2], 32, MaxPool2D(2), rng=rng),
        *_block(32, 64, MaxPool2D(2), rng=rng),
        *_block(64, 128, rng=rng),
        *_block(128, 128, MaxPool2D(2), rng=rng),
        *_block(128, 256, rng=rng),
        *(GlobalAveragePool(), Dense(256, classes, rng=rng)),
    )


def _required(who, shape, classes, least):
    """The shape of a picture; ValueError unless it is one of at least `least` pixels each way."""
    if np.shape(shape) != (3,):
        raise ValueError(f"{who} expects the shape of one picture, (height, width, C), got {shape!r:.80}.")
    height, width, channels = shape
    require_positive_integer(who, height=height, width=width, channels=channels, classes=classes)
    if min(height, width) < least:
        raise ValueError(f"{who} expects pictures of at least {least} x {least} pixels, got {tuple(shape)}.")
    return height, width, channels


def _block(in_channels, out_channels, *pool, rng):
    convolution = Conv2D(in_channels, out_channels, 3, padding=1, rng=rng)
    return convolution, *pool, BatchNorm(out_channels), ReLU()
