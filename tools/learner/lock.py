"""Only one update at a time; the system frees the lock when a process ends or is killed."""

import contextlib
import errno
import os
import time

try:
    import fcntl
except ImportError:
    import msvcrt

# Other errors come from disks of a network that know no locks.
BUSY = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@contextlib.contextmanager
def held(path):
    """Wait for the lock file at `path`, and hold it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        if not take(file):
            print("Waiting for another update of the lessons ...", flush=True)
            while not take(file):
                time.sleep(0.1)
        yield


def take(file):
    """Whether the lock is ours now."""
    try:
        if os.name == "nt":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in BUSY
    return True
