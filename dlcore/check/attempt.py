"""Run what a learner wrote, on copies of the arguments, and put whatever goes wrong into words."""

import copy
import inspect
import io
import linecache
import traceback
from dataclasses import dataclass

import numpy as np

from dlcore.check import sandbox
from dlcore.check.advice import advice, spelling
from dlcore.language import say


@dataclass(frozen=True)
class Attempt:
    """What one call gave: its result or error in words, what it printed, what it changed or used."""

    result: object = None
    error: str = ""
    unfinished: bool = False
    changed: tuple = ()
    printed: str = ""
    endless: bool = False
    drew: bool = False  # from a generator among its arguments


def attempts(function, cases):
    """Return an Attempt for each case; after one without an end, the others are not waited for."""
    tried = []
    for case in cases:
        tried.append(tried[-1] if tried and tried[-1].endless else attempt(function, case))
    return tried


def attempt(function, case):
    """Call function with the values of `case` (a dict from argument name to value) and return an Attempt."""
    arguments, printed = copy.deepcopy(case), io.StringIO()
    try:
        with sandbox.sandbox(printed):
            result = _call(function, arguments)
    except NotImplementedError:
        return Attempt(unfinished=True)
    except (Exception, SystemExit) as error:  # anything: Run All must go on
        endless = isinstance(error, sandbox.Endless)
        return Attempt(error=_in_words(error, function), printed=printed.getvalue(), endless=endless)
    changed = tuple(name for name in case if not _unchanged(case[name], arguments[name]))
    drew = any(_state(case[name]) != _state(arguments[name]) for name in case)
    printed = printed.getvalue()
    return Attempt(result=result, unfinished=result is ..., changed=changed, printed=printed, drew=drew)


def _call(function, arguments):
    """Call by name a function that has the exercise's names in an order of its own, others in its order."""
    try:
        names = list(inspect.signature(function).parameters)
    except (TypeError, ValueError):  # some functions of C do not tell
        names = []
    if sorted(names) == sorted(arguments):
        return function(**arguments)
    return function(*arguments.values())


def is_stub(answer):
    """Is this the empty body of an exercise, `...` alone or under a docstring, or a value still to be set?"""
    if isinstance(answer, type):
        return all(is_stub(getattr(answer, name, 0)) for name in ("forward", "backward"))
    code = getattr(answer, "__code__", None)
    return answer is None or answer is ... or (code is not None and _fingerprint(code) in _EMPTY)


def _fingerprint(code):
    return code.co_code, tuple(type(constant) for constant in code.co_consts), code.co_names


def _empty(): ...


def _empty_with_docstring():
    """Say what to do."""


_EMPTY = {_fingerprint(f.__code__) for f in (_empty, _empty_with_docstring)}


def _unchanged(before, after):
    if isinstance(before, np.random.Generator):
        return True
    return type(before) is type(after) and np.array_equal(before, after)


def _state(value):
    return repr(value.bit_generator.state) if isinstance(value, np.random.Generator) else None


def _in_words(error, function):
    if isinstance(error, RecursionError):
        endless = say("it calls itself without an end")
        return f"RecursionError: {endless}{_line(error, function)}"
    if isinstance(error, sandbox.Endless):
        endless = say("it did not come to an end: is there a loop that never stops?")
        return f"{endless}{_line(error, function)}"
    text = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {text}{_line(error, function)}{spelling(error) or advice(text)}"


def _line(error, function):
    """Name the last line of the learner's own file or cell that the error went through."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    own = [
        (frame, number)
        for frame, number in traceback.walk_tb(error.__traceback__)
        if code is not None and frame.f_code.co_filename == code.co_filename
    ]
    if not own:
        return ""
    frame, number = own[-1]
    source = linecache.getline(frame.f_code.co_filename, number, frame.f_globals).strip()
    if source:
        return "\n  " + say("in line {number}: {source}", number=number, source=source)
    return "\n  " + say("in line {number}", number=number)
