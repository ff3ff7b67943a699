"""Samples as pictures: of which shape they are, and their pixels."""

import math

import numpy as np

SMALLEST = 8  # pixels: a row of 64 numbers may be a picture, a row of 49 is a table's
LARGEST = 64  # pixels of a side that is sent: of larger pictures every second, third, ... pixel


def shape_of(x):
    """(height, width, channels) of one of x (N, ...), or () if they are no pictures.

    Pictures are (N, height, width, 1 or 3), and rows whose length is the square of at least SMALLEST.
    Lesson: 07_mnist_mlp, 08_cifar_cnn.
    """
    if x.ndim == 4 and x.shape[3] in (1, 3):
        return x.shape[1:]
    side = math.isqrt(x.shape[1]) if x.ndim == 2 and np.issubdtype(x.dtype, np.floating) else 0
    return (side, side, 1) if side >= SMALLEST and side**2 == x.shape[1] else ()


def pixels(x, shape):
    """x as bytes (N, height, width, channels) from 0, the least of all, to 255; at most LARGEST a side.

    Lesson: 07_mnist_mlp, 08_cifar_cnn.
    """
    pictures = np.asarray(x, np.float64).reshape(-1, *shape)
    apart = max(1, math.ceil(max(shape[:2]) / LARGEST))
    pictures = pictures[:, ::apart, ::apart]
    low, high = pictures.min(), pictures.max()
    return np.round(255 * (pictures - low) / (high - low or 1)).astype(np.uint8)
