"""General facts on a wrong answer that has no name: what its results have to do with the right ones."""

import copy
import itertools
import time
import warnings

import numpy as np

from dlcore.check.answered import Answered
from dlcore.check.arguments import other_cases, unused_line
from dlcore.check.behaviour import behaviour_line
from dlcore.check.changes import change_line
from dlcore.check.compare import brief, same
from dlcore.check.forms import form_line, late_form_line
from dlcore.check.places import blank_line, case_line, place_line
from dlcore.check.ratio import bare_line, factor_line, offset_line
from dlcore.check.slips import find_slips, two_line
from dlcore.check.traits import always_line, shape_line, trait_line
from dlcore.check.words import as_numbers
from dlcore.language import mark, say

SECONDS = 0.4  # for all facts on one answer
FOR_TWO = 0.2  # of them, for two mistakes at once
_ORDER = mark("The results are right, but in another order: return {names}.")
_ALONE = mark("It returns {name} alone, and that is right: return {names}.")
_RIGHT = mark("{right}: right; {wrong}: not yet.")
_IS = mark("{part} is what {other} should be.")
_OF = mark("{part}: {fact}")


def fact_lines(exercise, answer, tries, right, failed):
    """Return lines with what is certain, or none. tries, right: of the answer, of the reference."""
    return _indented(_facts, exercise, answer, _answered(exercise, tries, right, failed))


def weak_lines(exercise, answer, tries, right, failed):
    """Return a line with a fact on an answer with one result that says less than a likely name, or none."""
    return _indented(_weak_facts, exercise, answer, _answered(exercise, tries, right, failed))


def _answered(exercise, tries, right, failed):
    results = tuple(None if tried.error else tried.result for tried in tries)
    return Answered(exercise.cases, tuple(tried.result for tried in right), results, failed)


def _indented(look, exercise, answer, answered):
    """Return what there is to be said, as lines; nothing on errors, or where an argument was changed."""
    if not answered.wrong or not _says_numbers(answered.got[answered.failed]):
        return []
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [f"  {line}" for line in look(exercise, answer, answered) if line]


def _facts(exercise, answer, answered):
    end = time.process_time() + SECONDS
    if isinstance(answered.right[answered.failed], tuple):
        return _on_several(exercise, answer, answered, [brief(name) for name in exercise.returns], end)
    return [_sure(exercise, answered, end)]


def _weak_facts(exercise, answer, answered):
    return [] if isinstance(answered.right[answered.failed], tuple) else [_weak(exercise, answer, answered)]


def _on_one(exercise, answer, answered, end, part, slip):
    left = min(FOR_TWO, end - time.process_time())
    return _sure(exercise, answered, end, part, slip) or _weak(exercise, answer, answered, part, left)


def _sure(exercise, answered, end, part=None, slip=None):
    return (
        always_line(answered)
        or _on_numbers(answered)
        or always_line(answered, zero=True)
        or (find_slips(answered, {}, exercise.reference, end).get(None, "") if slip is None else slip)
        or change_line(answered)
        or _on_arguments(exercise, answered, end, part)
    )


def _weak(exercise, answer, answered, part=None, seconds=FOR_TWO):
    return (
        blank_line(answered)
        or case_line(answered)
        or bare_line(answered)
        or unused_line(answer, exercise.reference, exercise.cases, part)
        or shape_line(answered)
        or late_form_line(answered)
        or two_line(answered, part, exercise.reference, time.process_time() + seconds)
        or trait_line(answered)
        or behaviour_line(answer, exercise.reference, exercise.cases, part)
        or place_line(answered)
    )


def _on_numbers(answered):
    return factor_line(answered) or form_line(answered) or offset_line(answered)


def _on_arguments(exercise, answered, end, part=None):
    if not answered.telling or answered.is_binary or answered.is_coarse or answered.is_bare:
        return ""
    first = answered.failed
    for (sentence, fields), cases in other_cases(exercise.cases):
        if time.process_time() > end:
            return ""
        fits = answered.is_at(first, next(_results(exercise.reference, cases[first : first + 1], part)))
        if fits and answered.is_always(_results(exercise.reference, cases, part)):
            return say(sentence, **fields)
    return ""


def _results(reference, cases, part):
    """Yield the right results for other arguments, None where there is none."""
    for case in cases:
        try:
            result = reference(**copy.deepcopy(case))
            result = result if part is None else result[part]
        except Exception:  # other arguments need not make sense
            yield None
        else:
            yield result


def _on_several(exercise, answer, answered, names, end):
    whole = _in_order(answered, names) or _one_alone(answered, names)
    if whole:
        return [whole]
    number = len(names)
    if not all(got is None or _has(got, number) for got in answered.got):
        return []
    parts = [answered.part(k) for k in range(number)]
    wrong = [k for k in range(number) if parts[k].wrong]
    lines = [_which(names, wrong)]
    slips = find_slips(answered, {k: parts[k] for k in wrong}, exercise.reference, end)
    alone = _on_numbers(parts[wrong[0]]) if len(wrong) == 1 else ""
    together = (
        (say(_OF, part=names[wrong[0]], fact=alone) if alone else "")
        or slips.get(None)
        or _on_arguments(exercise, answered, end)
        or unused_line(answer, exercise.reference, exercise.cases)
    )
    if together:
        return [*lines, together]
    return [*lines, *_on_parts(exercise, answer, parts, slips, names, end)]


def _on_parts(exercise, answer, parts, slips, names, end):
    for k, part in enumerate(parts):
        if part.wrong:
            slip = slips.get(k, "")
            fact = _is_another(parts, k, names) or _on_one(exercise, answer, part, end, k, slip)
            yield say(_OF, part=names[k], fact=fact) if fact else ""


def _which(names, wrong):
    right = [name for k, name in enumerate(names) if k not in wrong]
    if not right:
        return ""
    return say(_RIGHT, right=", ".join(right), wrong=", ".join(names[k] for k in wrong))


def _has(got, number):
    return hasattr(got, "__len__") and len(got) == number and not isinstance(got, (str, dict))


def _says_numbers(got):
    """Is it an array or a number, or several of them?"""
    parts = got if isinstance(got, (tuple, list)) and len(got) else [got]
    return any(as_numbers(part) is not None for part in parts)


def _in_order(answered, names):
    for order in list(itertools.permutations(range(len(names))))[1:]:  # the first is the right one
        moved = [tuple(right[k] for k in order) for right in answered.right]
        if all(
            got is not None and same(result, got) for result, got in zip(moved, answered.got, strict=True)
        ):
            return say(_ORDER, names=", ".join(names))
    return ""


def _one_alone(answered, names):
    for k, name in enumerate(names):
        if answered.is_always([right[k] for right in answered.right]):
            return say(_ALONE, name=name, names=", ".join(names))
    return ""


def _is_another(parts, k, names):
    for other, part in enumerate(parts):
        if other != k and parts[k].is_always(part.right):
            return say(_IS, part=names[k], other=names[other])
    return ""
