"""Compare an answer with the expected one: what differs, said plainly. Types may differ, values may not."""

import numpy as np

from dlcore.check.words import as_numbers, kind
from dlcore.language import mark, say

RELATIVE, ABSOLUTE = 1e-4, 1e-6  # float32 passes, a forgotten factor does not


def difference(expected, got, names):
    """Return what is wrong with `got` in a sentence, or "" if it is right.

    expected: a number, an array, or a tuple of these. names: what its parts are called.
    """
    if got is None:
        return say("it returns None: is the line with `return` missing, or is there nothing after it?")
    if not isinstance(expected, tuple):
        return _difference(expected, got, called(names[0]))
    if not _has_parts(got, len(expected)):
        text, number = mark("expected {number} results, ({names}), got {kind}"), len(expected)
        return say(text, number=number, names=", ".join(map(called, names)), kind=kind(got))
    parts = (_difference(e, g, called(name)) for e, g, name in zip(expected, got, names, strict=True))
    return next((part for part in parts if part), "")


def first_unequal(expected, got):
    """Return the first parts of two tuples that differ; anything else comes back whole."""
    if not isinstance(expected, tuple) or not _has_parts(got, len(expected)):
        return expected, got
    unequal = (pair for pair in zip(expected, got, strict=True) if not same(*pair))
    return next(unequal, (expected, got))


def same(a, b):
    """Are two results equal, up to rounding, NaN and infinity included?"""
    if isinstance(a, (tuple, list)) and isinstance(b, (tuple, list)):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b, strict=True))
    a, b = as_numbers(a), as_numbers(b)
    if a is None or b is None or a.shape != b.shape:
        return False
    return np.allclose(a, b, rtol=RELATIVE, atol=ABSOLUTE, equal_nan=True)


def _has_parts(got, number):
    """Does it unpack into so many results, as a tuple, a list, or an array of them?"""
    return isinstance(got, (tuple, list, np.ndarray)) and getattr(got, "ndim", 1) > 0 and len(got) == number


def _difference(expected, got, name):
    expected, array = np.asarray(expected), as_numbers(got)
    if got is None:
        return say("{name}: it is None", name=name)
    if array is None:
        text, form = mark("{name}: expected {form}, got {kind}, which does not make one"), _form(expected)
        return say(text, name=name, form=form, kind=kind(got))
    if expected.ndim == 0 and array.size == 1:
        array = array.reshape(())  # one number in an array is a number
    if array.shape != expected.shape:
        return say("{name}: expected {form}, got {got}", name=name, form=_form(expected), got=_form(array))
    if not np.isfinite(array).all() and np.isfinite(expected).all():
        nan = mark("{name}: there is NaN (0/0, inf - inf or log of a negative number) in it")
        return say(nan if np.isnan(array).any() else mark("{name}: there is infinity in it"), name=name)
    if same(expected, array):
        return ""
    return say("{name}: wrong values", name=name) if array.ndim else say("{name}: wrong value", name=name)


def called(name):
    """Return what a result is called in the reader's language; one word is a name of the code and stays.

    name: a text, or a pair of a sentence and its fields.
    """
    if isinstance(name, tuple):
        return say(name[0], **name[1])
    return say(name) if " " in name else name


def brief(name):
    """Return what a result is called in a list of several: without what is said of when it was taken."""
    return f"d{name[1]['name']}" if isinstance(name, tuple) else called(name)


def _form(array):
    return kind(array) if array.ndim else say("one number")
