"""Logarithms of small whole numbers in a case: their exp, sigmoid and tanh are fractions."""

import numpy as np

from dlcore.check.words import FEW, as_numbers
from dlcore.language import say

WHOLE = range(2, 10)


def logarithm_lines(case):
    """Return a line that tells which of the numbers that a case shows are logarithms, or none."""
    numbers = np.abs(np.concatenate([np.zeros(0), *map(_shown, case.values())]))
    found = [f"{np.log(n):.4f} = ln {n}" for n in WHOLE if np.isclose(numbers, np.log(n), rtol=1e-9).any()]
    return ["    " + say("Here {logarithms}.", logarithms=", ".join(found))] if found else []


def _shown(value):
    array = as_numbers(value)
    small = array is not None and 0 < array.size <= FEW and array.dtype.kind == "f"
    return array.ravel() if small else np.zeros(0)
