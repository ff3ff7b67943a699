"""Add a line to a file that other kernels add to as well, and that may end in half a line."""

import contextlib
import errno
import os
import time

PATIENCE = 0.3  # seconds that a line waits for another kernel's
TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}  # what the systems say of a lock that another one holds
FAR = 2**30  # the byte that is locked on Windows, where nobody reads

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None
    import msvcrt


def append(path, line):
    """Add one line to the file and hand it to the system at once; OSError where that cannot be done."""
    file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
    try:
        with _alone(file):
            start = b"" if _is_whole(file) else b"\n"  # half a line of a crash ends here
            rest = start + line.encode("ascii", "backslashreplace") + b"\n"
            while rest:
                rest = rest[os.write(file, rest) :]
    finally:
        os.close(file)


def _is_whole(file):
    """Is the file empty, or does its last line have an end?"""
    if os.lseek(file, 0, os.SEEK_END) == 0:
        return True
    os.lseek(file, -1, os.SEEK_END)
    return os.read(file, 1) == b"\n"


@contextlib.contextmanager
def _alone(file):
    """Hold the lock of the file; where it cannot be had in time, go on without: a line is one piece."""
    end, has_lock = time.monotonic() + PATIENCE, _lock(file)
    while has_lock is None and time.monotonic() < end:
        time.sleep(0.005)
        has_lock = _lock(file)
    try:
        yield
    finally:
        if has_lock:
            _unlock(file)


def _lock(file):
    """Take the lock: True. None if another one holds it, False if this file system has no locks."""
    try:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            _windows(file, msvcrt.LK_NBLCK)
    except OSError as error:
        return None if error.errno in TAKEN else False
    return True


def _unlock(file):
    with contextlib.suppress(OSError):
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_UN)
        else:
            _windows(file, msvcrt.LK_UNLCK)


def _windows(file, what):
    os.lseek(file, FAR, os.SEEK_SET)
    msvcrt.locking(file, what, 1)
