"""A bound on the length of the gradient."""

import numpy as np

from dlcore.check.exercise import Exercise

clip = Exercise(
    name="clip",
    reference=lambda g, max_norm: g * min(1, max_norm / np.linalg.norm(g)),
    returns=("the gradient",),
    cases=(
        {"g": np.array([3.0, 4.0]), "max_norm": 1.0},
        {"g": np.array([0.3, -0.4]), "max_norm": 1.0},
        {"g": np.array([6.0, -2.0, 3.0]), "max_norm": 3.5},
        {"g": np.array([30.0, 0.5]), "max_norm": 2.0},
    ),
)


@clip.mistake("each element clipped by itself: that turns the gradient; scale all of it")
def _(g, max_norm):
    return np.clip(g, -max_norm, max_norm)


@clip.mistake("a short gradient made longer: only scale where the length is above max_norm")
def _(g, max_norm):
    return g * max_norm / np.linalg.norm(g)


@clip.mistake("length 1 in place of max_norm: multiply by max_norm too")
def _(g, max_norm):
    norm = np.linalg.norm(g)
    return g / norm if norm > max_norm else g


@clip.mistake("the square of the length: the root is missing")
def _(g, max_norm):
    return g * min(1, max_norm / np.sum(g**2))


@clip.mistake("the largest element in place of the length: use np.linalg.norm(g)")
def _(g, max_norm):
    return g * min(1, max_norm / np.abs(g).max())


@clip.mistake("the comparison reversed: scale where the length is above max_norm")
def _(g, max_norm):
    norm = np.linalg.norm(g)
    return g * max_norm / norm if norm < max_norm else g


@clip.mistake("the sum of the sizes in place of the length: use np.linalg.norm(g)")
def _(g, max_norm):
    return g * min(1, max_norm / np.abs(g).sum())


@clip.mistake("max_norm in place of the gradient: scale it to that length, it keeps its direction")
def _(g, max_norm):
    return g if np.linalg.norm(g) <= max_norm else max_norm


@clip.mistake("max_norm subtracted: a gradient is shortened by a factor, max_norm / length")
def _(g, max_norm):
    return g if np.linalg.norm(g) <= max_norm else g - max_norm


@clip.mistake("the mean size in place of the length: use np.linalg.norm(g)")
def _(g, max_norm):
    return g * min(1, max_norm / np.abs(g).mean())
