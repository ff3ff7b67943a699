"""Where an answer is right and where it is wrong: in which rows and columns, and for which arguments."""

import numpy as np

from dlcore.check.words import as_numbers
from dlcore.language import mark, say

_BY_ARGUMENT = {
    mark("It is right where {name} > 0, and wrong elsewhere."): lambda a: a > 0,
    mark("It is right where {name} < 0, and wrong elsewhere."): lambda a: a < 0,
    mark("It is right where {name} is 0, and wrong elsewhere."): lambda a: a == 0,
    mark("It is wrong only where {name} is 0."): lambda a: a != 0,
    mark("It is wrong only where {name} > 0."): lambda a: a <= 0,
    mark("It is wrong only where {name} < 0."): lambda a: a >= 0,
}
_BY_PLACE = {
    mark("The first row is right, the others are not."): lambda r: _rows(r) == 0,
    mark("The last row is right, those before it are not."): lambda r: _rows(r) == len(r) - 1,
    mark("All rows but the last are right."): lambda r: _rows(r) < len(r) - 1,
    mark("All rows but the first are right."): lambda r: _rows(r) > 0,
    mark("The first column is right, the others are not."): lambda r: _columns(r) == 0,
    mark("The last column is right, the others are not."): lambda r: _columns(r) == r.shape[1] - 1,
    mark("All columns but the last are right."): lambda r: _columns(r) < r.shape[1] - 1,
    mark("All columns but the first are right."): lambda r: _columns(r) > 0,
}
_BY_CASE = {  # of numbers among the arguments
    mark("It is right in the cases with {names} > 0, and wrong in the others."): lambda n: n > 0,
    mark("It is wrong in the cases with {names} > 0, and right in the others."): lambda n: n <= 0,
    mark("It is right in the cases with {names} >= 0, and wrong in the others."): lambda n: n >= 0,
    mark("It is wrong in the cases with {names} >= 0, and right in the others."): lambda n: n < 0,
    mark("It is right in the cases with {names} = 0, and wrong in the others."): lambda n: n == 0,
    mark("It is wrong in the cases with {names} = 0, and right in the others."): lambda n: n != 0,
}
FEW = 3  # numbers that chance hardly makes right
_ZERO = mark("What is wrong is 0: these numbers are never set.")
_BLANK = mark("It is {number} everywhere, in all cases: do the numbers get their values?")
_SIGNS = mark("The sizes of all numbers are right; some signs are wrong.")


def place_line(answered):
    """Return a sentence that tells where the answer is right and where it is not, or ""."""
    pairs = [_pair(*pair) for pair in zip(answered.right, answered.got, strict=True)]
    if any(pair is None for pair in pairs) or not answered.telling:
        return ""
    good = [np.isclose(got, right, rtol=1e-4, atol=1e-6) for right, got in pairs]
    if not any(part.any() and not part.all() for part in good):
        return ""
    if all(np.allclose(np.abs(right), np.abs(got), rtol=1e-4, atol=1e-6) for right, got in pairs):
        return say(_SIGNS)
    for name in answered.cases[0]:
        arrays = [as_numbers(case[name]) for case in answered.cases]
        for sentence, condition in _BY_ARGUMENT.items():
            if _parted(good, [_where(condition, *pair) for pair in zip(arrays, good, strict=True)]):
                return say(sentence, name=name)
    for sentence, condition in _BY_PLACE.items():
        if _parted(good, [_where(condition, part, part) for part in good]):
            return say(sentence)
    zero = all((got[~part] == 0).all() for (_, got), part in zip(pairs, good, strict=True))
    return say(_ZERO) if zero else ""


def blank_line(answered):
    """Return a sentence on arrays that hold one number everywhere, in all cases, or ""."""
    if not answered.is_empty:
        return ""
    number = np.ravel(as_numbers(answered.got[answered.failed]))[0]
    return say(_BLANK, number=f"{float(number):.4g}")


def case_line(answered):
    """Return a sentence that tells for which numbers among the arguments the answer is right, or ""."""
    wrong = set(answered.wrong)
    good = np.array([i not in wrong for i in range(len(answered.cases))])
    if min(good.sum(), (~good).sum()) < 2:
        return ""
    names = [name for name in answered.cases[0] if all(_is_number(case[name]) for case in answered.cases)]
    for group in [[name] for name in names] + ([names] if len(names) > 1 else []):
        for sentence, condition in _BY_CASE.items():
            places = [all(condition(case[name]) for name in group) for case in answered.cases]
            if (good == places).all():
                return say(sentence, names=say(" and ").join(f"`{name}`" for name in group))
    return ""


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _pair(right, got):
    right, got = as_numbers(right), None if got is None else as_numbers(got)
    return (right, got) if right is not None and got is not None and right.shape == got.shape else None


def _where(condition, array, like):
    """Return the places of a result at which a condition holds, or None where it has no such places."""
    if array is None or like.ndim == 0 or array.shape not in (like.shape, (*like.shape[:-1], 1)):
        return None
    try:
        return np.broadcast_to(condition(array), like.shape)
    except (ValueError, IndexError):
        return None


def _parted(good, where):
    """Are exactly these places right, and some right and some wrong by it?"""
    if any(places is None for places in where):
        return False
    both = any(part.any() and not part.all() for part in good)
    right, wrong = sum(part.sum() for part in good), sum((~part).sum() for part in good)
    fits = all((part == places).all() for part, places in zip(good, where, strict=True))
    return both and min(right, wrong) >= FEW and fits


def _rows(array):
    if array.ndim < 1:
        raise ValueError
    return np.arange(len(array)).reshape(-1, *[1] * (array.ndim - 1))


def _columns(array):
    if array.ndim != 2:
        raise ValueError
    return np.arange(array.shape[1])[np.newaxis]
