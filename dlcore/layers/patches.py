"""What a kernel sees of a picture: views, and matrices with one patch a row."""

import math

import numpy as np

BLOCK = 2**15  # numbers in one matrix of patches: 128 kB, which a processor's second cache holds


def windows(x, kernel_size, stride):
    """All patches of x (N, height, width, C) as a view (N, rows, columns, kernel rows, kernel columns, C).

    Nothing is copied: neighbours share their memory. rows = (height - kernel rows) // stride + 1.
    Lesson: 08_cifar_cnn.
    """
    view = np.lib.stride_tricks.sliding_window_view(x, kernel_size, axis=(1, 2))[:, ::stride, ::stride]
    return view.transpose(0, 1, 2, 4, 5, 3)


def blocks(view):
    """Slices of the batch, and for each its patches as rows of a matrix: (slice, (rows, K)).

    view: what windows() gives. The matrix of the whole batch (im2col) would be kernel rows * kernel columns
    times as large as x; block by block it stays in the cache. Lesson: 08_cifar_cnn.
    """
    pictures = max(1, BLOCK // math.prod(view.shape[1:]))
    for start in range(0, len(view), pictures):
        part = slice(start, start + pictures)
        yield part, _matrix(view[part])


def _matrix(view):
    """The copy: rows of kernel rows * kernel columns * C numbers; one column at a time where C is small."""
    kernel = view.shape[3] * view.shape[4] * view.shape[5]
    if view.shape[5] < 4:  # what lies together in x is then short, and NumPy copies long runs faster
        return view.transpose(3, 4, 5, 0, 1, 2).reshape(kernel, -1).T
    return view.reshape(-1, kernel)


def correlate(x, kernel, stride):
    """y[n, i, j] = sum over p, q of x[n, stride i + p, stride j + q] kernel[p, q]: one product a block.

    x (N, height, width, C), kernel (rows, columns, C, out), y (N, rows, columns, out). Lesson: 08_cifar_cnn.
    """
    view = windows(x, kernel.shape[:2], stride)
    matrix = kernel.reshape(-1, kernel.shape[3])
    y = np.empty((*view.shape[:3], kernel.shape[3]), x.dtype)
    for part, rows in blocks(view):
        np.matmul(rows, matrix, out=y[part].reshape(len(rows), -1))
    return y


def pad(x, before, shape, step=1):
    """Zeros (N, *shape, C) that hold x from pixel `before` on, `step` apart. Lesson: 08_cifar_cnn."""
    padded = np.zeros((len(x), *shape, x.shape[3]), x.dtype)
    rows, columns = (slice(b, b + step * n, step) for b, n in zip(before, x.shape[1:3]))
    padded[:, rows, columns] = x
    return padded
