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
    reference=lambda x, w, b: int(x @ w + b > 0),
    returns=("the output",),
    cases=(
        {"x": np.array([0.0, 0.0]), "w": np.array([-1.0, -1.0]), "b": 1.5},
        {"x": np.array([1.0, 1.0]), "w": np.array([-1.0, -1.0]), "b": 1.5},
        {"x": np.array([1.0, 1.0]), "w": np.array([1.0, 1.0]), "b": -1.5},
        {"x": np.array([1.0, 0.0]), "w": np.array([1.0, 1.0]), "b": 1.5},
        {"x": np.array([0.2, 0.1, 0.3]), "w": np.array([1.0, 1.0, 1.0]), "b": -1.0},
        {"x": np.array([0.75, 0.5]), "w": np.array([2.0, -1.0]), "b": -1.0},
    ),
)


@fires.mistake("the weights used twice: z is the weighted sum already, compare it with 0")
def _(x, w, b):
    return int(np.sum(w * (x @ w + b)) > 0)


@fires.mistake("the sum itself: the output is 1 where z > 0 and 0 elsewhere")
def _(x, w, b):
    return x @ w + b


@fires.mistake("the bias forgotten: compare x @ w + b with 0")
def _(x, w, b):
    return int(x @ w > 0)


@fires.mistake("the comparison reversed: it fires where z > 0")
def _(x, w, b):
    return int(x @ w + b < 0)


@fires.mistake("outputs 1 and -1: here a silent neuron answers 0")
def _(x, w, b):
    return 1 if x @ w + b > 0 else -1


@fires.mistake("firing at z = 0: it fires only where z > 0")
def _(x, w, b):
    return int(x @ w + b >= 0)


@fires.mistake("the sum rounded: only its sign counts")
def _(x, w, b):
    return round(x @ w + b)


@fires.mistake("the sum compared with b: it fires where x @ w + b > 0, so where x @ w is above -b")
def _(x, w, b):
    return int(x @ w > b)


@fires.mistake("the bias added to the answer: it belongs to the sum that is compared with 0")
def _(x, w, b):
    return int(x @ w > 0) + b


@fires.mistake("ReLU in place of the threshold: the output is 1 where z > 0, not z")
def _(x, w, b):
    return max(x @ w + b, 0)


@fires.mistake("the weights forgotten: each input is multiplied by its weight")
def _(x, w, b):
    return int(np.sum(x) + b > 0)


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


@fires.mistake("a sigmoid in place of the threshold: the output is 1 where z > 0 and 0 elsewhere")
def _(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))
