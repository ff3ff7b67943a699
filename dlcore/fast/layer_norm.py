"""Layer normalisation, some rows at a time, which stay in the processor's cache."""

import functools

import numpy as np

from dlcore.fast.blocks import blocks
from dlcore.fast.sequences import from_rows, is_time_first, sum_of_rows, to_rows

BLOCK = 2**17  # numbers that are normalised at once: half a megabyte


def layer_norm(x, gamma, beta, epsilon):
    """See dlcore.formulas. Lesson: 10_depth."""
    time_first = is_time_first(x)
    rows = to_rows(x, time_first)
    normal, y = np.empty_like(rows), np.empty_like(rows)
    inverse_std = np.empty((len(rows), 1), rows.dtype)
    for part in blocks(rows, BLOCK):
        np.subtract(rows[part], _mean(rows[part]), out=normal[part])
        variance = np.vecdot(normal[part], normal[part])[:, np.newaxis] / gamma.size
        np.divide(1, np.sqrt(variance + epsilon), out=inverse_std[part])
        normal[part] *= inverse_std[part]
        np.multiply(normal[part], gamma, out=y[part])
        y[part] += beta
    return from_rows(y, x.shape, time_first), (normal, inverse_std, gamma, time_first)


def layer_norm_back(dy, memory):
    """See dlcore.formulas. Lesson: 10_depth."""
    normal, inverse_std, gamma, time_first = memory
    rows, share = to_rows(dy, time_first), (gamma / gamma.size)[:, np.newaxis]
    dx, dgamma = np.empty_like(rows), np.zeros_like(gamma)
    for part in blocks(rows, BLOCK):
        d, product = dx[part], rows[part] * normal[part]
        dgamma += sum_of_rows(product)
        slope, mean = product @ share, rows[part] @ share  # mean(d x^), mean(d)
        np.multiply(rows[part], gamma, out=d)
        d -= np.multiply(normal[part], slope, out=product)
        d -= mean
        d *= inverse_std[part]
    return from_rows(dx, dy.shape, time_first), dgamma, sum_of_rows(rows)


def _mean(rows):
    """The mean of each row, (N, 1), as a product, which is faster."""
    return rows @ _share(rows.shape[1], rows.dtype.char)


@functools.lru_cache(maxsize=16)
def _share(n, dtype):
    share = np.full((n, 1), 1 / n, dtype)
    share.flags.writeable = False
    return share
