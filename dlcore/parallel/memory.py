"""Memory that several processes write to. It has no name, so nothing is left of it when they end, however."""

import math
import mmap
import os
import sys
import tempfile
import uuid

import numpy as np

from dlcore.fast.alignment import BOUNDARY

FAST_FOLDER = "/dev/shm"  # Linux: files in memory; elsewhere the folder for temporary files
PIECE, PREFIX = 1 << 20, "dlcore-"


class SharedMemory:
    """Arrays by name, in memory that is shared: `layout` is a dictionary name: (shape, dtype).

    They begin with zeros. Another process finds them with `opened(address)`, if it was started with the open
    files of `descriptors`. MemoryError if there is no room. Lesson: 14_fast_and_large.
    """

    def __init__(self, layout):
        size = max(1, sum(_room(shape, dtype) for shape, dtype in layout.values()))
        where = uuid.uuid4().hex if sys.platform == "win32" else _file(size)
        self.address = (where if sys.platform == "win32" else where.fileno()), size, layout
        self.file = where
        self.arrays = opened(self.address)

    @property
    def descriptors(self):
        """The numbers of open files that a new process must inherit."""
        return () if sys.platform == "win32" else (self.file.fileno(),)

    def close(self):
        """No further process can open it; arrays that are in use stay."""
        if sys.platform != "win32":
            self.file.close()
        self.arrays = None


def opened(address):
    """The arrays of a SharedMemory, by name. Lesson: 14_fast_and_large."""
    where, size, layout = address
    memory = mmap.mmap(-1, size, tagname=where) if sys.platform == "win32" else mmap.mmap(where, size)
    arrays, start = {}, 0
    for name, (shape, dtype) in layout.items():
        arrays[name] = np.ndarray(shape, dtype, buffer=memory, offset=start)
        start += _room(shape, dtype)
    return arrays


def _room(shape, dtype):
    """The bytes of one array, up to the place where the next may begin."""
    return -(-math.prod(shape) * np.dtype(dtype).itemsize // BOUNDARY) * BOUNDARY


def _file(size):
    """An open file of `size` bytes that no folder lists; all its room is taken now, or there is an error."""
    for folder in (FAST_FOLDER, tempfile.gettempdir()):
        try:
            file = tempfile.TemporaryFile(dir=folder, prefix=PREFIX)  # noqa: SIM115  it is open as long as the memory
            _take(file, size)
            return file
        except OSError as error:  # no such folder, or full: the next one
            reason = error
    raise MemoryError(
        f"There is no room for {size / 1e6:,.0f} MB that processes share, neither in {FAST_FOLDER} nor in "
        f"{tempfile.gettempdir()} ({reason.strerror}). Free some, or use processes=1."
    )


def _take(file, size):
    """A page that is missing later would end the process without a word."""
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size)
        else:
            for start in range(0, size, PIECE):
                file.write(bytes(min(PIECE, size - start)))
            file.flush()
    except OSError:
        file.close()
        raise
