"""Keep memory that was freed.

Each training step frees its activations and soon needs them again. By default the C library of Linux hands
large blocks back to the system each time, and pays for every page when they return: a quarter of the time of
a small convolutional network. Arrays above 32 MB, the most that every glibc allows here, are still handed
back: they are data sets, not activations.
"""

import ctypes
import sys

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8  # of glibc's malloc.h
DEFAULT = 128 * 2**10  # bytes, of both thresholds


def keep_freed_memory():
    """Ask glibc to keep up to 512 MB; other C libraries have no mallopt. Lesson: 08_cifar_cnn."""
    # threads share one arena: of an arena of their own they would hand large blocks back
    _mallopt({M_MMAP_THRESHOLD: 32 * 2**20, M_TRIM_THRESHOLD: 512 * 2**20, M_ARENA_MAX: 1})


def hand_back_freed_memory():
    """Give glibc the thresholds back that it begins with, and as many arenas as it likes (0).

    It moves these thresholds by itself until somebody sets them: that does not come back.
    Lesson: 08_cifar_cnn.
    """
    _mallopt({M_MMAP_THRESHOLD: DEFAULT, M_TRIM_THRESHOLD: DEFAULT, M_ARENA_MAX: 0})


def _mallopt(settings):
    if sys.platform != "linux":
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        for name, value in settings.items():
            mallopt(name, value)
