"""The weighted sum, and the threshold behind it."""

import numpy as np

from dlcore.check.exercise import Exercise

weighted_sum = Exercise(
    name="weighted_sum",
    reference=lambda x, w, b: x @ w + b,
    returns=("z",),
    cases=(
        {"x": np.array([1.0, 3.0, -1.0]), "w": np.array([5.0, -2.0, 2.0]), "b": 1.5},
        {"x": np.array([0.5, -1.0]), "w": np.array([2.0, 0.57]), "b": 3.0},
    ),
)


@weighted_sum.mistake("the bias forgotten: it is added once, after the sum")
def _(x, w, b):
    return x @ w


@weighted_sum.mistake("a bias for each input: it is added once, after the sum")
def _(x, w, b):
    return np.sum(x * w + b)


@weighted_sum.mistake("the products not added up: z is one number")
def _(x, w, b):
    return x * w + b


@weighted_sum.mistake("inputs and weights added: each input is multiplied by its weight")
def _(x, w, b):
    return np.sum(x + w) + b


@weighted_sum.mistake("the weights forgotten: each input is multiplied by its weight")
def _(x, w, b):
    return np.sum(x) + b


@weighted_sum.mistake("the wrong sign: z is the sum plus b; a threshold would be subtracted")
def _(x, w, b):
    return x @ w - b


fires = Exercise(
    name="fires",
    reference=lambda x, w, threshold: int(x @ w > threshold),
    returns=("the output",),
    cases=(
        {"x": np.array([0.0, 0.0]), "w": np.array([-1.0, -1.0]), "threshold": -1.5},
        {"x": np.array([1.0, 1.0]), "w": np.array([-1.0, -1.0]), "threshold": -1.5},
        {"x": np.array([1.0, 1.0]), "w": np.array([1.0, 1.0]), "threshold": 1.5},
        {"x": np.array([1.0, 0.0]), "w": np.array([1.0, 1.0]), "threshold": -1.5},
        {"x": np.array([0.2, 0.1, 0.3]), "w": np.array([1.0, 1.0, 1.0]), "threshold": 1.0},
        {"x": np.array([0.75, 0.5]), "w": np.array([2.0, -1.0]), "threshold": 1.0},
    ),
)


@fires.mistake("the weights used twice: the sum is weighted already, compare it with the threshold")
def _(x, w, threshold):
    return int(np.sum(w * (x @ w - threshold)) > 0)


@fires.mistake("the sum itself: the output is 1 where it is above the threshold and 0 elsewhere")
def _(x, w, threshold):
    return x @ w - threshold


@fires.mistake("the threshold forgotten: compare x @ w with it, not with 0")
def _(x, w, threshold):
    return int(x @ w > 0)


@fires.mistake("the comparison reversed: it fires where the sum is above the threshold")
def _(x, w, threshold):
    return int(x @ w < threshold)


@fires.mistake("outputs 1 and -1: here a silent neuron answers 0")
def _(x, w, threshold):
    return 1 if x @ w > threshold else -1


@fires.mistake("firing at the threshold itself: it fires only above it")
def _(x, w, threshold):
    return int(x @ w >= threshold)


@fires.mistake("the sum rounded: only the side of the threshold counts")
def _(x, w, threshold):
    return round(x @ w - threshold)


@fires.mistake("the threshold added to the sum, as a bias: the bias is minus the threshold")
def _(x, w, threshold):
    return int(x @ w + threshold > 0)


@fires.mistake("the threshold taken from the answer: it belongs into the comparison")
def _(x, w, threshold):
    return int(x @ w > 0) - threshold


@fires.mistake("ReLU in place of the threshold: the output is 1 above it, not the sum")
def _(x, w, threshold):
    return max(x @ w - threshold, 0)


@fires.mistake("the weights forgotten: each input is multiplied by its weight")
def _(x, w, threshold):
    return int(np.sum(x) > threshold)


@fires.mistake("a sigmoid in place of the threshold: the output is 1 above it and 0 elsewhere")
def _(x, w, threshold):
    return 1 / (1 + np.exp(-(x @ w - threshold)))


@weighted_sum.mistake("the first input left out: range(len(x)) begins at 0")
def _(x, w, b):
    return x[1:] @ w[1:] + b


@weighted_sum.mistake("the last product alone: add each to the sum, z += x[i] * w[i]")
def _(x, w, b):
    return x[-1] * w[-1]


@weighted_sum.mistake("the last product and the bias alone: add each product to the sum")
def _(x, w, b):
    return x[-1] * w[-1] + b


@weighted_sum.mistake("the first input alone: return stands inside the loop, set it behind")
def _(x, w, b):
    return x[0] * w[0] + b


@weighted_sum.mistake("the last input left out: range(len(x)) counts all of them")
def _(x, w, b):
    return x[:-1] @ w[:-1] + b
