"""Pooling: fewer pixels, each the maximum or the mean of a square of pixels."""

import math

import numpy as np

from dlcore.checks import require_dy, require_positive_integer
from dlcore.layers.layer import Layer
from dlcore.layers.pictures import require_pictures

BLOCK = 2**17  # numbers of x that are pooled at once: 512 kB


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

    def _blocks(self, shape):
        """Slices of the batch small enough for the cache, one at least."""
        pictures = max(1, BLOCK // max(1, math.prod(shape[1:])))
        return [slice(start, start + pictures) for start in range(0, max(1, shape[0]), pictures)]

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
        self.shape, self.winners = x.shape, []
        return np.concatenate([self._forward(x[part]) for part in self._blocks(x.shape)])

    def _forward(self, x):
        """The largest of each row of a square, then the largest of these."""
        for axis in (2, 1):
            y, *challengers = self._shifts(x, axis)
            for challenger in challengers:  # a strided view meets the best so far
                self.winners.append(challenger > y)
                y = np.maximum(y, challenger)
            x = y
        return x

    def backward(self, dy):
        """dy goes to the pixel that was the maximum, the others get zero."""
        self._require_gradient(dy, self.shape)
        dx = np.zeros(self.shape, dy.dtype)
        winners = list(self.winners)
        for part in reversed(self._blocks(self.shape)):
            self._backward(dy[part], dx[part], winners)
        return dx

    def _backward(self, dy, dx, winners):
        """forward in reverse: along the columns, then along the rows; the last winner takes dy."""
        between = np.zeros((len(dy), dx.shape[1], *dy.shape[2:]), dy.dtype)
        for axis, target in ((1, between), (2, dx)):
            first, *challengers = self._shifts(target, axis)
            for challenger in reversed(challengers):
                part = dy * winners.pop()
                self._put(challenger, part)
                dy = dy - part
            self._put(first, dy)
            dy = between

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
