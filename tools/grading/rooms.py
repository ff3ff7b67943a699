"""The checks of a lesson as they are, or with their drawn cases drawn anew from a seed."""

import contextlib
import hashlib
import sys
from importlib import import_module
from numbers import Integral

import numpy as np

import dlcore.lessons
from dlcore.check.exercise import FunctionCheck
from dlcore.check.random_exercise import RandomExercise
from tools.grading.program import Parts
from tools.grading.statements import statements

TRIES = 12  # seeds, until one tells every known mistake apart


def room(lesson, seed=None):
    """Import the checks of a lesson; with a seed, a fresh copy whose cases come from it."""
    name = f"dlcore.lessons.lesson{lesson}"
    made = import_module(name)  # first, so that only the lesson's own files are read again
    if seed is None:
        return made
    with _aside(name), drawing_from(seed):
        return import_module(name)


@contextlib.contextmanager
def _aside(name):
    """Without the modules of a lesson, which come back afterwards."""
    kept = {key: module for key, module in sys.modules.items() if f"{key}.".startswith(f"{name}.")}
    for key in kept:
        del sys.modules[key]
    try:
        yield
    finally:
        sys.modules.update(kept)
        setattr(dlcore.lessons, name.rpartition(".")[2], kept[name])


@contextlib.contextmanager
def drawing_from(seed):
    """Generators that are made with a number get another one, which depends on it and on the seed."""
    plain = np.random.default_rng

    def drawn(own=None):
        return plain([*seed, own] if isinstance(own, Integral) and own >= 0 else own)

    np.random.default_rng = drawn
    try:
        yield
    finally:
        np.random.default_rng = plain


def seeds(assignment, word):
    """Return {name of a check: the seed that its cases are drawn from, or None for the course's own cases}.

    word: of the class. A seed is used where the cases differ from the course's own, the lesson's solution
    passes, and every known mistake is still told by its name.
    """
    lesson, exercises = assignment.lesson, assignment.exercises
    first = int.from_bytes(hashlib.sha256(word.encode()).digest()[:6], "big")
    plain, found = room(lesson), dict.fromkeys(one.check for one in exercises)
    waiting = [one for one in exercises if isinstance(getattr(plain, one.check), FunctionCheck)]
    for number in range(TRIES if waiting else 0):
        drawn = room(lesson, (first, number))
        good = [one.check for one in waiting if _is_good(plain, drawn, one, assignment.given)]
        found |= dict.fromkeys(good, (first, number))
        waiting = [one for one in waiting if one.check not in good]
    return found


def _is_good(plain, drawn, exercise, given):
    old, new = getattr(plain, exercise.check), getattr(drawn, exercise.check)
    if repr(old.cases) == repr(new.cases) or not new.result(solution(exercise, given)).passed:
        return False
    if isinstance(new, RandomExercise):
        return all(not new.result(mistaken).passed for mistaken in new.mistakes.values())
    named = (new.result(mistaken).mistake == key.partition(": ")[0] for key, mistaken in new.mistakes.items())
    return all(named)


def solution(exercise, given):
    """Return the lesson's own answer, made by its code."""
    own = statements(f"{exercise.solution}\n\nanswer = {exercise.solved}\n", exercise.place)
    parts = Parts(own, given, exercise.place)
    needed, last = parts.program("answer", exercise.place, False)
    space = {}
    for one in [*needed, *last]:
        exec(compile(one.source, "<lesson>", "exec", dont_inherit=True), space)
    return space["answer"]
