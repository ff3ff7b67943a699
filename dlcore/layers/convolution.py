"""The convolution of pictures."""

from dlcore.fast.convolution import Patches, correlate, kernel_gradient, pad
from dlcore.guards import require_dy, require_pictures, require_positive_integer, require_rng
from dlcore.initializers import he, zeros
from dlcore.layers.layer import Layer
from dlcore.layers.pictures import empty_pictures
from dlcore.parameter import Parameter

PART = 32  # pictures that are convolved at once: in larger batches they would not stay in the cache


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
        if padding not in range(min(rows, columns)):
            raise ValueError(f"Conv2D expects padding from 0 to {min(rows, columns) - 1}, got {padding!r}.")
        self.stride, self.padding = stride, padding
        fans = rows * columns * in_channels, rows * columns * out_channels
        self.W = Parameter(initializer(rng, (rows, columns, in_channels, out_channels), *fans))
        self.b = Parameter(zeros(rng, (out_channels,), *fans))

    def forward(self, x):
        self._require(x)
        self.shape, p = x.shape, self.padding
        frame = [length + 2 * p for length in x.shape[1:3]]
        rows, columns = ((f - k) // self.stride + 1 for f, k in zip(frame, self.kernel_size))
        y = empty_pictures((len(x), rows, columns, self.b.size), x.dtype)
        self.patches = []  # of each part
        for part in _parts(len(x)):
            self.patches.append(Patches(pad(x[part], (p, p), frame), self.kernel_size, self.stride))
            correlate(self.patches[-1], self.W.value, self.b.value, y[part])
        self.y_shape = y.shape
        return y

    def accumulate_gradients(self, dy):
        """dW[p, q] = sum over n, i, j of xp[n, stride i + p, stride j + q] dy[n, i, j]; db = sum of dy."""
        require_dy("Conv2D", dy, self.y_shape)
        for part, patches in zip(_parts(len(dy)), self.patches):
            dW, db = kernel_gradient(patches, dy[part], self.W.shape)
            self.W.grad += dW
            self.b.grad += db

    def backward(self, dy):
        """dx is dy, spread out by the stride and framed, correlated with W turned by 180 degrees.

        Row r of x meets W[p] in y[i] where r + padding = stride i + p. So dx[r] is the sum over p of
        (spread dy)[r + padding - p] W[p]^T: with P = kernel rows - 1 and p = P - q a correlation again,
        whose frame has P - padding rows before dy.
        """
        self.accumulate_gradients(dy)
        before = [k - 1 - self.padding for k in self.kernel_size]
        frame = [length + k - 1 for length, k in zip(self.shape[1:3], self.kernel_size)]
        turned = self.W.value[::-1, ::-1].transpose(0, 1, 3, 2)  # (rows, columns, out_channels, in_channels)
        dx = empty_pictures(self.shape, dy.dtype)
        for part in _parts(len(dy)):
            patches = Patches(pad(dy[part], before, frame, self.stride), self.kernel_size, 1)
            correlate(patches, turned, 0, dx[part])
        return dx

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


def _parts(n):
    """Slices of n pictures, about PART in each."""
    count = max(1, n // PART)
    return [slice(n * k // count, n * (k + 1) // count) for k in range(count)]


def _pair(kernel_size):
    rows, columns = kernel_size if isinstance(kernel_size, tuple) else (kernel_size, kernel_size)
    require_positive_integer("Conv2D", kernel_rows=rows, kernel_columns=columns)
    return rows, columns


def _by(shape):
    return " x ".join(map(str, shape))
