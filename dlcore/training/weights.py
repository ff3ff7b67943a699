"""Weights in a file: .npz, read without pickle."""

import os
import zipfile
import zlib
from pathlib import Path

import numpy as np


def save_weights(path, model):
    """Write the model's parameters and buffers to path, a name ending in .npz.

    The file is written aside and renamed, so that an interrupt leaves the old one whole.
    Lesson: 07_mnist_mlp.
    """
    path = _npz(path)
    aside = path.with_name(f".{path.stem}.{os.getpid()}.part")
    try:
        with aside.open("wb") as file:
            np.savez(file, **model.state())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def load_weights(path, model):
    """Read weights that save_weights wrote into a model of the same layers. Lesson: 07_mnist_mlp.

    ValueError if the file is damaged or the names or shapes differ; the model is then unchanged.
    """
    arrays, state = _read(_npz(path)), model.state()
    _require_match(arrays, state)
    for name, array in state.items():
        array[...] = arrays[name]


def _npz(path):
    path = Path(path)
    if path.suffix != ".npz":
        raise ValueError(f"A file of weights is named *.npz, got {path.name}.")
    return path


def _read(path):
    try:
        with np.load(path, allow_pickle=False) as file:
            return {name: file[name] for name in file.files}
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, TypeError) as error:
        raise ValueError(f"{path.name} is not a whole file of weights ({error}). Save it again.") from error


def _require_match(arrays, state):
    found = {name: a.shape for name, a in arrays.items()}
    expected = {name: a.shape for name, a in state.items()}
    if found != expected:
        raise ValueError(f"The file does not fit the model: it holds {found}, the model expects {expected}.")
