"""Arrays that begin where the processor's vectors begin: at a multiple of 64 bytes.

NumPy promises 16. From elsewhere a small matrix product can take 1.4 times as long, a sum twice as long.
"""

import math

import numpy as np

BOUNDARY = 64  # bytes: a cache line, and the longest vector


def aligned_empty(shape, dtype):
    """np.empty(shape, dtype), aligned. Lesson: 09_rnn."""
    size = math.prod(shape) * np.dtype(dtype).itemsize
    room = np.empty(size + BOUNDARY, np.uint8)
    start = -address(room) % BOUNDARY
    return room[start : start + size].view(dtype).reshape(shape)


def aligned_like(a):
    """An empty aligned array of the shape and dtype of a. Lesson: 09_rnn."""
    return aligned_empty(a.shape, a.dtype)


def aligned(a):
    """A contiguous, aligned copy of a. Lesson: 09_rnn."""
    copy = aligned_like(a)
    copy[...] = a
    return copy


def is_aligned(a):
    """Whether a begins at a multiple of 64 bytes. Lesson: 09_rnn."""
    return address(a) % BOUNDARY == 0


def address(a):
    """Where the memory of a begins, in bytes. Lesson: 09_rnn."""
    return a.__array_interface__["data"][0]
