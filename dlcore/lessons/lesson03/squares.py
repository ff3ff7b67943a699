"""The mean squared error, which is printed with 1/N and with 1/(2N), and its broadcasting trap."""

import numpy as np

from dlcore.check.exercise import Exercise


def _mean_square(prediction, target):
    return np.mean((np.ravel(prediction) - np.ravel(target)) ** 2)


_column = np.array([[1.0], [2.0], [4.0]])
squared_error = Exercise(
    name="squared_error",
    reference=_mean_square,
    returns=("the loss",),
    cases=(
        {"prediction": np.array([1.0, 2.0, 4.0]), "target": np.array([1.5, 2.0, 3.0])},
        {"prediction": _column, "target": np.array([[1.0], [0.0], [2.0]])},
        {"prediction": _column, "target": np.array([1.0, 2.0, 4.5])},
        {"prediction": np.array([0.5, -1.5]), "target": np.array([[-1.0], [0.0]])},
    ),
)


@squared_error.mistake("broadcasting: (N, 1) - (N,) is (N, N), every prediction against every target")
def _(prediction, target):
    return np.mean((prediction - target) ** 2)


@squared_error.mistake("only the prediction made flat: (N,) - (N, 1) is (N, N) too, make both flat")
def _(prediction, target):
    return np.mean((np.ravel(prediction) - target) ** 2)


@squared_error.mistake("only the target made flat: (N, 1) - (N,) is (N, N), make both flat")
def _(prediction, target):
    return np.mean((prediction - np.ravel(target)) ** 2)


@squared_error.mistake("the form with 1/(2N): here the loss is the mean of squares, 1/N")
def _(prediction, target):
    return _mean_square(prediction, target) / 2


@squared_error.mistake("a sum in place of the mean: divide by the number of samples")
def _(prediction, target):
    return _mean_square(prediction, target) * np.size(prediction)


@squared_error.mistake("a square root: that is the root mean square")
def _(prediction, target):
    return np.sqrt(_mean_square(prediction, target))


@squared_error.mistake("absolute differences: they are squared")
def _(prediction, target):
    return np.mean(np.abs(np.ravel(prediction) - np.ravel(target)))


@squared_error.mistake("the square of the mean: first square, then take the mean")
def _(prediction, target):
    return np.mean(np.ravel(prediction) - np.ravel(target)) ** 2


@squared_error.mistake("one loss for each sample: the mean of them is asked for")
def _(prediction, target):
    return (np.ravel(prediction) - np.ravel(target)) ** 2


@squared_error.mistake("only the target made a column: (N,) - (N, 1) is (N, N), make both flat")
def _(prediction, target):
    return np.mean((prediction - np.reshape(target, (-1, 1))) ** 2)


@squared_error.mistake("a difference of squares: first the difference, then the square")
def _(prediction, target):
    return np.mean(np.ravel(prediction) ** 2 - np.ravel(target) ** 2)


@squared_error.mistake("the variance of the errors: their mean counts too, square them as they are")
def _(prediction, target):
    return np.var(np.ravel(prediction) - np.ravel(target))
