"""Two mistakes that give the same number in some case are not taken for one another."""

import itertools

import pytest

from dlcore.check.attempt import Attempt, attempts
from dlcore.check.compare import same
from dlcore.check.exercise import Exercise
from dlcore.check.layer import LayerExercise
from dlcore.check.naming import name_lines
from dlcore.check.value import ValueExercise
from tests.lessons.bank import exercises

ALL = [pytest.param(e, id=f"{module.__name__.split('.')[-2]}.{name}") for module, name, e in exercises()]
FUNCTIONS = [
    p for p in ALL if isinstance(p.values[0], Exercise) and not isinstance(p.values[0], LayerExercise)
]
NUMBERS = [p for p in ALL if isinstance(p.values[0], ValueExercise)]


@pytest.mark.parametrize("exercise", FUNCTIONS)
def test_what_two_mistakes_have_in_common_gets_neither_name(exercise):
    right = attempts(exercise.reference, exercise.cases)
    bank = {name: attempts(mistaken, exercise.cases) for name, mistaken in exercise.mistakes.items()}
    for one, other in itertools.combinations(bank, 2):
        common = [i for i in range(len(right)) if _agree(bank[one][i], bank[other][i])]
        wrong = [i for i in common if not _agree(bank[one][i], right[i])]
        if wrong:
            tries = [bank[one][i] if i in common else Attempt(result="?") for i in range(len(right))]
            told = " ".join(name_lines(bank, tries, right, wrong[0]))
            assert (one in told) == (other in told)


@pytest.mark.parametrize("exercise", NUMBERS)
def test_two_mistakes_give_two_numbers(exercise):
    numbers = sorted([exercise.reference, *exercise.mistakes.values()])
    assert all(b - a >= exercise.tolerance for a, b in itertools.pairwise(numbers))


def _agree(one, other):
    return (one.error or other.error) == one.error == other.error and same(one.result, other.result)
