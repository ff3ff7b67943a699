"""Two classes of points in the plane, made by a formula: no file, no download."""

import numpy as np


def moons(n, *, noise, rng):
    """Two half circles that reach into each other: class 0 arches above, class 1 below, to the right.

    n: number of points, half of them of each class. noise: standard deviation of what is added to them.
    Returns x (n, 2) and labels (n,), in order of the classes. ValueError if n is odd or below 2.
    Lesson: 03_forward_pass.
    """
    _require_even("moons", n)
    angles = np.linspace(0, np.pi, n // 2)
    upper = np.column_stack([np.cos(angles), np.sin(angles)])
    return _two_classes(upper, [1, 0.5] - upper, noise, rng)


def spirals(n, *, noise, rng):
    """Two arms that wind around each other for a turn and a half: class 1 is class 0, turned by half a turn.

    Arguments, results and errors as for moons. Lesson: 03_forward_pass.
    """
    _require_even("spirals", n)
    radius = np.linspace(0.15, 1, n // 2)
    angles = 3 * np.pi * radius
    arm = np.column_stack([radius * np.cos(angles), radius * np.sin(angles)])
    return _two_classes(arm, -arm, noise, rng)


def _two_classes(zeros, ones, noise, rng):
    x = np.concatenate([zeros, ones])
    return x + noise * rng.standard_normal(x.shape), np.repeat([0, 1], len(zeros))


def _require_even(who, n):
    if n < 2 or n % 2:
        raise ValueError(f"{who} expects an even number of points, 2 or more, got n = {n}.")
