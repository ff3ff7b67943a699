"""Arrays in a file: .npz, read without pickle, written aside and renamed."""

import contextlib
import os
import zipfile
import zlib
from pathlib import Path

import numpy as np


def write_npz(path, arrays):
    """Write a dict of arrays to path, a name ending in .npz; an interrupt leaves an old file whole.

    Its folder is made.
    """
    path = npz_path(path)
    if taken := arrays.keys() & {"file", "allow_pickle"}:
        raise ValueError(f"An array in a file of NumPy cannot be named {taken.pop()!r}: choose another name.")
    path.parent.mkdir(parents=True, exist_ok=True)
    with aside(path) as part, part.open("wb") as file:
        np.savez(file, **arrays)


@contextlib.contextmanager
def aside(path):
    """Give a path beside `path` to write to, which takes its place at the end, if nothing was raised."""
    part = path.with_name(f".{path.stem}.{os.getpid()}.part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def read_npz(path, what):
    """The dict of arrays in a file; ValueError unless it is whole. what: its contents, as in "weights"."""
    path = npz_path(path)
    try:
        with np.load(path, allow_pickle=False) as file:
            return {name: file[name] for name in file.files}
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, TypeError) as error:
        raise ValueError(f"{path.name} is not a whole file of {what} ({error}). Save it again.") from error


def npz_path(path):
    """The path as a Path; ValueError unless it ends in .npz."""
    path = Path(path)
    if path.suffix != ".npz":
        raise ValueError(f"A file of arrays is named *.npz, got {path.name}.")
    return path
