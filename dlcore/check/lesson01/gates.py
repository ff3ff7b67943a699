"""A neuron with two inputs that fires only where both are 0; many weights do it."""

import numpy as np

from dlcore.check.random_exercise import RandomExercise

_INPUTS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def _answers(result):
    w, b = result
    w = np.asarray(w, float)
    if w.shape != (2,):
        raise ValueError("two weights are needed")
    return (_INPUTS @ w + float(b) > 0).astype(int).tolist()


def _facts(case, result):
    return [f"{x[0]} NOR {x[1]}: it answers {y}" for x, y in zip(_INPUTS, _answers(result), strict=True)]


nor_weights = RandomExercise(
    name="nor_weights",
    reference=lambda first_guess: (np.array([-1.0, -1.0]), 0.5),
    cases=({"first_guess": 1.0},),
    form="w and b: an array of two weights, and one number",
    measure=_facts,
)


def _is_not(table):
    return lambda case, result: _answers(result) != table


@nor_weights.requirement("NAND: it is silent only where both inputs are 1; lower b", _is_not([1, 1, 1, 0]))
def _(first_guess):
    return np.array([-1.0, -1.0]), 1.5


@nor_weights.requirement("OR: the opposite; change the signs of w and b", _is_not([0, 1, 1, 1]))
def _(first_guess):
    return np.array([1.0, 1.0]), -0.5


@nor_weights.requirement("AND: NOR fires for (0, 0), so b must be above 0", _is_not([0, 0, 0, 1]))
def _(first_guess):
    return np.array([1.0, 1.0]), -1.5


@nor_weights.requirement(
    "a sum of exactly 0 or less for (0, 0): there z = b, and it must be above 0", _is_not([0, 0, 0, 0])
)
def _(first_guess):
    return np.array([-1.0, -1.0]), 0.0


@nor_weights.requirement(
    "a bias that is too strong: with one input at 1, w + b must be 0 or less", _is_not([1, 1, 1, 1])
)
def _(first_guess):
    return np.array([-1.0, -1.0]), 2.5


@nor_weights.requirement(
    "weights of different strength: one input alone does not silence it",
    lambda case, result: _answers(result) == [1, 0, 0, 0],
)
def _(first_guess):
    return np.array([-1.0, -0.2]), 0.5
