"""Right answers pass in every form that holds the same numbers, and with the arguments in any order."""

from fractions import Fraction

import numpy as np
import pytest

from dlcore.check.exercise import Exercise, FunctionCheck
from dlcore.check.layer import LayerExercise
from dlcore.check.random_exercise import RandomExercise
from dlcore.check.value import ValueExercise
from tests.lessons.bank import exercises

ALL = [pytest.param(e, id=f"{module.__name__.split('.')[-2]}.{name}") for module, name, e in exercises()]


def _of_kind(*kinds):
    plain = [p for p in ALL if not isinstance(p.values[0], LayerExercise)]
    return pytest.mark.parametrize("exercise", [p for p in plain if isinstance(p.values[0], kinds)])


def _fractions(part):
    return np.vectorize(Fraction, otypes=[object])(np.asarray(part, float))


FORMS = {
    "float32": lambda part: np.asarray(part, np.float32),
    "lists": lambda part: np.asarray(part).tolist(),
    "complex": lambda part: np.asarray(part) + 0j,
    "fractions": _fractions,
    "arrays": np.asarray,
    "one number in an array": lambda part: part if np.ndim(part) else np.array([part]),
}


@pytest.mark.parametrize("form", FORMS)
@_of_kind(Exercise)
def test_a_result_of_another_type_passes(exercise, form):
    assert _passes(exercise, _in_form(exercise.reference, FORMS[form]))


@_of_kind(Exercise, RandomExercise)
def test_results_in_a_list_pass(exercise):
    assert _passes(exercise, _in_form(exercise.reference, FORMS["lists"], together=list))


@_of_kind(FunctionCheck)
def test_arguments_in_another_order_are_given_by_name(exercise):
    names = list(exercise.cases[0])
    given = {"reference": exercise.reference}
    assert _passes(exercise, eval(f"lambda {', '.join(names[::-1])}: reference({', '.join(names)})", given))
    assert _passes(exercise, eval(f"lambda *, {', '.join(names)}: reference({', '.join(names)})", given))


@_of_kind(ValueExercise)
def test_a_number_of_another_type_passes(exercise):
    for form in FORMS.values():
        assert _passes(exercise, form(exercise.reference))


def _passes(exercise, answer):
    return exercise.verdict(answer).startswith(f"{exercise.name}: passed")


def _in_form(reference, form, together=tuple):
    def answer(*arguments):
        result = reference(*arguments)
        return together(map(form, result)) if isinstance(result, tuple) else form(result)

    return answer
