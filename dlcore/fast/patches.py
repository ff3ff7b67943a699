"""What a kernel sees of a picture, as it lies in memory: a correlation as products of slices."""

import numpy as np

from dlcore.fast.alignment import aligned, aligned_empty
from dlcore.fast.products import SMALL, divisor, has_small_kernels
from dlcore.fast.sequences import sum_of_rows
from dlcore.formulas.convolutions import windows

FEW = 16  # channels below which the columns of a patch are copied side by side
ROWS = 512  # of the matrices in products that are not small


class Patches:
    """The patches of x (N, height, width, C), not copied side by side (im2col) but seen in one memory.

    In memory `lines` (width, N, height, C) the pixels of a picture's column lie one below the other: column q
    of a patch is a slice, and that column of the patches of output row i is a matrix, a view:
        y[i, j, n] = sum over q of lines[stride j + q, n, stride i : stride i + kernel rows] kernel[:, q].
    One product has kernel rows * C terms. Where C is small they are few, so the columns of a patch are copied
    side by side: the picture is then that of a kernel one column wide.
    Source: after Cho and Brand 2017. Lesson: 08_cifar_cnn.
    """

    def __init__(self, x, kernel_size, stride):
        self.kernel_size, self.stride = kernel_size, stride
        n, height, width, channels = x.shape
        rows, columns = ((length - k) // stride + 1 for length, k in zip((height, width), kernel_size))
        self.shape, self.slices, lines = (n, rows, columns), kernel_size[1], x.transpose(2, 0, 1, 3)
        if channels < FEW and self.slices > 1:
            lines = windows(x, (1, self.slices), 1)[:, :, :, 0].transpose(2, 0, 1, 3, 4)
            lines = lines.reshape(*lines.shape[:3], self.slices * channels)
            self.slices = 1
        self.lines = np.ascontiguousarray(lines)

    def views(self, out, fewest=32):
        """For each q the matrices (rows, groups, patches, terms), for products with `out` columns.

        A group holds as many patches as make a small product, or ROWS where these are fewer than `fewest`.
        """
        n, rows, columns = self.shape
        _, _, height, numbers = self.lines.shape
        terms, line = self.kernel_size[0] * numbers, height * numbers
        size = divisor(columns * n, _count(terms * out, fewest)) if self.stride == 1 else n
        shape = rows, columns * n // max(1, size), size, terms
        steps = self.stride * numbers, (size if self.stride == 1 else self.stride * n) * line, line, 1
        strides = [step * self.lines.itemsize for step in steps]
        view = np.lib.stride_tricks.as_strided
        return [view(self.lines[q:], shape, strides, writeable=False) for q in range(self.slices)]

    def matrices(self, kernel):
        """The kernel (rows, columns, C, out) as one matrix (terms, out) for each q."""
        out = kernel.shape[3]
        if self.slices > 1:
            kernel = kernel.transpose(1, 0, 2, 3)
        return aligned(kernel).reshape(self.slices, kernel.size // (self.slices * out), out)

    def kernel(self, matrices, shape):
        """The way back from matrices(kernel) to a kernel of that shape."""
        if self.slices == 1:
            return matrices.reshape(shape)
        rows, columns, channels, out = shape
        return matrices.reshape(columns, rows, channels, out).transpose(1, 0, 2, 3)


def _count(weights, fewest):
    small = min(SMALL // weights, ROWS)
    return small if small >= fewest and has_small_kernels() else ROWS


def correlate(patches, kernel, b, y):
    """y[n, i, j] = sum over p, q of x[n, stride i + p, stride j + q] kernel[p, q] + b, written into y.

    kernel (rows, columns, C, out), b (out,) or a number, y (N, rows, columns, out). Lesson: 08_cifar_cnn.
    """
    n, _, columns = patches.shape
    matrices, views = patches.matrices(kernel), patches.views(kernel.shape[3])
    line, bias = (aligned_empty((columns, n, kernel.shape[3]), kernel.dtype) for _ in range(2))
    bias[...] = b
    products = line.reshape(*views[0].shape[1:3], kernel.shape[3])  # the same memory
    for i, y_line in enumerate(y.transpose(1, 2, 0, 3)):
        np.matmul(views[0][i], matrices[0], out=products)
        for view, matrix in zip(views[1:], matrices[1:]):
            products += view[i] @ matrix
        np.add(line, bias, out=y_line)


def kernel_gradient(patches, dy, shape):
    """dkernel[p, q] = sum over n, i, j of x[n, stride i + p, stride j + q] dy[n, i, j], and db = sum of dy.

    shape: of the kernel. Lesson: 08_cifar_cnn.
    """
    views = [view.transpose(0, 1, 3, 2) for view in patches.views(shape[3], 100)]
    _, groups, terms, count = views[0].shape
    matrices, db = np.zeros((len(views), terms, shape[3]), dy.dtype), np.zeros(shape[3], dy.dtype)
    for i, dy_line in enumerate(dy.transpose(1, 2, 0, 3)):
        line = np.ascontiguousarray(dy_line).reshape(groups, count, shape[3])
        for matrix, view in zip(matrices, views):
            matrix += (view[i] @ line).sum(axis=0)
        db += sum_of_rows(line.reshape(groups * count, shape[3]))
    return patches.kernel(matrices, shape), db


def pad(x, before, frame, step=1):
    """Zeros (N, *frame, C) that hold x from pixel `before` on, `step` apart. Lesson: 08_cifar_cnn."""
    n, *_, channels = x.shape
    if channels < FEW:
        padded = np.zeros((n, *frame, channels), x.dtype)
    else:
        padded = np.zeros((frame[1], n, frame[0], channels), x.dtype).transpose(1, 2, 0, 3)
    rows, columns = (slice(b, b + step * length, step) for b, length in zip(before, x.shape[1:3]))
    padded[:, rows, columns] = x
    return padded
