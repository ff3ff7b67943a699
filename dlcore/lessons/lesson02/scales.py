"""What is let through, and how large the first weights must be."""

import math

from dlcore.check.exercise import Exercise
from dlcore.check.value import ValueExercise

largest_share = ValueExercise(
    name="largest_share",
    reference=0.25**5,
    tolerance=2.4e-5,  # 0.001 is right too
    mistakes={
        "a slope of 1/2 a unit: the largest slope of the sigmoid is y (1 - y) with y = 1/2": 0.5**5,
        "a product in place of a power: the slopes of units in a row are multiplied": 0.25 * 5,
        "a sum of weights too: they are all 1 and change nothing": 5 * 0.25**5,
        "a percentage, or a number cut off too early: the share is 0.25 five times": 100 * 0.25**5,
        "one unit alone: five in a row multiply their slopes": 0.25,
        "the output in place of the slope: the slope y (1 - y) is 1/4 at most": 0.5,
        "nothing lost: each unit lets through 1/4 at most": 1.0,
        "one unit too few: five units have five slopes": 0.25**4,
        "one unit too many: five units have five slopes": 0.25**6,
    },
)

leaky_scale = Exercise(
    name="leaky_scale",
    reference=lambda fan_in, negative_slope: math.sqrt(2 / ((1 + negative_slope**2) * fan_in)),
    returns=("the standard deviation",),
    cases=tuple(
        {"fan_in": fan_in, "negative_slope": slope} for fan_in, slope in ((32, 0.75), (100, 0.5), (784, 0.9))
    ),
)


@leaky_scale.mistake("the scale for ReLU: the negative half keeps a share of the mean square, slope^2")
def _(fan_in, negative_slope):
    return math.sqrt(2 / fan_in)


@leaky_scale.mistake("the scale for tanh, which loses nothing near 0: here larger weights make up for a loss")
def _(fan_in, negative_slope):
    return math.sqrt(1 / fan_in)


@leaky_scale.mistake("the variance: its root is the standard deviation")
def _(fan_in, negative_slope):
    return 2 / ((1 + negative_slope**2) * fan_in)


@leaky_scale.mistake("the slope not squared: a mean of squares takes on slope^2")
def _(fan_in, negative_slope):
    return math.sqrt(2 / ((1 + negative_slope) * fan_in))


@leaky_scale.mistake("the half forgotten: each sign holds half of the mean square")
def _(fan_in, negative_slope):
    return math.sqrt(1 / ((1 + negative_slope**2) * fan_in))


@leaky_scale.mistake("fan_in forgotten: the sum has fan_in terms")
def _(fan_in, negative_slope):
    return math.sqrt(2 / (1 + negative_slope**2))


@leaky_scale.mistake("the factor turned over: the more a layer keeps, the smaller its weights may be")
def _(fan_in, negative_slope):
    return math.sqrt((1 + negative_slope**2) / (2 * fan_in))


@leaky_scale.mistake("1 - slope^2: both halves add up, 1 + slope^2")
def _(fan_in, negative_slope):
    return math.sqrt(2 / ((1 - negative_slope**2) * fan_in))


@leaky_scale.mistake("1 + slope^2 above the line: it divides, as more of the mean square is kept")
def _(fan_in, negative_slope):
    return math.sqrt(2 * (1 + negative_slope**2) / fan_in)


@leaky_scale.mistake("parentheses missing: 2 / a * n multiplies by n, write 2 / (a * n)")
def _(fan_in, negative_slope):
    return math.sqrt(2 / (1 + negative_slope**2) * fan_in)


@leaky_scale.mistake(
    "the bound of a uniform distribution, sqrt(6 / ...): asked for is the standard deviation"
)
def _(fan_in, negative_slope):
    return math.sqrt(6 / ((1 + negative_slope**2) * fan_in))
