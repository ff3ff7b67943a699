"""A neuron with two inputs that fires only where both are 0; many weights do it."""

import numpy as np

from dlcore.check.random_exercise import RandomExercise
from dlcore.language import say

_INPUTS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def _answers(result):
    w, b = result
    w = np.asarray(w, float)
    if w.shape != (2,):
        raise ValueError("two weights are needed")
    return (_INPUTS @ w + float(b) > 0).astype(int).tolist()


def _facts(case, result):
    answers = zip(_INPUTS, _answers(result), strict=True)
    return [say("{first} NOR {second}: it answers {y}", first=x[0], second=x[1], y=y) for x, y in answers]


nor_weights = RandomExercise(
    name="nor_weights",
    reference=lambda strength: (np.array([-strength, -strength]), strength / 2),
    cases=({"strength": 1.0}, {"strength": 0.05}, {"strength": 10.0}),
    form="w and b: an array of two weights, and one number",
    measure=_facts,
)


def _is_not(table):
    return lambda case, result: _answers(result) != table


@nor_weights.requirement("NAND: it is silent only where both inputs are 1; lower b", _is_not([1, 1, 1, 0]))
def _(strength):
    return np.array([-strength, -strength]), 1.5 * strength


@nor_weights.requirement("OR: the opposite; change the signs of w and b", _is_not([0, 1, 1, 1]))
def _(strength):
    return np.array([strength, strength]), -strength / 2


@nor_weights.requirement("AND: NOR fires for (0, 0), so b must be above 0", _is_not([0, 0, 0, 1]))
def _(strength):
    return np.array([strength, strength]), -1.5 * strength


@nor_weights.requirement(
    "a sum of 0 or less for (0, 0): there z = b, and it must be above 0", _is_not([0, 0, 0, 0])
)
def _(strength):
    return np.array([-strength, -strength]), 0.0


@nor_weights.requirement(
    "weights above 0: an input of 1 must silence the neuron, so both weights are -strength",
    lambda case, result: not np.all(np.asarray(result[0], float) > 0),
)
def _(strength):
    return np.array([strength, strength]), strength / 2


@nor_weights.requirement(
    "a bias too strong for these weights: with one input at 1, b - strength must be 0 or less",
    _is_not([1, 1, 1, 1]),
)
def _(strength):
    return np.array([-strength, -strength]), 2.5 * strength


@nor_weights.requirement(
    "one weight with the wrong sign: each input must be able to silence it",
    lambda case, result: _answers(result) == [1, 0, 0, 0],
)
def _(strength):
    return np.array([-strength, strength]), strength / 2


@nor_weights.requirement(
    "weights of another size: the answers are right, but each weight shall be strength or -strength",
    lambda case, result: np.allclose(np.abs(result[0]), case["strength"]),
)
def _(strength):
    return np.array([-2 * strength, -2 * strength]), strength
