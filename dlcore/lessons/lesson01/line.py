"""The distance of a point from the line where a neuron's sum is 0; with three inputs, from a plane."""

import numpy as np

from dlcore.check.exercise import Exercise

distance = Exercise(
    name="distance",
    reference=lambda x, w, b: abs(x @ w + b) / np.linalg.norm(w),
    returns=("the distance",),
    cases=(
        {"x": np.array([3.0, 2.0]), "w": np.array([3.0, 4.0]), "b": -5.0},
        {"x": np.array([-1.0, 0.0]), "w": np.array([3.0, 4.0]), "b": -10.0},
        {"x": np.array([1.0, -2.0]), "w": np.array([-0.6, 0.8]), "b": 0.5},
        {"x": np.array([1.0, -2.0, 3.0]), "w": np.array([2.0, -1.0, 2.0]), "b": 0.5},
    ),
)


@distance.mistake("a sign left in it: a distance is not negative, take the absolute value")
def _(x, w, b):
    return (x @ w + b) / np.linalg.norm(w)


@distance.mistake("the length of w forgotten: divide the sum by it")
def _(x, w, b):
    return abs(x @ w + b)


@distance.mistake("the squared length: divide by the root of the sum of squares")
def _(x, w, b):
    return abs(x @ w + b) / np.sum(w**2)


@distance.mistake("the bias forgotten: this is the distance from the parallel line through the origin")
def _(x, w, b):
    return abs(x @ w) / np.linalg.norm(w)


@distance.mistake("the bias inside the length: only w has the direction, b is left out of it")
def _(x, w, b):
    return abs(x @ w + b) / np.sqrt(np.sum(w**2) + b**2)


@distance.mistake("the sum of the weights in place of their length")
def _(x, w, b):
    return abs(x @ w + b) / np.abs(np.sum(w))


@distance.mistake("the bias divided less: the whole sum is divided by the length of w")
def _(x, w, b):
    return abs(x @ w / np.linalg.norm(w) + b)


@distance.mistake("the length of all products: add them up first, then take the absolute value")
def _(x, w, b):
    return np.linalg.norm(w * x + b)


@distance.mistake("the distance of two points, x and w: w is no point of the line")
def _(x, w, b):
    return np.linalg.norm(x - w)


@distance.mistake("the absolute value of x @ w alone: take that of the whole sum, b included")
def _(x, w, b):
    return (abs(x @ w) + b) / np.linalg.norm(w)


@distance.mistake("0 on the one side: a point there has a distance too, take the absolute value")
def _(x, w, b):
    return max(0.0, x @ w + b) / np.linalg.norm(w)


@distance.mistake("the first two inputs alone: with vectors, x @ w, there may be any number of them")
def _(x, w, b):
    return abs(x[:2] @ w[:2] + b) / np.linalg.norm(w[:2])
