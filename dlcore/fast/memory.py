"""Keep memory that was freed.

Each training step frees its activations and soon needs them again. By default the C library of Linux hands
large blocks back to the system each time, and pays for every page when they return: a quarter of the time of
a small convolutional network. Arrays above 32 MB, the most that every glibc allows here, are still handed
back: they are data sets, not activations.
"""

import ctypes
import sys

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8  # of glibc's malloc.h


def keep_freed_memory():
    """Ask glibc to keep up to 512 MB; other C libraries have no mallopt. Lesson: 08_cifar_cnn."""
    if sys.platform != "linux":
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(M_MMAP_THRESHOLD, 32 * 2**20)
        mallopt(M_TRIM_THRESHOLD, 512 * 2**20)
        mallopt(M_ARENA_MAX, 1)  # threads share it: an arena of their own would hand large blocks back
