"""Pooling: fewer pixels, each the maximum or the mean of a square of pixels.

Squares of size x size pixels, `stride` apart: x (N, height, width, C), y (N, rows, columns, C) with
rows = (height - size) // stride + 1.
"""

import numpy as np

from dlcore.formulas.convolutions import windows
from dlcore.guards import of_arrays


@of_arrays
def max_pool(x, size, stride):
    """y = the largest of the pixels of each square. Lesson: 08_cifar_cnn."""
    squares = windows(x, (size, size), stride)
    squares = squares.reshape(*squares.shape[:3], size * size, x.shape[3])
    return squares.max(axis=3), (x.shape, squares.argmax(axis=3), size, stride)


@of_arrays
def max_pool_back(dy, memory):
    """dy goes to the pixel that was the maximum, of equal ones to the first in reading order.

    Lesson: 08_cifar_cnn.
    """
    shape, first, size, stride = memory
    dx = np.zeros(shape, dy.dtype)
    for k, view in enumerate(_pixels(dx, dy.shape, size, stride)):
        view += dy * (first == k)
    return dx


@of_arrays
def average_pool(x, size, stride):
    """y = the mean of the pixels of each square. Lesson: 08_cifar_cnn."""
    return windows(x, (size, size), stride).mean(axis=(3, 4)), (x.shape, size, stride)


@of_arrays
def average_pool_back(dy, memory):
    """Each pixel of a square gets dy / size^2. Lesson: 08_cifar_cnn."""
    shape, size, stride = memory
    dx = np.zeros(shape, dy.dtype)
    for view in _pixels(dx, dy.shape, size, stride):
        view += dy / size**2
    return dx


def _pixels(x, shape, size, stride):
    """Views of x: the first pixel of all squares, the second, ...; shape is that of y."""
    rows, columns = (stride * length for length in shape[1:3])
    for p, q in np.ndindex(size, size):
        yield x[:, p : p + rows : stride, q : q + columns : stride]


@of_arrays
def global_average(x):
    """y[n] = mean of x[n] over its pixels: x (N, height, width, C), y (N, C).

    Source: Lin et al. 2014. Lesson: 08_cifar_cnn.
    """
    return x.mean(axis=(1, 2)), x.shape


@of_arrays
def global_average_back(dy, memory):
    """Each pixel gets dy / (height width). Lesson: 08_cifar_cnn."""
    _, height, width, _ = memory
    return np.broadcast_to(dy[:, np.newaxis, np.newaxis] / (height * width), memory).copy()
