"""Which slip in one place of the right answer gives exactly the results of a wrong one."""

import copy
import io
import time

import numpy as np

from dlcore.check.compare import same
from dlcore.check.sandbox import Endless, sandbox
from dlcore.check.source import slips
from dlcore.language import mark, say

MANY = 4  # slips with the same results tell nothing
_SURE = mark("One change gives exactly your results: {slip}.")
_LIKELY = mark("It could be {slip}.")
_INSTEAD, _WITHOUT = mark("`{wrong}` in place of `{right}`"), mark("leaving out `{right}`")


def find_slips(answered, parts, reference, end):
    """Return the slips that give all results, under None, and those that give a part, under its number.

    parts: from number to Answered. end: when to stop looking, in time.process_time().
    """
    wanted = {None: answered, **parts}
    wanted = {key: one for key, one in wanted.items() if one.telling and not one.is_binary}
    found = {key: [] for key in wanted}
    try:
        with sandbox(io.StringIO()):
            _collect(found, wanted, reference, end)
    except (OSError, SyntaxError, Endless):  # no source at hand
        pass
    return {key: _sentence(slips, wanted[key]) for key, slips in found.items() if 0 < len(slips) <= MANY}


def _sentence(found, answered):
    others = [slip for slip in found[1:] if slip.right != found[0].right]
    words = say(" or ").join(_in_words(slip) for slip in [found[0], *others[:1]])
    return say(_LIKELY if _is_coarse(answered) else _SURE, slip=words)


def _collect(found, wanted, reference, end):
    if not wanted:
        return
    first = next(iter(wanted.values()))
    cases = [_for_reading_only(case) for case in first.cases]
    order = sorted(range(len(cases)), key=lambda i: i != first.failed)
    for slip in slips(reference):
        fits = set(wanted)
        for i in order:
            result = _result(slip.function, cases[i])
            fits = {key for key in fits if _gives(result, wanted[key].got[i], key)}
            if not fits:
                break
        for key in fits:
            found[key].append(slip)
        if time.process_time() > end:
            return


def _for_reading_only(case):
    case = copy.deepcopy(case)
    for value in case.values():
        if isinstance(value, np.ndarray):
            value.flags.writeable = False
    return case


def _result(function, case):
    try:
        return function(**case)
    except Exception:  # changes need not make sense
        return None


def _gives(result, got, part):
    if result is None or got is None:
        return result is got
    if part is not None and not isinstance(result, tuple):
        return False
    return same(result if part is None else result[part], got)


def _is_coarse(answered):
    """Are all right results single whole numbers, which other changes may give by chance?"""
    numbers = [right for right in answered.right if not isinstance(right, tuple) and np.ndim(right) == 0]
    return len(numbers) == len(answered.right) and all(float(number).is_integer() for number in numbers)


def _in_words(slip):
    if slip.wrong is None:
        return say(_WITHOUT, right=slip.right)
    return say(_INSTEAD, wrong=slip.wrong, right=slip.right)
