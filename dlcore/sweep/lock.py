"""A file that one sweep at a time may write to; the system frees it when the process ends."""

import contextlib
import errno
import os
import weakref

TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}  # what the systems say of a lock that another one holds
FAR = 2**30  # the byte that is locked on Windows, where nobody reads
HELD = weakref.WeakSet()

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None
    import msvcrt


class LockedFile:
    """An open file, to read and to add to; BlockingIOError if another one has it open so.

    Where the file system has no locks, it goes on without. Lesson: 14_fast_and_large.
    """

    def __init__(self, path):
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        self.number = os.open(path, flags, 0o644)
        try:
            _take(self.number)
        except BaseException:
            os.close(self.number)
            raise
        HELD.add(self)

    def read(self):
        """All of its bytes."""
        with os.fdopen(os.dup(self.number), "rb") as file:
            file.seek(0)
            return file.read()

    def cut(self, size):
        """Take away what stands after the first `size` bytes."""
        os.ftruncate(self.number, size)

    def add(self, data):
        """Add the bytes at the end and wait until they are on the disk: all of them, or none and OSError."""
        size = os.fstat(self.number).st_size
        try:
            rest = data
            while rest:
                rest = rest[os.write(self.number, rest) :]
            os.fsync(self.number)
        except OSError:
            with contextlib.suppress(OSError):
                self.cut(size)
            raise

    def close(self):
        """Free the file for others; a second time nothing happens."""
        HELD.discard(self)
        if self.number is not None:
            os.close(self.number)
            self.number = None


def _take(number):
    try:
        if fcntl:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            os.lseek(number, FAR, os.SEEK_SET)
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
    except OSError as error:
        if error.errno in TAKEN:
            raise BlockingIOError(error.errno, "another sweep has it open") from error


def _forget():
    """A process that was copied from this one must not hold on to its files."""
    for file in list(HELD):
        file.close()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
