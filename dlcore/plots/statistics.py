"""A few rounded numbers that stand for many: equal on every processor, changed by what the eye can see."""

import numpy as np

NUDGE = 1 + 1e-10  # exact ties such as 2.125 are rounded up everywhere, whatever the last bit is


def ends(values):
    """How many, the first, the last, their mean and their order. Lesson: 07_mnist_mlp."""
    if not values.size:
        return "empty"
    first, last = (rounded(values, lambda v, i=i: v[i]) for i in (0, -1))
    return f"n={values.size}, first={first}, last={last}, mean={rounded(values, np.nanmean)}{ordered(values)}"


def span(values):
    """From the first to the last, and their order. Lesson: 07_mnist_mlp."""
    first, last = (rounded(values, lambda v, i=i: v[i]) for i in (0, -1))
    return f"{first} to {last}{ordered(values)}"


def moments(values):
    """Their mean, standard deviation and order. Lesson: 07_mnist_mlp."""
    if not values.size:
        return "empty"
    return f"mean={rounded(values, np.nanmean)}, std={rounded(values, np.nanstd)}{ordered(values.ravel())}"


def ordered(values, name="order"):
    """The mean of values times a chirp: another order, or a mirrored one, changes it."""
    if len(values) < 2:
        return ""
    return f", {name}={_coarse(values)}"


def weighted_mean(values):
    """The mean of values times a chirp, a cosine that gets faster along the way. Lesson: 07_mnist_mlp."""
    along = np.linspace(0, 1, len(values))
    return np.mean(np.nan_to_num(values, posinf=0, neginf=0) * np.cos(1 + 6 * along + 5 * along**2))


def rounded(values, statistic):
    """A statistic with three digits; 0 where it is below a millionth of the largest value."""
    finite = values[np.isfinite(values)]
    if not finite.size:
        return "not finite"
    value = statistic(values)
    return "0" if abs(value) < 1e-6 * np.abs(finite).max() else f"{value * NUDGE:.3g}"


def _coarse(values):
    """The weighted mean, to a hundredth or so of the largest value: its terms nearly cancel."""
    largest = np.abs(values[np.isfinite(values)]).max(initial=0)
    if not largest:
        return "0"
    unit = 10.0 ** (np.floor(np.log10(largest)) - 2)
    return f"{np.floor(weighted_mean(values) / unit + 0.5 + 1e-9) * unit:.3g}"


def floats(values):
    """The values as an array of floats, NaN where they are masked."""
    return np.ma.filled(np.ma.asarray(values, float), np.nan)


def place(points):
    """Where points (n, 2) lie, in words: the means and orders of x and of y."""
    if not len(points):
        return "empty"
    x, y = floats(points).T
    means = f"mean x={rounded(x, np.nanmean)}, mean y={rounded(y, np.nanmean)}"
    return f"{means}{ordered(x, 'order x')}{ordered(y, 'order y')}"
