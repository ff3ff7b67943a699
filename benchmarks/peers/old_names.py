"""Names that Python 3.10 and NumPy 1.24 dropped, and without which older peers cannot be imported."""

import collections
import collections.abc
import warnings

import numpy as np


def bring_back():
    """Put them back, for the older peers' sake."""
    warnings.simplefilter("ignore")  # both warn of plots and games that nobody asks for
    for name in ("Hashable", "Iterable", "Mapping", "Sequence"):
        setattr(collections, name, getattr(collections.abc, name))
    for name, kind in {"int": int, "float": float, "bool": bool}.items():
        if name not in vars(np):
            setattr(np, name, kind)
