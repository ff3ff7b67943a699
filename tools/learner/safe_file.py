"""A file is written whole or not at all: aside, onto the disk, then renamed."""

import contextlib
import errno
import os


class SavedMeanwhile(Exception):
    """Somebody wrote the file after it was read."""


def write(path, content, instead_of=None):
    """Put bytes in the place of the file. instead_of: what it must hold until then; SavedMeanwhile if not."""
    path = path.resolve()  # a link stays one
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "It is marked as read-only", str(path))
    aside = path.with_name(f".{path.name}.new")  # one that was left by a killed update is written over
    with aside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if instead_of is not None and path.read_bytes() != instead_of:
        aside.unlink()
        raise SavedMeanwhile
    aside.replace(path)
    with contextlib.suppress(OSError):  # Windows has no such thing
        flush(path.parent)


def flush(folder):
    """Let the renaming reach the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
