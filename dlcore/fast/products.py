"""Matrix products in pieces, where pieces are faster.

For AVX-512 processors OpenBLAS has kernels that multiply small matrices where they lie; larger ones it first
copies into another order ("packing"), which pays only if all three lengths are long. A batch of examples is
short: a product cut into small ones takes 0.6 to 0.9 of the time, if b begins where a vector may begin.
"""

import functools

import numpy as np
from threadpoolctl import threadpool_info

from dlcore.fast.alignment import aligned, aligned_empty, is_aligned

SMALL = 10**6  # multiplications up to which OpenBLAS does not pack
SMALL_KERNELS = {"SkylakeX", "Cooperlake", "SapphireRapids"}  # its names of processors that have them


def product(a, b, out=None):
    """a @ b for matrices (m, k) and (k, n), into `out` (contiguous) if given. Lesson: 07_mnist_mlp."""
    (m, k), n = a.shape, b.shape[1]
    if m * k * n <= SMALL:
        return np.dot(a, b, out=out)  # on the smallest half a microsecond less than a @ b
    height, width = _piece(m, k, n, a.strides[0] < a.strides[1], b.strides[0] < b.strides[1])
    if (height, width) != (m, n) and m >= 128 and not is_aligned(b):
        b = aligned(b)  # a small part of the work
    if (height, width) == (m, n) or not is_aligned(b):
        return np.matmul(a, b, out=out)
    out = aligned_empty((m, n), np.result_type(a, b)) if out is None else out
    rows, columns = m // height, n // width
    pieces = out.reshape(rows, height, columns, width).transpose(0, 2, 1, 3)
    a, b = a.reshape(rows, 1, height, k), b.reshape(k, columns, width).transpose(1, 0, 2)
    np.matmul(a, b, out=pieces)
    return out


@functools.cache
def _piece(m, k, n, a_is_transposed, b_is_transposed):
    """Height and width of a piece of the result; (m, n) where cutting does not pay."""
    if (a_is_transposed and k > 256) or (b_is_transposed and m > 64):
        return m, n
    width = divisor(n, 32) if b_is_transposed else n if n < 100 else divisor(n, 64)
    height = divisor(m, SMALL // (k * width))
    return (height, width) if height >= 8 and width >= 32 and has_small_kernels() else (m, n)


def divisor(n, limit):
    """The largest divisor of n up to the limit, and 1 at least. Lesson: 07_mnist_mlp."""
    return next((k for k in range(min(n, limit), 1, -1) if n % k == 0), 1)


@functools.cache
def has_small_kernels():
    """Whether NumPy's BLAS multiplies small matrices without packing, and has one thread, so that it should.

    Several threads share the work of large products only. Lesson: 07_mnist_mlp.
    """
    blas = [pool for pool in threadpool_info() if pool["user_api"] == "blas"]
    return any(pool.get("architecture") in SMALL_KERNELS and pool["num_threads"] == 1 for pool in blas)
