"""Two mistakes at once: what is left of an answer's fault when one known mistake is taken for right."""

import dataclasses

import numpy as np

from dlcore.check.ratio import factor_of, offset_line
from dlcore.check.words import as_numbers
from dlcore.language import mark, say

FEW = 3  # wrong numbers that two mistakes give by chance
_FACTOR = mark("Two things at once: {one}; and all of it times {factor}.")
_SIGN = mark("Two things at once: {one}; and the sign.")
_REST = mark("Two things at once: {one}; and after that: {rest}")


def is_near(result, got):
    """Could these be the same numbers but for a factor or an added number? Both of one case."""
    result, got = as_numbers(result), as_numbers(got)
    if result is None or got is None or result.shape != got.shape or got.size == 0:
        return False
    result, got = result.astype(float).ravel(), got.astype(float).ravel()
    if not (np.isfinite(got).all() and np.isfinite(result).all() and got.any() and result.any()):
        return False
    at = np.argmax(np.abs(result))
    return np.allclose(got * result[at], result * got[at], rtol=1e-5) or np.allclose(
        got - result, (got - result)[0], rtol=1e-5
    )


def rest_line(answered, result_of, one):
    """Return a sentence on what is left, or "".

    result_of: from the number of a case to the result of an answer with one known mistake. one: its words.
    """
    if not can_tell(answered) or not is_near(result_of(answered.failed), answered.got[answered.failed]):
        return ""
    results = tuple(result_of(i) for i in range(len(answered.got)))
    if any(result is None for result in results):
        return ""
    measured = dataclasses.replace(answered, right=results)
    factor = factor_of(measured)
    if factor:
        return say(_SIGN, one=one) if factor == "-1" else say(_FACTOR, one=one, factor=factor)
    rest = offset_line(measured)
    return say(_REST, one=one, rest=rest) if rest else ""


def can_tell(answered):
    """Are there many wrong numbers, not all of them whole, and no factor between them and the right ones?"""
    arrays = [as_numbers(answered.got[i]) for i in answered.wrong if answered.got[i] is not None]
    if any(array is None for array in arrays) or answered.is_binary or factor_of(answered):
        return False
    numbers = np.concatenate([array.astype(float).ravel() for array in arrays]) if arrays else np.zeros(0)
    return numbers.size >= FEW and (numbers != np.round(numbers)).sum() >= 2
