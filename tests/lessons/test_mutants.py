"""No wrong answer passes: an exercise's reference with one place changed is refused, or it is as right."""

import copy
import dataclasses

import numpy as np
import pytest

from dlcore.check.exercise import FunctionCheck
from dlcore.check.layer import LayerExercise
from tests.lessons.as_right import AS_RIGHT
from tests.lessons.bank import exercises
from tests.lessons.mutants import mutants

EXERCISES = [
    pytest.param(module.__name__, name, exercise, id=f"{module.__name__.split('.')[-2]}.{name}")
    for module, name, exercise in exercises()
    if isinstance(exercise, FunctionCheck)
]


@pytest.fixture(autouse=True)
def without_facts(monkeypatch):
    """What is said of a wrong answer takes longer than to refuse it, and there are thousands here."""
    for lines in ("fact_lines", "weak_lines"):
        monkeypatch.setattr(f"dlcore.check.exercise.{lines}", lambda *_: [])


@pytest.mark.parametrize(("module", "name", "exercise"), EXERCISES)
def test_a_reference_with_one_place_changed_is_refused(module, name, exercise):
    as_right = AS_RIGHT.get(exercise.name, {})
    survivors = {change for change, wrong in mutants(module, name) if not _is_refused(exercise, wrong)}
    assert survivors == set(as_right)


@pytest.mark.parametrize(("module", "name", "exercise"), EXERCISES)
def test_an_answer_that_takes_an_argument_for_a_constant_is_refused(module, name, exercise):
    if isinstance(exercise, LayerExercise):
        return  # its cases differ in shape
    pairs = [(name, case[name]) for case in exercise.cases for name in case]
    accepted = [pair for pair in pairs if not _is_refused(exercise, _with_constant(exercise, *pair))]
    assert [(name, value) for name, value in accepted if name != "rng"] == []


@pytest.mark.parametrize(("module", "name", "exercise"), EXERCISES)
def test_an_answer_that_draws_from_another_generator_is_refused(module, name, exercise):
    if "rng" in exercise.cases[0]:
        for other in (lambda: np.random.default_rng(0), lambda: np.random):
            assert _is_refused(exercise, _drawing_from(exercise, other, drawn=0))
            assert _is_refused(exercise, _drawing_from(exercise, other, drawn=1))


def _is_refused(exercise, wrong):
    verdict = dataclasses.replace(exercise, mistakes={}).verdict(wrong)
    return "not yet right" in verdict or "not right yet" in verdict


def _with_constant(exercise, argument, constant):
    def wrong(*values):
        arguments = dict(zip(exercise.cases[0], values, strict=True))
        return exercise.reference(*(arguments | {argument: copy.deepcopy(constant)}).values())

    return wrong


def _drawing_from(exercise, other, drawn):
    def wrong(*values):
        arguments = dict(zip(exercise.cases[0], values, strict=True))
        arguments["rng"].random(drawn)
        return exercise.reference(*(arguments | {"rng": other()}).values())

    return wrong
