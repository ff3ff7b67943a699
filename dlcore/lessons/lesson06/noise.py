"""What noise leaves of the loss, even at the best line."""

from dlcore.check.value import ValueExercise

noise_floor = ValueExercise(
    name="noise_floor",
    reference=9 / 12,
    tolerance=0.0076,  # 1 %, as near as a simulation with 100,000 numbers comes
    mistakes={
        "the variance of a width 1: it grows with the square of the width": 1 / 12,
        "the width not squared: the variance is width^2 / 12": 3 / 12,
        "the mean of the noise: that goes into b": 1.5,
        "the mean square of the noise: its mean goes into b, only the spread around it stays": 3.0,
        "the standard deviation: the loss is a mean of squares": 0.75**0.5,
        "the convention 1/(2m): here the loss is the mean of squares, 1/m": 9 / 24,
        "the 12 forgotten: the variance of numbers drawn evenly is width^2 / 12": 9.0,
        "the square of the mean: the variance is the mean square of the distance from the mean": 2.25,
        "no noise at all: a line cannot follow it": 0.0,
    },
)
