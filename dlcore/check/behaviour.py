"""How the right result changes with an argument, where the answer's changes otherwise."""

import itertools
from functools import partial

import numpy as np

from dlcore.check.runs import Run, changed, whole
from dlcore.language import mark, say

_DOUBLED = {  # the power of an argument in the right result
    1: mark("With `{name}` doubled the right result doubles. Yours does not: look where `{name}` stands."),
    0: mark("With `{name}` doubled the right result stays the same. Yours does not."),
    -1: mark("With `{name}` doubled the right result halves. Yours does not."),
    2: mark("With `{name}` doubled the right result is 4 times as large. Yours is not."),
}
_ADDED = {
    0: mark("With `{name} + 1` in place of `{name}` the right result stays the same. Yours does not."),
    1: mark("With `{name} + 1` in place of `{name}` the right result grows by 1. Yours does not."),
}
_LOGARITHM = {
    -1: mark("With `{name}` doubled the right result falls by ln 2, whatever it was. Yours does not."),
    1: mark("With `{name}` doubled the right result grows by ln 2, whatever it was. Yours does not."),
}
_STRAIGHT = mark(
    "With `{name} + 2` the right result changes by twice as much as with `{name} + 1`. Yours does not: "
    "is `{name}` squared, or in a function that is no straight line?"
)
_TWICE = mark("With all examples given twice the right result stays the same: it is a mean. Yours does not.")
_OWN = mark(
    "Each row of the right result depends on its own row of {names} alone. Yours depends on others too: "
    "look at the axis of each sum, mean or maximum."
)


def behaviour_line(answer, reference, cases, part=None):
    """Return a sentence on a change of the arguments that acts otherwise on the answer, or "".

    part: the number of one of several results; None for the only one.
    """
    runs = [Run(answer, reference, case, part) for case in cases]
    runs = [run for run in runs if run.right is not None and run.got is not None]
    lines = (test(runs, cases[0]) for test in _TESTS) if runs else ()
    return next((line for line in lines if line), "")


def _differs(runs, change, expected=whole, seen=whole):
    """Does the reference behave as expected in all cases, and the answer not in some?"""
    answers = []
    for run in runs:
        right, got = run.compare(change(run.case), expected, seen)
        if not right:
            return False
        answers.append(got)
    return not all(answers)


def _floats(case):
    for name, value in case.items():
        if isinstance(value, float) or (isinstance(value, np.ndarray) and value.dtype.kind == "f"):
            yield name


def _doubled(runs, case):
    if any(not run.right.any() for run in runs):
        return ""
    pairs = itertools.product(_floats(case), _DOUBLED.items())
    return _first(runs, pairs, lambda value: 2 * value, lambda result, power: result * 2.0**power)


def _added(runs, case):
    pairs = itertools.product(_floats(case), _ADDED.items())
    return _first(runs, pairs, lambda value: value + 1, lambda result, number: result + number)


def _logarithm(runs, case):
    pairs = itertools.product(_floats(case), _LOGARITHM.items())
    return _first(runs, pairs, lambda value: 2 * value, lambda result, sign: result + sign * np.log(2))


def _straight(runs, case):
    for name in _floats(case):
        bends = [run.bends(name) for run in runs]
        if all(right is False for right, _ in bends) and any(got for _, got in bends):
            return say(_STRAIGHT, name=name)
    return ""


def _first(runs, pairs, change, expected):
    """Return the first sentence that is true. pairs: (name of an argument, (a number, the sentence))."""
    for name, (number, sentence) in pairs:
        if _differs(runs, partial(changed, names=[name], change=change), partial(_later, expected, number)):
            return say(sentence, name=name)
    return ""


def _later(expected, number, result):
    return expected(result, number)


def _together(runs):
    """Return the names of those arrays that have in each case the same number of rows, above 1."""
    case = runs[0].case
    arrays = [name for name, value in case.items() if isinstance(value, np.ndarray) and value.ndim]
    return [name for name in arrays if all(_long(run.case, name, arrays[0]) for run in runs)]


def _long(case, name, first):
    return len(case[name]) == len(case[first]) > 1


def _twice(runs, case):
    names = _together(runs)
    differs = names and _differs(runs, lambda c: changed(c, names, lambda a: np.concatenate([a, a])))
    return say(_TWICE) if differs else ""


def _rows(runs, case):
    runs = [run for run in runs if all(array.ndim and len(array) > 1 for array in (run.right, run.got))]
    names = _together(runs) if runs else ()
    if not names or any(len(run.right) != len(run.case[names[0]]) for run in runs):
        return ""
    last = _differs(runs, lambda c: changed(c, names, _other_last), seen=lambda r: r[:-1])
    first = _differs(runs, lambda c: changed(c, names, _other_first), seen=lambda r: r[1:])
    own = (last or first) and _is_by_row(runs, names)
    return say(_OWN, names=say(" and ").join(f"`{name}`" for name in names)) if own else ""


def _is_by_row(runs, names):
    """Does the first or last row of the arguments act on no other row of the right result?"""
    return all(
        run.compare(changed(run.case, names, change), whole, seen)[0]
        for run in runs
        for change, seen in ((_other_last, lambda r: r[:-1]), (_other_first, lambda r: r[1:]))
    )


def _other_last(rows):
    return np.concatenate([rows[:-1], rows[:1] + 1 if rows.dtype.kind == "f" else rows[:1]])


def _other_first(rows):
    return np.concatenate([rows[-1:] + 1 if rows.dtype.kind == "f" else rows[-1:], rows[1:]])


_TESTS = _rows, _twice, _added, _doubled, _logarithm, _straight
