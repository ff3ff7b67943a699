"""What a kernel sees of a picture: patches as a view, and as rows of matrices."""

import numpy as np

from dlcore.layers.pictures import empty_pictures

ROWS = 512  # patches in one matrix: enough for a fast product, few enough for the processor's cache


def windows(x, kernel_size, stride):
    """All patches of x (N, height, width, C) as a view (N, rows, columns, kernel rows, kernel columns, C).

    Nothing is copied: neighbours share their memory. rows = (height - kernel rows) // stride + 1.
    Lesson: 08_cifar_cnn.
    """
    view = np.lib.stride_tricks.sliding_window_view(x, kernel_size, axis=(1, 2))[:, ::stride, ::stride]
    return view.transpose(0, 1, 2, 4, 5, 3)


class Patches:
    """The patches of x as matrices. A loop over it gives (i, columns), matrix, output row by output row:

    row j N + n of the matrix is windows(x, ...)[n, i, j], j counted from the first of the columns, made flat.
    A matrix of all patches (im2col) copies a pixel once for each place of the kernel; here it is copied once
    for each *column* of the kernel: strip[j, n, r] is x[n, r, stride j : stride j + kernel columns].
    In a strip the lines r of a picture lie one behind the other, so a patch is a slice, and a matrix of
    patches is a view. A 1 ends each line: in a product with `weights(kernel, b)` it meets b.
    keep: hold the strips for another loop, else they are made anew.
    Source: Cho and Brand 2017. Lesson: 08_cifar_cnn.
    """

    def __init__(self, x, kernel_size, stride, *, keep=False):
        self.kernel_rows, self.stride = kernel_size[0], stride
        view = windows(x, (1, kernel_size[1]), 1)[:, :, ::stride, 0]
        self.lines = view.transpose(2, 0, 1, 3, 4)  # (columns, N, height, kernel columns, C)
        columns, n, height = self.lines.shape[:3]
        self.shape = n, (height - kernel_size[0]) // stride + 1, columns
        width = max(1, ROWS // max(1, n))
        self.slices = [slice(j, min(j + width, columns)) for j in range(0, columns, width)]
        self.kept = [self._strip(part) for part in self.slices] if keep else None

    def __iter__(self):
        for columns, strip in zip(self.slices, self.kept or map(self._strip, self.slices)):
            for i, matrix in enumerate(self._matrices(strip)):
                yield (i, columns), matrix

    def _strip(self, columns):
        """Some columns of lines, copied, with a 1 at the end of each line: (columns, N, height, numbers)."""
        lines = self.lines[columns]
        *shape, kernel_columns, channels = lines.shape
        strip = np.empty((*shape, kernel_columns * channels + 1), lines.dtype)
        strip[..., :-1].reshape(lines.shape)[...] = lines  # the reshaped one is a view
        strip[..., -1] = 1
        return strip

    def _matrices(self, strip):
        """The patches of all output rows: a view (rows, columns * N, kernel rows * numbers)."""
        columns, n, height, numbers = strip.shape
        shape = self.shape[1], columns * n, self.kernel_rows * numbers
        strides = [strip.itemsize * step for step in (self.stride * numbers, height * numbers, 1)]
        return np.lib.stride_tricks.as_strided(strip, shape, strides, writeable=False)


def weights(kernel, b):
    """The kernel as a matrix for the rows of Patches; the 1 of a patch's first line meets b, the others 0."""
    rows, columns, channels, out = kernel.shape
    matrix = np.zeros((rows, columns * channels + 1, out), kernel.dtype)
    matrix[:, :-1] = kernel.reshape(rows, columns * channels, out)
    matrix[0, -1] = b
    return matrix.reshape(-1, out)


def correlate(patches, kernel, b=0):
    """y[n, i, j] = sum over p, q of x[n, stride i + p, stride j + q] kernel[p, q] + b: one product a row.

    kernel (rows, columns, C, out), y (N, rows, columns, out). Lesson: 08_cifar_cnn.
    """
    y, matrix = empty_pictures((*patches.shape, kernel.shape[3]), kernel.dtype), weights(kernel, b)
    for (i, columns), rows in patches:
        part = y[:, i, columns].transpose(1, 0, 2)  # (columns, N, out), contiguous
        np.matmul(rows, matrix, out=part.reshape(len(rows), kernel.shape[3]))
    return y


def pad(x, before, frame, step=1):
    """Zeros (N, *frame, C) that hold x from pixel `before` on, `step` apart. Lesson: 08_cifar_cnn."""
    padded = np.zeros_like(x, shape=(len(x), *frame, x.shape[3]))  # in memory ordered like x
    rows, columns = (slice(b, b + step * n, step) for b, n in zip(before, x.shape[1:3]))
    padded[:, rows, columns] = x
    return padded
