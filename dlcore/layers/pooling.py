"""Pooling: fewer pixels, each the maximum or the mean of a square of pixels."""

import numpy as np

from dlcore.checks import require_dy, require_positive_integer
from dlcore.layers.layer import Layer
from dlcore.layers.pictures import require_pictures


class _Pool2D(Layer):
    """One value for each square of size x size pixels, `stride` apart."""

    def __init__(self, size, *, stride=None):
        stride = size if stride is None else stride
        require_positive_integer(type(self).__name__, size=size, stride=stride)
        self.size, self.stride = size, stride

    def _require(self, x):
        require_pictures(type(self).__name__, x)
        if min(x.shape[1:3]) < self.size:
            raise ValueError(
                f"{self!r} expects pictures of at least {self.size} x {self.size}, got {x.shape[1:3]}."
            )

    def _require_gradient(self, dy, shape):
        rows, columns = ((n - self.size) // self.stride + 1 for n in shape[1:3])
        require_dy(type(self).__name__, dy, (shape[0], rows, columns, shape[3]))

    def _shifts(self, x, axis):
        """Views of x: pixel 0 of every window along the axis, pixel 1, ..."""
        count = (x.shape[axis] - self.size) // self.stride + 1
        before = (slice(None),) * axis
        return [x[(*before, slice(k, k + self.stride * count, self.stride))] for k in range(self.size)]

    def __repr__(self):
        return f"{type(self).__name__}({self.size}, stride={self.stride})"


class MaxPool2D(_Pool2D):
    """y = the largest of size x size pixels; the squares are `stride` apart, side by side if it is not given.

    Shapes: x (N, height, width, C), y (N, rows, columns, C) with rows = (height - size) // stride + 1: pixels
    at the edge that fill no square are left out. Of equal pixels the first in reading order is the maximum,
    as in PyTorch. ValueError if a picture is smaller than the square. Lesson: 08_cifar_cnn.
    """

    def forward(self, x):
        self._require(x)
        self.shapes, self.winners = [], []
        for axis in (2, 1):  # the largest of each row of a square, then the largest of these
            x = self._forward_along(x, axis)
        return x

    def _forward_along(self, x, axis):
        """One strided view meets the best so far; `winners` keeps where it was larger."""
        y, *challengers = self._shifts(x, axis)
        winners = []
        for challenger in challengers:
            winners.append(challenger > y)
            y = np.maximum(y, challenger)
        self.shapes.append(x.shape)
        self.winners.append(winners)
        return y

    def backward(self, dy):
        """dy goes to the pixel that was the maximum, the others get zero."""
        self._require_gradient(dy, self.shapes[0])
        for axis, shape, winners in zip((1, 2), self.shapes[::-1], self.winners[::-1]):
            dy = self._backward_along(dy, axis, shape, winners)
        return dy

    def _backward_along(self, dy, axis, shape, winners):
        dx = np.zeros(shape, dy.dtype)
        first, *challengers = self._shifts(dx, axis)
        for challenger, won in zip(challengers[::-1], winners[::-1]):  # the last winner takes it
            part = dy * won
            self._put(challenger, part)
            dy = dy - part
        self._put(first, dy)
        return dx

    def _put(self, view, part):
        if self.stride < self.size:
            view += part  # squares overlap: a pixel may have won in several
        else:
            view[...] = part


class AveragePool2D(_Pool2D):
    """y = the mean of size x size pixels; shapes and arguments as in MaxPool2D. Lesson: 08_cifar_cnn."""

    def forward(self, x):
        self._require(x)
        self.shape = x.shape
        along_rows = sum(self._shifts(x, 2))
        return sum(self._shifts(along_rows, 1)) / self.size**2

    def backward(self, dy):
        """Each pixel of a square gets dy / size^2."""
        self._require_gradient(dy, self.shape)
        dx = np.zeros(self.shape, dy.dtype)
        for band in self._shifts(dx, 1):
            for view in self._shifts(band, 2):
                view += dy / self.size**2
        return dx


class GlobalAveragePool(Layer):
    """y[n] = mean of x[n] over its pixels: x (N, height, width, C) to y (N, C).

    Source: Lin et al. 2014. Lesson: 08_cifar_cnn.
    """

    def forward(self, x):
        require_pictures("GlobalAveragePool", x)
        self.shape = x.shape
        return x.mean(axis=(1, 2))

    def backward(self, dy):
        """Each pixel gets dy / (height width)."""
        n, height, width, channels = self.shape
        require_dy("GlobalAveragePool", dy, (n, channels))
        share = dy[:, np.newaxis, np.newaxis] / (height * width)
        return np.broadcast_to(share, self.shape).copy()
