"""Results that are a step from an argument, and of which the step is right up to a factor."""

import dataclasses

import numpy as np

from dlcore.check.ratio import factor_of
from dlcore.check.words import as_numbers
from dlcore.language import mark, say

_BACK = mark("It moves `{name}` in the opposite direction.")
_TIMES = mark("Its step from `{name}` is the right one times {factor}.")
_STAYS = mark("It is `{name}` unchanged.")


def change_line(answered):
    """Return a sentence on the way from an argument to the result, or ""."""
    for name in answered.cases[0]:
        steps = _steps(answered, name)
        if steps is None:
            continue
        if all(np.allclose(got, 0) for got in steps.got):
            return say(_STAYS, name=name)
        factor = factor_of(steps)
        if factor == "-1":
            return say(_BACK, name=name)
        if factor:
            return say(_TIMES, name=name, factor=factor)
    return ""


def _steps(answered, name):
    """Return what was answered, counted from this argument, or None where that makes no sense."""
    starts = [as_numbers(case[name]) for case in answered.cases]
    pairs = (answered.right, answered.got)
    if any(start is None or start.dtype.kind == "b" for start in starts):
        return None
    right, got = ([_difference(*pair) for pair in zip(values, starts, strict=True)] for values in pairs)
    if any(value is None for value in [*right, *got]):
        return None
    return dataclasses.replace(answered, right=tuple(right), got=tuple(got))


def _difference(value, start):
    value = None if value is None else as_numbers(value)
    return value - start if value is not None and value.shape == start.shape else None
