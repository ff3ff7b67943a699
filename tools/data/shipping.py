"""Choosing a small part of a set, and writing it into data/shipped/."""

import hashlib
from pathlib import Path

import numpy as np

SHIPPED = Path(__file__).resolve().parents[2] / "data" / "shipped"


def stratified(labels, per_class, rng):
    """Shuffled indices of per_class samples of each class."""
    chosen = [rng.permutation(np.flatnonzero(labels == label))[:per_class] for label in np.unique(labels)]
    return rng.permutation(np.concatenate(chosen))


def split(x, y, test, rng):
    """The four arrays: the test rows as given, and the others shuffled."""
    train = rng.permutation(np.setdiff1d(np.arange(len(x)), test))
    return {"x_train": x[train], "y_train": y[train], "x_test": x[test], "y_test": y[test]}


def write_npz(name, **arrays):
    """Write the arrays without pickle (the zip's own times are fixed), and print the SHA-256."""
    SHIPPED.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(SHIPPED / name, **arrays)
    report(name)


def write_bytes(name, content):
    """Write content, and print the SHA-256."""
    SHIPPED.mkdir(parents=True, exist_ok=True)
    (SHIPPED / name).write_bytes(content)
    report(name)


def report(name):
    """Print what belongs into data/README.md."""
    raw = (SHIPPED / name).read_bytes()
    print(f"{name}: {len(raw):,} bytes, SHA-256 {hashlib.sha256(raw).hexdigest()}")
