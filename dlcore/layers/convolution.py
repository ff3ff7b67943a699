"""The convolution of pictures."""

import numpy as np

from dlcore.fast import convolution, convolution_back, convolution_gradients
from dlcore.guards import require_dy, require_pictures, require_positive_integer, require_rng
from dlcore.initializers import he, zeros
from dlcore.layers.layer import Layer
from dlcore.parameter import Parameter


class Conv2D(Layer):
    """y[n, i, j] = sum over p, q of xp[n, stride i + p, stride j + q] W[p, q] + b; xp is x framed by zeros.

    Shapes: x (N, height, width, in_channels), W (kernel rows, kernel columns, in_channels, out_channels),
    b (out_channels,), y (N, rows, columns, out_channels) with
    rows = (height + 2 padding - kernel rows) // stride + 1.
    kernel_size: an integer, or a pair (rows, columns). padding: the width of the frame, less than the kernel.
    ValueError if a shape does not fit, TypeError if the dtype of x is not that of W.

    Channels stand last, as in picture files and as plt.imshow wants them (PyTorch: N, C, height, width): then
    the numbers of a patch are neighbours in memory, and a matrix product over patches gives y as it is.
    Lesson: 08_cifar_cnn.
    """

    def __init__(self, in_channels, out_channels, kernel_size, *, stride=1, padding=0, rng, initializer=he):
        require_rng("Conv2D", rng)
        require_positive_integer("Conv2D", in_channels=in_channels, out_channels=out_channels, stride=stride)
        rows, columns = self.kernel_size = _pair(kernel_size)
        if isinstance(padding, bool | float | np.floating) or padding not in range(min(rows, columns)):
            raise ValueError(f"Conv2D expects padding from 0 to {min(rows, columns) - 1}, got {padding!r}.")
        self.stride, self.padding = stride, padding
        fans = rows * columns * in_channels, rows * columns * out_channels
        self.W = Parameter(initializer(rng, (rows, columns, in_channels, out_channels), *fans))
        self.b = Parameter(zeros(rng, (out_channels,), *fans))

    def forward(self, x):
        self._require(x)
        y, self.memory = convolution(x, self.W.value, self.b.value, self.stride, self.padding)
        self.y_shape = y.shape
        return y

    def accumulate_gradients(self, dy):
        """dW[p, q] = sum over n, i, j of xp[n, stride i + p, stride j + q] dy[n, i, j]; db = sum of dy."""
        require_dy("Conv2D", dy, self.y_shape)
        self._add(*convolution_gradients(dy, self.memory))

    def backward(self, dy):
        """For all p, q: dxp[n, stride i + p, stride j + q] += dy[n, i, j] W[p, q]^T; dx has no frame."""
        require_dy("Conv2D", dy, self.y_shape)
        dx, *gradients = convolution_back(dy, self.memory)
        self._add(*gradients)
        return dx

    def _add(self, dW, db):
        self.W.grad += dW
        self.b.grad += db

    def _require(self, x):
        require_pictures("Conv2D", x, self.W.shape[2], self.W.value.dtype)
        room = [length + 2 * self.padding for length in x.shape[1:3]]
        if any(size < kernel for size, kernel in zip(room, self.kernel_size)):
            raise ValueError(
                f"Conv2D has a kernel of {_by(self.kernel_size)}, but the pictures are only "
                f"{_by(x.shape[1:3])}, with a padding of {self.padding}."
            )

    def __repr__(self):
        return f"Conv2D({self.W.shape[2]}, {self.W.shape[3]}, {self.kernel_size})"


def _pair(kernel_size):
    pair = kernel_size if isinstance(kernel_size, tuple | list) else (kernel_size, kernel_size)
    if len(pair) != 2:
        raise ValueError(f"Conv2D expects kernel_size to be an integer or a pair, got {kernel_size!r}.")
    rows, columns = pair
    require_positive_integer("Conv2D", kernel_rows=rows, kernel_columns=columns)
    return rows, columns


def _by(shape):
    return " x ".join(map(str, shape))
