"""Pooling: the rows of a square first, then its columns, and a few rows of all pictures at once."""

import numpy as np

from dlcore.fast.pictures import empty_pictures, rows_first

BLOCK = 2**17  # numbers of x that are pooled at once: 512 kB


def max_pool(x, size, stride):
    """See dlcore.formulas; the memory holds which comparisons were won. Lesson: 08_cifar_cnn."""
    y = empty_pictures(_pooled_shape(x.shape, size, stride), x.dtype)
    winners = [
        _largest_of_squares(x[:, rows], size, stride, y[:, out])
        for out, rows in _bands(x.shape, size, stride)
    ]
    return y, (x.shape, winners, size, stride)


def max_pool_back(dy, memory):
    """See dlcore.formulas: dy goes back through the columns, then through the rows. Lesson: 08_cifar_cnn."""
    shape, winners, size, stride = memory
    dx = _room(shape, dy.dtype, size, stride)
    for (out, rows), (in_rows, in_columns) in zip(_bands(shape, size, stride), winners):
        n, height, _, channels = dx[:, rows].shape
        between = _room((n, height, dy.shape[2], channels), dy.dtype, size, stride)
        _hand_back(dy[:, out], _shifts(between, 1, size, stride), in_columns, stride < size)
        _hand_back(between, _shifts(dx[:, rows], 2, size, stride), in_rows, stride < size)
    return dx


def average_pool(x, size, stride):
    """See dlcore.formulas. Lesson: 08_cifar_cnn."""
    along_rows = sum(_shifts(x, 2, size, stride))
    return sum(_shifts(along_rows, 1, size, stride)) / size**2, (x.shape, size, stride)


def average_pool_back(dy, memory):
    """See dlcore.formulas. Lesson: 08_cifar_cnn."""
    shape, size, stride = memory
    dx, share = empty_pictures(shape, dy.dtype), dy / size**2
    dx[...] = 0
    for band in _shifts(dx, 1, size, stride):
        for view in _shifts(band, 2, size, stride):
            view += share
    return dx


def global_average(x):
    """See dlcore.formulas. Lesson: 08_cifar_cnn."""
    n, height, width, channels = x.shape
    rows = rows_first(x).reshape(height, width, n * channels)
    sums = np.ones(width, x.dtype) @ rows  # of each row; two short sums round less than a long one
    return sums.sum(axis=0).reshape(n, channels) / (height * width), x.shape


def global_average_back(dy, memory):
    """See dlcore.formulas. Lesson: 08_cifar_cnn."""
    _, height, width, _ = memory
    dx = empty_pictures(memory, dy.dtype)
    dx[...] = (dy / (height * width))[:, np.newaxis, np.newaxis]
    return dx


def _pooled_shape(shape, size, stride):
    rows, columns = ((length - size) // stride + 1 for length in shape[1:3])
    return shape[0], rows, columns, shape[3]


def _bands(shape, size, stride):
    """Rows of y, and the rows of x that they see, few enough for the cache."""
    n, rows, _, channels = _pooled_shape(shape, size, stride)
    count = max(1, BLOCK // max(1, n * shape[2] * channels * stride))
    for start in range(0, rows, count):
        out = slice(start, min(start + count, rows))
        yield out, slice(stride * start, stride * (out.stop - 1) + size)


def _shifts(x, axis, size, stride):
    """Views of x: pixel 0 of every window along the axis, pixel 1, ..."""
    count = (x.shape[axis] - size) // stride + 1
    before = (slice(None),) * axis
    return [x[(*before, slice(k, k + stride * count, stride))] for k in range(size)]


def _largest_of_squares(x, size, stride, y):
    """The largest of each row of a square, then the largest of these; returns the comparisons."""
    largest, in_rows = _largest(_shifts(x, 2, size, stride))
    largest, in_columns = _largest(_shifts(largest, 1, size, stride), y)
    if largest is not y:
        y[...] = largest  # squares of one pixel
    return in_rows, in_columns


def _largest(views, out=None):
    """The largest of some views, and for each but the first whether it beat those before it."""
    largest, *challengers = views
    winners = []
    for challenger in challengers:
        winners.append(challenger > largest)
        largest = np.maximum(largest, challenger, out=out)
    return largest, winners


def _room(shape, dtype, size, stride):
    """Room for dx: zeros, but where each pixel is in one square and will be written."""
    dx = empty_pictures(shape, dtype)
    if stride != size or shape[1] % size or shape[2] % size:
        dx[...] = 0
    return dx


def _hand_back(dy, views, winners, overlap):
    """The last view that won takes dy; where none did, the first."""
    shares = [np.empty_like(dy) for _ in views] if overlap else views
    for share, won in zip(shares[:0:-1], winners[::-1]):
        np.copyto(share, won)
        share *= dy
        dy = np.subtract(dy, share, out=shares[0])
    if not winners:
        shares[0][...] = dy
    for view, share in zip(views, shares) if overlap else ():
        view += share  # a pixel may have won in several squares
