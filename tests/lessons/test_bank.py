"""Every exercise of the lessons, found by itself: each known mistake is named, the right answer passes."""

import pytest

from dlcore.check.random_exercise import RandomExercise
from tests.lessons.bank import exercises

EXERCISES = [
    pytest.param(exercise, id=f"{module.__name__.split('.')[-2]}.{name}")
    for module, name, exercise in exercises()
]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_each_known_mistake_is_named(exercise):
    for name, mistaken in exercise.mistakes.items():
        verdict = exercise.verdict(mistaken)
        assert "not yet right" in verdict, name
        assert f"This looks like {name}." in verdict


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_right_answer_passes(exercise):
    assert exercise.verdict(exercise.reference).startswith(f"{exercise.name}: passed")


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_stub_is_not_attempted(exercise):
    for stub in (..., None, _stub, _documented_stub):
        assert exercise.verdict(stub) == f"{exercise.name}: not attempted yet"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_nonsense_gets_a_verdict_instead_of_an_error(exercise):
    for answer in (7.5, "text", [1, 2], {}, object, object(), lambda *a: object(), lambda *a: {1}, lambda: 0):
        verdict = exercise.verdict(answer)
        assert verdict.startswith(f"{exercise.name}: ")
        assert "passed" not in verdict


@pytest.mark.parametrize("exercise", EXERCISES)
def test_each_mistake_says_what_is_wrong_once(exercise):
    assert len(exercise.mistakes) >= 3
    assert all(len(name) <= 100 and not name.endswith(".") for name in exercise.mistakes)
    if isinstance(exercise, RandomExercise):
        assert exercise.mistakes.keys() == exercise.requirements.keys()


def test_the_bank_holds_what_the_lessons_need():
    assert {"lesson04", "lesson07"} <= {p.id.split(".")[0] for p in EXERCISES}
    assert sum(len(p.values[0].mistakes) for p in EXERCISES) >= 25


def _stub(x, y): ...


def _documented_stub(x):
    """Return something.

    x: a number.
    """
