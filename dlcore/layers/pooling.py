"""Pooling: fewer pixels, each the maximum or the mean of a square of pixels."""

import numpy as np

from dlcore.guards import require_dy, require_floats, require_pictures, require_positive_integer
from dlcore.layers.layer import Layer
from dlcore.layers.pictures import empty_pictures, rows_first

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

    def _output_shape(self, shape):
        rows, columns = ((n - self.size) // self.stride + 1 for n in shape[1:3])
        return shape[0], rows, columns, shape[3]

    def _require_gradient(self, dy, shape):
        require_dy(type(self).__name__, dy, self._output_shape(shape))

    def _zeros(self, shape, dtype):
        """Room for dx: zeros, but where each pixel is in one square and will be written."""
        dx = empty_pictures(shape, dtype)
        if self.stride != self.size or shape[1] % self.size or shape[2] % self.size:
            dx[...] = 0
        return dx

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
        self.shape = x.shape
        y = empty_pictures(self._output_shape(x.shape), x.dtype)
        self.winners = [self._forward(x[:, rows], y[:, out]) for out, rows in self._bands(x.shape)]
        return y

    def _bands(self, shape):
        """Rows of y, and the rows of x that they see, few enough for the cache."""
        n, rows, columns, channels = self._output_shape(shape)
        count = max(1, BLOCK // max(1, n * shape[2] * channels * self.stride))
        for start in range(0, rows, count):
            out = slice(start, min(start + count, rows))
            yield out, slice(self.stride * start, self.stride * (out.stop - 1) + self.size)

    def _forward(self, x, y):
        """The largest of each row of a square, then the largest of these; returns the comparisons."""
        largest, in_rows = _largest(self._shifts(x, 2))
        largest, in_columns = _largest(self._shifts(largest, 1), y)
        if largest is not y:
            y[...] = largest  # squares of one pixel
        return in_rows, in_columns

    def backward(self, dy):
        """dy goes to the pixel that was the maximum, the others get zero."""
        self._require_gradient(dy, self.shape)
        dx = self._zeros(self.shape, dy.dtype)
        for (out, rows), (in_rows, in_columns) in zip(self._bands(self.shape), self.winners):
            n, height, _, channels = dx[:, rows].shape
            between = self._zeros((n, height, dy.shape[2], channels), dy.dtype)
            self._hand_back(dy[:, out], self._shifts(between, 1), in_columns)
            self._hand_back(between, self._shifts(dx[:, rows], 2), in_rows)
        return dx

    def _hand_back(self, dy, views, winners):
        """The last view that won takes dy; where none did, the first."""
        overlap = self.stride < self.size
        shares = [np.empty_like(dy) for _ in views] if overlap else views
        for share, won in zip(shares[:0:-1], winners[::-1]):
            np.copyto(share, won)
            share *= dy
            dy = np.subtract(dy, share, out=shares[0])
        if not winners:
            shares[0][...] = dy
        for view, share in zip(views, shares) if overlap else ():
            view += share  # a pixel may have won in several squares


def _largest(views, out=None):
    """The largest of some views, and for each but the first whether it beat those before it."""
    largest, *challengers = views
    winners = []
    for challenger in challengers:
        winners.append(challenger > largest)
        largest = np.maximum(largest, challenger, out=out)
    return largest, winners


class AveragePool2D(_Pool2D):
    """y = the mean of size x size pixels; shapes and arguments as in MaxPool2D.

    TypeError unless x holds floats: bytes would overflow. Lesson: 08_cifar_cnn.
    """

    def forward(self, x):
        self._require(x)
        require_floats("AveragePool2D", x=x)
        self.shape = x.shape
        along_rows = sum(self._shifts(x, 2))
        return sum(self._shifts(along_rows, 1)) / self.size**2

    def backward(self, dy):
        """Each pixel of a square gets dy / size^2."""
        self._require_gradient(dy, self.shape)
        dx = empty_pictures(self.shape, dy.dtype)
        dx[...] = 0
        for band in self._shifts(dx, 1):
            for view in self._shifts(band, 2):
                view += dy / self.size**2
        return dx


class GlobalAveragePool(Layer):
    """y[n] = mean of x[n] over its pixels: x (N, height, width, C) to y (N, C).

    TypeError unless x holds floats. Source: Lin et al. 2014. Lesson: 08_cifar_cnn.
    """

    def forward(self, x):
        require_pictures("GlobalAveragePool", x)
        require_floats("GlobalAveragePool", x=x)
        self.shape = x.shape
        n, height, width, channels = x.shape
        rows = rows_first(x).reshape(height, width, n * channels)
        sums = np.ones(width, x.dtype) @ rows  # of each row; two short sums round less than a long one
        return sums.sum(axis=0).reshape(n, channels) / (height * width)

    def backward(self, dy):
        """Each pixel gets dy / (height width)."""
        n, height, width, channels = self.shape
        require_dy("GlobalAveragePool", dy, (n, channels))
        dx = empty_pictures(self.shape, dy.dtype)
        dx[...] = (dy / (height * width))[:, np.newaxis, np.newaxis]
        return dx
