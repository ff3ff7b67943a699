"""The cases of an exercise differ in what an answer could take for given: sizes, and how they are related."""

import itertools

import numpy as np
import pytest

from dlcore.check.exercise import FunctionCheck
from dlcore.check.layer import LayerExercise
from tests.lessons.bank import exercises

EXERCISES = [
    pytest.param(exercise, id=f"{module.__name__.split('.')[-2]}.{name}")
    for module, name, exercise in exercises()
    if isinstance(exercise, FunctionCheck) and not isinstance(exercise, LayerExercise)
]
SQUARE = {"H", "Wh", "S"}  # matrices that are square by what they mean
FIXED = {  # sizes that are the same by what they mean
    "xnor_network": {"X"},  # two inputs
    "binary_cross_entropy": {"p", "target"},  # one output
    "deltas": {"p", "target", "W"},  # one output
    "training_step": {"targets", "W2", "b2"},  # one output
    "linear_delta": {"s", "target"},  # one output
    "tree_state": {"merges"},  # two children
    "layer_norm_backward": {"std"},  # one for each row
}


@pytest.mark.parametrize("exercise", EXERCISES)
def test_no_size_is_the_same_in_all_cases(exercise):
    fixed = {argument for argument, sizes in _sizes(exercise) if len(sizes) > 1 and len(set(sizes)) == 1}
    assert fixed == FIXED.get(exercise.name, set())


@pytest.mark.parametrize("exercise", EXERCISES)
def test_no_array_is_square_in_all_cases(exercise):
    pairs = itertools.combinations(_sizes(exercise), 2)
    square = {one[0] for one, other in pairs if one == other and len(one[1]) > 1}
    assert square <= SQUARE


def test_some_case_has_more_classes_than_there_are_digits():
    classes = [case["classes"] for p in EXERCISES for case in p.values[0].cases if "classes" in case]
    assert max(classes) > 10


def _sizes(exercise):
    """Return (argument, its sizes in all cases) for each axis that all cases have."""
    shapes = {name: [np.shape(case[name]) for case in exercise.cases] for name in exercise.cases[0]}
    shapes = {name: of for name, of in shapes.items() if isinstance(exercise.cases[0][name], np.ndarray)}
    return [(name, axis) for name, of in shapes.items() for axis in zip(*of)]
