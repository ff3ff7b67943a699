"""Values in few characters, equal on every machine."""

from numbers import Number

import numpy as np

from dlcore.language import say

FEW = 24  # elements that are shown in full
LINES = 10  # of what an answer printed


def describe(case):
    """Return the arguments of a case, one a line, each with its name, and its shape if it is an array."""
    return "\n".join(labelled(f"    {_name(name, value)} = ", value) for name, value in case.items())


def labelled(label, value):
    """Return the label and the value after it; the rows of a matrix stand below each other."""
    array = as_numbers(value)
    if isinstance(value, (list, np.ndarray)) and array is not None and array.size <= FEW:
        indent = " " * (len(label) + (0 if label.startswith("    ") else 2))
        return label + _rows(array).replace("\n", "\n" + indent)
    return label + short(value)


def short(value):
    """Return a value on one line: numbers with four digits, long arrays by their shape alone."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, tuple):
        return f"({', '.join(short(part) for part in value)})"
    if isinstance(value, float):
        return f"{value + 0.0:.{15 if float(value).is_integer() else 4}g}"  # counts in full
    array = as_numbers(value)
    if array is not None and array.size > FEW:
        return kind(value)
    if array is not None and isinstance(value, (list, np.ndarray)):
        return " ".join(_rows(array).split())
    if isinstance(value, np.random.Generator):
        return say("a random generator")
    text = " ".join(repr(value).split())
    return text if len(text) <= 70 else text[:67] + "..."


def printed_lines(text):
    """Return the first lines that an answer printed, under a heading; nothing if it printed nothing."""
    lines = [line[:100] for line in text.splitlines()]
    more = ["..."] if len(lines) > LINES else []
    return ["  " + say("it prints:"), *(f"    {line}" for line in lines[:LINES] + more)] if lines else []


def kind(value):
    """Return the type of a value, with its shape or length, in words."""
    if isinstance(value, np.ndarray):
        return say("an array of shape {shape}", shape=value.shape)
    if isinstance(value, (tuple, list)):
        return say("a {kind} of length {length}", kind=type(value).__name__, length=len(value))
    return say("a value of type {kind}", kind=type(value).__name__)


def as_numbers(value):
    """Return value as an array of numbers, or None if it is not one: strings, sets, ragged lists."""
    try:
        array = np.asarray(value)
    except (ValueError, TypeError):
        return None
    if array.dtype.kind == "O":
        return _as_floats(array)
    if array.dtype.kind == "c" and np.allclose(array.imag, 0, atol=1e-6):
        array = array.real  # as a Fourier transform leaves them
    return array if array.dtype.kind in "biuf" else None


def _as_floats(objects):
    """Return fractions and other exact numbers as floats, or None where there is anything else."""
    try:
        return objects.astype(float) if all(isinstance(part, Number) for part in objects.flat) else None
    except (TypeError, OverflowError):
        return None


def _name(name, value):
    if isinstance(value, np.ndarray) and value.size <= FEW:
        return say("{name}, shape {shape}", name=name, shape=value.shape)
    return name


def _rows(array):
    if array.dtype.kind == "f":
        array = np.round(array.astype(float), 4) + 0.0  # + 0.0: no negative zero
    return np.array2string(array, separator=", ", max_line_width=90)
