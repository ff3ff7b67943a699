"""The first case of an exercise can be computed by hand, and it tells mistakes apart."""

import itertools

import numpy as np
import pytest

from dlcore.check.attempt import attempts
from dlcore.check.exercise import Exercise
from dlcore.check.layer import LayerExercise
from dlcore.check.logarithms import WHOLE
from dlcore.check.naming import _equal
from dlcore.check.words import as_numbers
from tests.lessons.bank import exercises

EXERCISES = [
    pytest.param(exercise, id=f"{module.__name__.split('.')[-2]}.{name}")
    for module, name, exercise in exercises()
    if isinstance(exercise, Exercise)
]
FUNCTIONS = [p for p in EXERCISES if not isinstance(p.values[0], LayerExercise)]
PLAIN = {0.999, 1e-8}  # the usual constants of Adam
ALIKE = {  # by what they are
    ("fires", "", ""),  # an answer of 0 or 1 is wrong in one way
    ("descend", "first update", "first update"),  # in one step there is no second update
    ("descend", "first update", "no update"),
    ("neuron", "the sigmoid forgotten", "ReLU in place"),  # where z is above 0
    ("cosine_rate", "begins after the warm-up", "no cosine"),  # in the warm-up
    ("cosine_rate", "no cosine during", "a warm-up and no cosine"),
    ("logistic_gradient", "z in place of p", "0 or 1 in place of p"),  # where z is 0
    ("tree_state", "tanh forgotten", "the bias outside"),  # where the rest of the sum is 0
    ("squared_error", "prediction made flat", "target made flat"),  # both give (N, N)
    ("tree_state", "left and right swapped", "nodes numbered from 1"),  # before the first leaf is the last
}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_first_case_can_be_computed_by_hand(exercise):
    numbers = [as_numbers(value) for value in exercise.cases[0].values()]
    numbers = [array for array in numbers if array is not None]
    assert sum(array.size for array in numbers) <= 40
    assert [value for array in numbers for value in array.ravel().tolist() if not _easy(value)] == []


@pytest.mark.parametrize("exercise", FUNCTIONS)
def test_two_mistakes_differ_in_the_first_case_that_fails(exercise):
    right = attempts(exercise.reference, exercise.cases)
    bank = {name: attempts(wrong, exercise.cases) for name, wrong in exercise.mistakes.items()}
    first = {name: _first_failing(tries, right) for name, tries in bank.items()}
    for one, other in itertools.combinations(bank, 2):
        i = first[one]
        if i == first[other] and _equal(bank[one][i], bank[other][i]):
            assert _alike(exercise.name, one, other), (i, one, other)


def test_logarithms_are_told():
    verdict = next(p.values[0] for p in EXERCISES if p.values[0].name == "neuron").verdict(lambda x, w, b: 7)
    assert "    Here 1.0986 = ln 3." in verdict.splitlines()


def _easy(value):
    """Is it a number of two digits, a number of eighths, or the logarithm of a small whole number?"""
    of_eighths = abs(value) <= 100 and float(8 * value).is_integer()
    logarithm = any(np.isclose(abs(value), np.log(n)) for n in WHOLE)
    return of_eighths or logarithm or value in PLAIN or float(f"{value:.1e}") == value


def _first_failing(tries, right):
    return next(i for i, tried in enumerate(tries) if not _equal(tried, right[i]))


def _alike(exercise, one, other):
    pairs = [(a, b) for name, a, b in ALIKE if name == exercise]
    return any((a in one and b in other) or (b in one and a in other) for a, b in pairs)
