"""Pooling: fewer pixels, each the maximum or the mean of a square of pixels."""

from dlcore.fast import (
    average_pool,
    average_pool_back,
    global_average,
    global_average_back,
    max_pool,
    max_pool_back,
)
from dlcore.guards import require_dy, require_floats, require_pictures, require_positive_integer
from dlcore.layers.layer import Layer


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
        y, self.memory = max_pool(x, self.size, self.stride)
        self.y_shape = y.shape
        return y

    def backward(self, dy):
        """dy goes to the pixel that was the maximum, the others get zero."""
        require_dy("MaxPool2D", dy, self.y_shape)
        return max_pool_back(dy, self.memory)


class AveragePool2D(_Pool2D):
    """y = the mean of size x size pixels; shapes and arguments as in MaxPool2D.

    TypeError unless x holds floats: bytes would overflow. Lesson: 08_cifar_cnn.
    """

    def forward(self, x):
        self._require(x)
        require_floats("AveragePool2D", x=x)
        y, self.memory = average_pool(x, self.size, self.stride)
        self.y_shape = y.shape
        return y

    def backward(self, dy):
        """Each pixel of a square gets dy / size^2."""
        require_dy("AveragePool2D", dy, self.y_shape)
        return average_pool_back(dy, self.memory)


class GlobalAveragePool(Layer):
    """y[n] = mean of x[n] over its pixels: x (N, height, width, C) to y (N, C).

    TypeError unless x holds floats. Source: Lin et al. 2014. Lesson: 08_cifar_cnn.
    """

    def forward(self, x):
        require_pictures("GlobalAveragePool", x)
        require_floats("GlobalAveragePool", x=x)
        y, self.memory = global_average(x)
        self.y_shape = y.shape
        return y

    def backward(self, dy):
        """Each pixel gets dy / (height width)."""
        require_dy("GlobalAveragePool", dy, self.y_shape)
        return global_average_back(dy, self.memory)
