"""Arrays (N, ..., D) as rows (number, D) for matrix products, without copies where memory allows it.

A recurrent layer makes sequences (N, T, D) whose memory is a contiguous (T, N, D), the time step outermost:
their rows come in that order.
"""

import functools
import math

import numpy as np


def is_time_first(a):
    """Whether time steps lie outermost in the memory of a (N, T, D). Lesson: 09_rnn."""
    return a.ndim == 3 and a.strides[0] < a.strides[1]


def to_rows(a, time_first):
    """a (N, ..., D) as (number, D); time_first: step t of sequence n is row t N + n, else n T + t.

    Lesson: 09_rnn.
    """
    if a.ndim == 2:
        return a
    if time_first:
        a = a.swapaxes(0, 1)
    return a.reshape(math.prod(a.shape[:-1]), a.shape[-1])


def from_rows(rows, shape, time_first):
    """The way back from rows to `shape` (N, ..., D). Lesson: 09_rnn."""
    if len(shape) == 2:
        return rows
    if not time_first:
        return rows.reshape(shape)
    n, length, features = shape
    return rows.reshape(length, n, features).swapaxes(0, 1)


def sum_of_rows(a):
    """a.sum(axis=0) of a matrix as a product, which is faster. Lesson: 07_mnist_mlp."""
    return _ones(len(a), a.dtype.char) @ a


@functools.lru_cache(maxsize=16)
def _ones(n, dtype):
    ones = np.ones(n, dtype)
    ones.flags.writeable = False
    return ones
