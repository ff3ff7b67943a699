"""A mistake gets its name right under the verdict, and no name that fits half of the cases by chance."""

import numpy as np
import pytest

from dlcore.check.exercise import Exercise
from dlcore.layers import LeakyReLU
from dlcore.lessons import lesson01, lesson04, lesson07

s = np.array([2.0, 3.0])  # as a notebook has them
w = np.array([1.0, 1.0])

twice = Exercise(
    name="twice",
    reference=lambda x: 2.0 * x,
    mistakes={"a square": lambda x: x**2, "the factor forgotten": lambda x: x},
    cases=({"x": 3.0}, {"x": -1.0}, {"x": 5.0}),
)


def test_the_name_stands_right_under_the_verdict():
    lines = twice.verdict(lambda x: x**2).splitlines()
    assert lines[:3] == ["twice: not yet right: case 1 of 3", "  This looks like a square.", "    x = 3"]


def test_a_name_that_fits_most_cases_could_be_it():
    assert "  It could be a square." in twice.verdict(lambda x: x**2 if x > -1 else 7)
    assert "square" not in twice.verdict(lambda x: x**2 if x == 3 else 7)


def test_where_two_names_fit_equally_well_neither_is_told():
    half = Exercise(
        name="half",
        reference=lambda x: x,
        mistakes={"one": lambda x: x + 1, "another": lambda x: x + 1 if x < 4 else x + 3},
        cases=tuple({"x": float(x)} for x in range(6)),
    )
    assert "could be" not in half.verdict(lambda x: x + 1 if x < 4 else x + 5)


def test_two_names_of_one_mistake_are_told_together():
    mistakes = {"one": lambda x: x + 1, "another": lambda x: 1 + x}
    same = Exercise(name="same", reference=lambda x: x, mistakes=mistakes, cases=({"x": 1.0},))
    assert "  It could be one or another." in same.verdict(lambda x: x + 1)


def test_a_name_of_the_notebook_is_told():
    verdict = lesson01.weighted_sum.verdict(lambda x, weights, b: x[:2] @ w + b)
    assert verdict.splitlines()[1] == "  It uses the notebook's `w`: that is none of its arguments."


def test_a_name_of_the_notebook_is_told_inside_a_layer():
    class Forgetful(LeakyReLU):
        def backward(self, dy):
            return dy * s[0]

    assert "It uses the notebook's `s`" in lesson04.leaky_relu_layer.verdict(Forgetful)


def test_the_learners_own_functions_are_no_names_of_the_notebook():
    assert "notebook" not in lesson01.weighted_sum.verdict(lambda x, w, b: _half(x @ w + b))


def _half(z):
    return z / 2


@pytest.mark.parametrize(
    ("answer", "advice"),
    [
        (lambda z: z @ z, "turn one matrix round, W.T"),
        (lambda z: z / np.arange(7), "does a sum need keepdims=True"),
        (lambda z: z(2), "is a * missing"),
        (lambda z: undefined, "is it spelt otherwise"),  # noqa: F821
        (lambda z: z[99], "from 0 to the length - 1"),
        (lambda z: None + 1, "`return` gives"),
    ],
)
def test_an_error_is_put_into_plain_words(answer, advice):
    assert advice in lesson07.softmax.verdict(answer)
