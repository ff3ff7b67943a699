"""Traits that right results share and an answer's do not: whole numbers, shares, rows of sum 1, a shape."""

import numpy as np

from dlcore.check.words import as_numbers
from dlcore.language import mark, say

FEW = 3  # right numbers that have a trait by chance
_TRAITS = {
    mark("Only 0 and 1 are right results; yours hold {number}: return what a comparison gives."): (
        lambda a: np.isin(a, (0, 1))
    ),
    mark("All right results are whole numbers; yours hold {number}."): lambda a: a == np.round(a),
    mark("All right results lie between 0 and 1; yours hold {number}."): (lambda a: (a >= 0) & (a <= 1)),
    mark("No right result is below 0; yours hold {number}."): lambda a: a >= 0,
}
_ALWAYS = mark("It is {number} in every case: it must depend on the arguments.")
_SUM = mark("Each right row has the sum 1; one of yours has {number}.")
_GONE = mark("The right result has {axes} axes, yours has {fewer}: a sum, a mean or an index too much?")
_MORE = mark("The right result has {axes} axes, yours has {more}: is a sum or a mean missing, or its axis?")
_TURNED = mark("Rows and columns have changed places: turn a matrix round with .T, or exchange two.")
_LONGER = mark("Along axis {axis} yours has {got} numbers, the right result {right}.")


def trait_line(answered):
    """Return a sentence on a trait that the answer's results lack, or ""."""
    right, got = (_joined(values) for values in (answered.right, answered.got))
    if right is None or got is None or right.size < FEW:
        return ""
    for sentence, has in _TRAITS.items():
        lack = got[~has(got)]
        if has(right).all() and lack.size:
            return say(sentence, number=f"{lack[0]:.4g}")
    return _row_line(answered)


def always_line(answered, zero=False):
    """Return a sentence on an answer that is one number in all cases (not 0, unless `zero`), or ""."""
    right, got = ([_number(value) for value in values] for values in (answered.right, answered.got))
    if None in right or None in got or len(set(right)) < FEW or len(set(got)) > 1 or not (got[0] or zero):
        return ""
    return say(_ALWAYS, number=f"{got[0] + 0.0:.4g}")


def _number(value):
    array = None if value is None or isinstance(value, tuple) else as_numbers(value)
    return float(array.item()) if array is not None and array.size == 1 else None


def shape_line(answered):
    """Return a sentence on a wrong shape, or ""."""
    right, got = (as_numbers(values[answered.failed]) for values in (answered.right, answered.got))
    if right is None or got is None or right.shape == got.shape or right.ndim + got.ndim == 0:
        return ""
    if got.ndim < right.ndim:
        return say(_GONE, axes=right.ndim, fewer=got.ndim)
    if got.ndim > right.ndim:
        return say(_MORE, axes=right.ndim, more=got.ndim)
    if got.shape == right.shape[::-1]:
        return say(_TURNED)
    axis = next(k for k in range(right.ndim) if right.shape[k] != got.shape[k])
    return say(_LONGER, axis=axis, got=got.shape[axis], right=right.shape[axis])


def _row_line(answered):
    sums = [_sums(values) for values in (answered.right, answered.got)]
    if any(part is None for part in sums) or not np.allclose(sums[0], 1) or np.allclose(sums[1], 1):
        return ""
    wrong = sums[1][~np.isclose(sums[1], 1)]
    return say(_SUM, number=f"{wrong[0]:.4g}")


def _sums(values):
    arrays = [None if value is None else as_numbers(value) for value in values]
    if any(array is None or array.ndim < 1 or array.shape[-1] < 2 for array in arrays):
        return None
    return np.concatenate([array.sum(axis=-1).ravel() for array in arrays])


def _joined(values):
    """Return all finite numbers of all cases in one row, or None."""
    arrays = [as_numbers(value) for value in values if value is not None]
    if not arrays or any(array is None for array in arrays):
        return None
    row = np.concatenate([array.astype(float).ravel() for array in arrays])
    return row[np.isfinite(row)]
