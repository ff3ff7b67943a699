"""What is read, and what comes next."""

import numpy as np

from dlcore.check.exercise import Exercise


def _windows(numbers, starts, T, by=1):
    places = starts[:, np.newaxis] + np.arange(T)
    return numbers[places % len(numbers)], numbers[(places + by) % len(numbers)]


def _case(numbers, starts, T):
    return {"numbers": np.array(numbers), "starts": np.array(starts), "T": T}


training_windows = Exercise(
    name="training_windows",
    reference=_windows,
    returns=("x", "y"),
    cases=(
        _case([5, 2, 7, 1, 8, 3, 9], [1, 3], 3),
        _case([4, 4, 0, 6, 2, 9, 1, 3, 5], [2, 0, 4], 4),
        _case([1, 0, 2, 6], [2, 1, 2, 0], 1),
    ),
)


@training_windows.mistake("x and y exchanged: x is read, y comes next")
def _(numbers, starts, T):
    return _windows(numbers, starts, T)[::-1]


@training_windows.mistake("y the same as x: each target is the next symbol")
def _(numbers, starts, T):
    return _windows(numbers, starts, T, by=0)


@training_windows.mistake("y moved on by two: each target is the very next symbol")
def _(numbers, starts, T):
    return _windows(numbers, starts, T, by=2)


@training_windows.mistake("y is the symbol before: each target is the next one")
def _(numbers, starts, T):
    return _windows(numbers, starts, T, by=-1)


@training_windows.mistake("y is the next window, moved on by T: each target is the next symbol")
def _(numbers, starts, T):
    return _windows(numbers, starts, T, by=T)


@training_windows.mistake("np.roll within the window: the last target stands after the window, in numbers")
def _(numbers, starts, T):
    x, _ = _windows(numbers, starts, T)
    return x, np.roll(x, -1, axis=1)


@training_windows.mistake("T - 1 places: a window of T symbols needs T + 1 numbers")
def _(numbers, starts, T):
    x, _ = _windows(numbers, starts, T)
    return x[:, :-1], x[:, 1:]


@training_windows.mistake("only the last symbol as target: every place has one")
def _(numbers, starts, T):
    x, y = _windows(numbers, starts, T)
    return x, y[:, -1]


@training_windows.mistake("windows as columns: a row for each start")
def _(numbers, starts, T):
    return tuple(part.T for part in _windows(numbers, starts, T))


@training_windows.mistake("starts left out: row i begins at starts[i]")
def _(numbers, starts, T):
    return _windows(numbers, np.zeros_like(starts), T)


@training_windows.mistake("windows one after the other: row i begins at starts[i]")
def _(numbers, starts, T):
    return _windows(numbers, T * np.arange(len(starts)), T)


@training_windows.mistake("the places themselves: take the numbers at these places")
def _(numbers, starts, T):
    places = starts[:, np.newaxis] + np.arange(T)
    return places, places + 1
