"""Which slip in one place of the right answer gives exactly the results of a wrong one."""

import copy
import io
import time

import numpy as np

from dlcore.check.compare import same
from dlcore.check.rest import can_tell, rest_line
from dlcore.check.sandbox import Endless, sandbox
from dlcore.check.source import slips, two_slips
from dlcore.language import mark, say

MANY = 6  # slips with the same results tell nothing
SMALL = 12  # the largest denominator of a simple fraction
_SURE = mark("One change gives exactly your results: {slip}.")
_LIKELY = mark("It could be {slip}.")
_BOTH = mark("Two changes give exactly your results: {one}, and {two}.")
_INSTEAD, _WITHOUT = mark("`{wrong}` in place of `{right}`"), mark("leaving out `{right}`")


def find_slips(answered, parts, reference, end):
    """Return the slips that give all results, under None, and those that give a part, under its number.

    parts: from number to Answered. end: when to stop looking, in time.process_time().
    """
    wanted = {None: answered, **parts}
    wanted = {key: one for key, one in wanted.items() if one.telling and not (one.is_binary or one.is_empty)}
    found = {key: {} for key in wanted}
    try:
        with sandbox(io.StringIO()):
            _collect(found, wanted, reference, end)
    except (OSError, SyntaxError, Endless):  # no source at hand
        pass
    told = {key: sorted(of.values(), key=_effort) for key, of in found.items() if 0 < len(of) <= MANY}
    return {key: _sentence(slips, wanted[key]) for key, slips in told.items()}


def _effort(slip):
    """Order slips by how likely they are: no minus before a name, short ones first."""
    wrong = slip.wrong or ""
    return wrong.startswith(("-", "(-")), len(wrong)


def _sentence(found, answered):
    others = [slip for slip in found[1:] if slip.right != found[0].right]
    words = say(" or ").join(_in_words(slip) for slip in [found[0], *others[:1]])
    return say(_LIKELY if _is_coarse(answered) else _SURE, slip=words)


def two_line(answered, part, reference, end):
    """Return a sentence on two mistakes at once that give all results, or "".

    part: the number of one of several results; None for the only one. end: as in find_slips.
    """
    if getattr(reference, "written", None) is not None or not can_tell(answered):
        return ""
    try:
        with sandbox(io.StringIO()):
            return _with_a_rest(answered, part, reference, end) or _two(answered, part, reference, end)
    except (OSError, SyntaxError, Endless):
        return ""


def _with_a_rest(answered, part, reference, end):
    for slip in slips(reference):
        line = rest_line(answered, _results_of(slip, answered, part), _in_words(slip))
        if line or time.process_time() > end:
            return line
    return ""


def _results_of(slip, answered, part):
    return lambda i: _part(_result(slip.function, _for_reading_only(answered.cases[i])), part)


def _two(answered, part, reference, end):
    """Return a sentence on the first two slips that together give all results, if they are found in time."""
    cases = [_for_reading_only(case) for case in answered.cases]
    order = sorted(range(len(cases)), key=lambda i: i != answered.failed)

    def is_worth(slip):
        result = _part(_result(slip.function, cases[order[0]]), part)
        return result is not None and not same(result, answered.right[order[0]])

    for one, two in two_slips(reference, is_worth, end):
        if all(_gives(_result(two.function, cases[i]), answered.got[i], part) for i in order):
            return say(_BOTH, one=_in_words(one), two=_in_words(two))
    return ""


def _part(result, key):
    if key is None or result is None:
        return result
    return result[key] if isinstance(result, tuple) else None


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
            found[key].setdefault(slip.code(), slip)
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
    """Are all right results single whole numbers or simple fractions, which other changes give by chance?"""
    numbers = [right for right in answered.right if not isinstance(right, tuple) and np.ndim(right) == 0]
    return len(numbers) == len(answered.right) and all(map(_is_simple, numbers))


def _is_simple(number):
    """Is it a whole number, or a fraction with a small denominator?"""
    return any(np.isclose(float(number) * k, round(float(number) * k)) for k in range(1, SMALL + 1))


def _in_words(slip):
    if slip.wrong is None:
        return say(_WITHOUT, right=slip.right)
    return say(_INSTEAD, wrong=slip.wrong, right=slip.right)
