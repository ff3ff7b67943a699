"""How large a learning rate may be."""

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.check.value import ValueExercise

_A = np.random.default_rng(5).normal(size=(3, 3)).round(2)

largest_rate = Exercise(
    name="largest_rate",
    reference=lambda H: 2 / np.linalg.eigvalsh(H).max(),
    returns=("the bound",),
    cases=(
        {"H": np.diag([1.0, 25.0, 4.0])},
        {"H": np.array([[13.0, 12.0], [12.0, 13.0]])},
        {"H": _A @ _A.T + np.eye(3)},
    ),
)


@largest_rate.mistake("the smallest curvature: the steepest direction diverges first, take the largest")
def _(H):
    return 2 / np.linalg.eigvalsh(H).min()


@largest_rate.mistake("1 / curvature: that is the rate that arrives in one step; the bound is twice as large")
def _(H):
    return 1 / np.linalg.eigvalsh(H).max()


@largest_rate.mistake("the diagonal of H alone: the curvatures are its eigenvalues, np.linalg.eigvalsh(H)")
def _(H):
    return 2 / np.diag(H).max()


@largest_rate.mistake("the sum of both ends: 2 / (smallest + largest) is the fastest rate, not the bound")
def _(H):
    curvatures = np.linalg.eigvalsh(H)
    return 2 / (curvatures.min() + curvatures.max())


@largest_rate.mistake("the fraction upside down: the steeper, the smaller the rate, 2 / curvature")
def _(H):
    return np.linalg.eigvalsh(H).max() / 2


@largest_rate.mistake("the root of the sum of squares (norm): the bound needs the largest eigenvalue")
def _(H):
    return 2 / np.linalg.norm(H)


@largest_rate.mistake("the trace, the sum of all curvatures: the bound needs the largest alone")
def _(H):
    return 2 / np.trace(H)


@largest_rate.mistake("the determinant, the product of all curvatures: the bound needs the largest alone")
def _(H):
    return 2 / np.linalg.det(H)


@largest_rate.mistake("1 / the smallest curvature: the bound is 2 / the largest")
def _(H):
    return 1 / np.linalg.eigvalsh(H).min()


@largest_rate.mistake("the mean curvature: the bound needs the largest")
def _(H):
    return 2 / np.linalg.eigvalsh(H).mean()


momentum_limit = ValueExercise(
    name="momentum_limit",
    reference=2 * (1 + 0.9) / 25,
    tolerance=0.0035,  # half a notch of the slider of the race
    mistakes={
        "the bound of gradient descent, 2 / c: put the zigzag r, -r, r into both equations": 2 / 25,
        "1 + beta without the factor 2": (1 + 0.9) / 25,
        "1 / c, which arrives in one step: it is the bound that is asked for": 1 / 25,
        "beta in place of 1 + beta": 2 * 0.9 / 25,
        "1 - beta in place of 1 + beta: the velocity of a zigzag is divided by 1 + beta": 2 * (1 - 0.9) / 25,
        "the bound in the flat direction: the steep one, with curvature 25, diverges first": 2 * (1 + 0.9),
        "a velocity of a steady gradient, g / (1 - beta): at the bound the gradient zigzags": 2 / (25 * 0.1),
    },
)
