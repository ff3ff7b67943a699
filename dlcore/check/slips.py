"""Which slip in one place of the right answer gives exactly the results of a wrong one."""

import copy
import io
import time

import numpy as np

from dlcore.check.compare import same
from dlcore.check.sandbox import Endless, sandbox
from dlcore.check.source import slips
from dlcore.language import mark, say

SECONDS = 0.5  # for all slips of one answer
MANY = 4  # slips with the same results tell nothing
_SURE = mark("One change gives exactly your results: {slip}.")
_LIKELY = mark("It could be {slip}.")
_INSTEAD, _WITHOUT = mark("`{wrong}` in place of `{right}`"), mark("leaving out `{right}`")


def slip_line(answered, reference, part=None):
    """Return a sentence on the slip that gives all results, or all those of the part with this number, or ""."""
    if not answered.telling or answered.is_binary:
        return ""
    found, printed = [], io.StringIO()
    try:
        with sandbox(printed):
            _collect(found, answered, reference, part)
    except (OSError, SyntaxError, Endless):  # no source at hand
        pass
    if not found or len(found) > MANY:
        return ""
    words = say(" or ").join(_in_words(slip) for slip in found[:2])
    return say(_LIKELY if _is_coarse(answered) else _SURE, slip=words)


def _is_coarse(answered):
    """Are all right results single whole numbers, which other changes may give by chance?"""
    numbers = [right for right in answered.right if not isinstance(right, tuple) and np.ndim(right) == 0]
    return len(numbers) == len(answered.right) and all(float(number).is_integer() for number in numbers)


def _collect(found, answered, reference, part):
    end = time.process_time() + SECONDS
    cases = [copy.deepcopy(case) for case in answered.cases]
    for value in (value for case in cases for value in case.values()):
        if isinstance(value, np.ndarray):
            value.flags.writeable = False
    order = sorted(range(len(cases)), key=lambda i: i != answered.failed)
    for slip in slips(reference):
        if all(_gives(slip.function, cases[i], answered.got[i], part) for i in order):
            found.append(slip)
        if time.process_time() > end or len(found) > MANY:
            return


def _gives(function, case, got, part):
    try:
        result = function(**case)
        return got is not None and same(result if part is None else result[part], got)
    except Exception:  # the answer has none either
        return got is None


def _in_words(slip):
    if slip.wrong is None:
        return say(_WITHOUT, right=slip.right)
    return say(_INSTEAD, wrong=slip.wrong, right=slip.right)
