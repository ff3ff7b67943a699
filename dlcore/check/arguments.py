"""Answers that are right for other arguments: exchanged, negated, left out, or without influence at all."""

import itertools

import numpy as np

from dlcore.check.attempt import attempt
from dlcore.check.compare import same
from dlcore.language import mark, say

_OTHER = mark("It is what is right for `{other}` in place of `{name}`.")
_EXCHANGED = mark("It is what is right with `{first}` and `{second}` exchanged.")
_CONSTANT = mark("It gives the same in every case: none of its arguments has an influence.")
_UNUSED = mark("What it returns does not depend on {names}, and should.")
_UNUSED_HERE = mark("It does not depend on {names}, and should.")
_ROWS = {  # of all arguments that have a row for each example
    mark("It is what is right for the first row of {names} alone."): lambda a: a[:1],
    mark("It is what is right for the last row of {names} alone."): lambda a: a[-1:],
    mark("It is what is right without the first row of {names}."): lambda a: _long(a)[1:],
    mark("It is what is right without the last row of {names}."): lambda a: _long(a)[:-1],
    mark("It is what is right for the rows of {names} in reverse order."): lambda a: _long(a)[::-1],
}
_CHANGES = {  # of one argument: how it is written, and what it does
    "-{}": lambda a: -a,
    "{}.T": lambda a: _of_two_axes(a).T,
    "{} + 1": lambda a: a + 1,
    "{} - 1": lambda a: a - 1,
    "1 - {}": lambda a: 1 - a,
    "0": lambda a: a * 0,
    "1": lambda a: a * 0 + 1,
    "1 / {}": lambda a: 1 / a,
    "2 * {}": lambda a: 2 * a,
    "{} / 2": lambda a: a / 2,
    "{}**2": lambda a: a**2,
    "np.sqrt({})": np.sqrt,
    "abs({})": np.abs,
    "np.exp({})": np.exp,
    "np.log({})": np.log,
    "np.tanh({})": np.tanh,
    "sigmoid({})": lambda a: 1 / (1 + np.exp(-a)),
    "np.maximum({}, 0)": lambda a: np.maximum(a, 0),
    "{}[::-1]": lambda a: _long(a)[::-1],
    "{}[:, ::-1]": lambda a: _of_two_axes(a)[:, ::-1],
    "{}[1:]": lambda a: _long(a)[1:],
    "{}[:-1]": lambda a: _long(a)[:-1],
    "{}[:1]": lambda a: _long(a)[:1],
    "np.roll({}, 1, axis=0)": lambda a: np.roll(_long(a), 1, axis=0),
    "np.concatenate([0 * {0}[:1], {0}[:-1]])": lambda a: _moved_on(a, 1),
    "np.concatenate([{0}[1:], 0 * {0}[:1]])": lambda a: _moved_on(a, -1),
    "{0}.reshape({0}.shape[::-1])": lambda a: _of_two_axes(a).reshape(a.shape[::-1]),
    "{0} * (1 - {0})": lambda a: a * (1 - a),
    "1 - {}**2": lambda a: 1 - a**2,
    "np.sort({})": lambda a: np.sort(_long(a)),
    "{}.mean(axis=0)": lambda a: _of_two_axes(a).mean(axis=0),
    "{}.mean(axis=1, keepdims=True)": lambda a: _of_two_axes(a).mean(axis=1, keepdims=True),
    "np.sign({})": np.sign,
    "{}.mean()": lambda a: _long(a).mean(),
    "{}.sum()": lambda a: _long(a).sum(),
    "{} > 0": lambda a: (a > 0) * 1.0,
    "{0} - {0}.mean()": lambda a: _long(a) - a.mean(),
}
_OF_TWO = {"{} * {}": lambda a, b: a * b, "{} / {}": lambda a, b: a / b, "{} + {}": lambda a, b: a + b}


def other_cases(cases):
    """Yield (sentence, the cases with the arguments that it tells) for all changes that are tried."""
    names = list(cases[0])
    for first, second in itertools.combinations(names, 2):
        exchanged = [case | {first: case[second], second: case[first]} for case in cases]
        yield (_EXCHANGED, {"first": first, "second": second}), exchanged
    for name in names:
        for form, change in _CHANGES.items():
            changed = [_changed(case, name, change) for case in cases]
            if all(case is not None for case in changed):
                yield (_OTHER, {"name": name, "other": form.format(name)}), changed
    yield from _of_rows(cases)
    for name, other in itertools.permutations(names, 2):
        yield (_OTHER, {"name": name, "other": other}), [case | {name: case[other]} for case in cases]
    yield from _of_two_numbers(cases)


def _of_two_numbers(cases):
    numbers = [name for name in cases[0] if all(type(case[name]) in (int, float) for case in cases)]
    for name, other in itertools.permutations(numbers, 2):
        for form, change in _OF_TWO.items():
            if all(case[other] for case in cases):
                changed = [case | {name: change(case[name], case[other])} for case in cases]
                yield (_OTHER, {"name": name, "other": form.format(name, other)}), changed


def _of_rows(cases):
    """Yield the cases with a part of the rows of those arguments that have as many rows as each other."""
    arrays = [name for name, value in cases[0].items() if isinstance(value, np.ndarray) and value.ndim]
    if not arrays:
        return
    together = [name for name in arrays if all(len(case[name]) == len(case[arrays[0]]) for case in cases)]
    names = say(" and ").join(f"`{name}`" for name in together)
    for sentence, change in _ROWS.items():
        changed = [_changed_rows(case, together, change) for case in cases]
        if all(case is not None for case in changed):
            yield (sentence, {"names": names}), changed


def _changed_rows(case, names, change):
    try:
        return case | {name: change(case[name]) for name in names}
    except ValueError:
        return None


def unused_line(answer, reference, cases, part=None):
    """Return a sentence on arguments that act on the right results, and not on the answer's, or "".

    part: the number of one of several results; None for all.
    """
    used, unused = [], []
    for name in cases[0]:
        pairs = [(case, other) for case in cases for other in _moved(case, name)]
        pairs = [pair for pair in pairs if not _agree(reference, *pair, part)]
        if pairs:
            (unused if all(_agree(answer, *pair, part) for pair in pairs) else used).append(name)
    if not unused:
        return ""
    if not used and len(unused) > 1 and part is None:
        return say(_CONSTANT)
    names = say(" and ").join(f"`{name}`" for name in unused)
    return say(_UNUSED, names=names) if part is None else say(_UNUSED_HERE, names=names)


def _agree(function, case, other, part):
    one, two = attempt(function, case), attempt(function, other)
    if one.error or two.error:
        return False
    if part is None:
        return same(one.result, two.result)
    return _has(one.result, part) and _has(two.result, part) and same(one.result[part], two.result[part])


def _has(result, part):
    return isinstance(result, (tuple, list, np.ndarray)) and len(result) > part


def _moved(case, name):
    """Yield the case with other values of one number or array."""
    value = case[name]
    if isinstance(value, int) and not isinstance(value, bool):
        yield from (case | {name: value + step} for step in (1, 2, -1))
    elif isinstance(value, np.ndarray) and value.dtype.kind != "f" and value.ndim:
        yield from (case | {name: other} for other in (value[::-1].copy(), 0 * value))
    elif isinstance(value, (float, np.ndarray)):
        step = np.random.default_rng(1).uniform(0.5, 0.95, np.shape(value))
        for other in (value * step, value + step, value - step, -3 * value, 0.1 * value):
            yield case | {name: other if np.ndim(value) else float(other)}


def _changed(case, name, change):
    if isinstance(case[name], bool) or not isinstance(case[name], (int, float, np.ndarray)):
        return None
    try:
        return case | {name: change(case[name])}
    except (ValueError, IndexError, TypeError, ArithmeticError):
        return None


def _moved_on(array, step):
    """Return the rows moved on by one, or back, and zeros where none came from."""
    if np.ndim(array) < 1:
        raise ValueError
    moved = np.roll(array, step, axis=0)
    moved[0 if step > 0 else -1] = 0
    return moved


def _of_two_axes(array):
    if np.ndim(array) < 2:
        raise ValueError
    return array


def _long(array):
    if np.ndim(array) < 1 or len(array) < 2:
        raise ValueError
    return array
