"""Results that are the right ones times a factor, or plus a number."""

import numpy as np

from dlcore.check.words import as_numbers
from dlcore.language import mark, say

_CONSTANTS = {"2": 2, "1/2": 0.5, "3": 3, "4": 4, "1/4": 0.25, "-2": -2, "-1/2": -0.5, "100": 100,
              "1/100": 0.01, "10": 10, "1/10": 0.1, "ln 2": np.log(2), "1/ln 2": 1 / np.log(2),
              "ln 10": np.log(10), "1/ln 10": 1 / np.log(10)}  # fmt: skip
_SIGN = mark("Every number has the wrong sign.")
_NAMED = mark("It is the right result times {factor}.")
_BARE = mark("In this case it is the right result times {factor:.4g}: a factor is missing, or too much.")
_MORE, _LESS = mark("It is {number} too large."), mark("It is {number} too small.")
_PLUS, _MINUS = mark("It is the right result plus `{name}`."), mark("It is the right result minus `{name}`.")


def factor_line(answered):
    """Return a sentence on the factor between the right results and the answer's, or ""."""
    factor = factor_of(answered)
    if factor == "-1":
        return say(_SIGN)
    return say(_NAMED, factor=factor) if factor else ""


def bare_line(answered):
    """Return a sentence on a factor between the results for which no reason is known, or ""."""
    one = _factor(answered.right[answered.failed], answered.got[answered.failed])
    alone = np.size(answered.right[answered.failed]) < 2 or one is None or np.isclose(one, 1)
    return "" if alone or not _factors(answered) else say(_BARE, factor=one)


def factor_of(answered):
    """Return the factor between the right results and the answer's as an expression, or ""."""
    factors = _factors(answered)
    if not factors:
        return ""
    known = (name for name, values in _candidates(answered.cases) if _fits(factors, values))
    return next(known, "")


def _factors(answered):
    """Return the factor of each case, [] where a case has none, or chance may have made it."""
    factors = [_factor(*pair) for pair in zip(answered.right, answered.got, strict=True)]
    return factors if answered.telling and all(factor is not None for factor in factors) else []


def offset_line(answered):
    """Return a sentence on a number, or an argument, that was added to the right results, or ""."""
    offsets = [_offset(*pair) for pair in zip(answered.right, answered.got, strict=True)]
    if any(offset is None for offset in offsets) or not answered.telling:
        return ""
    for number in (1, 2, 0.5):
        for sign, text in ((number, _MORE), (-number, _LESS)):
            if all(np.allclose(offset, sign) for offset in offsets):
                return say(text, number=number)
    return next((line for line in map(_added, *_by_argument(answered.cases, offsets)) if line), "")


def _by_argument(cases, offsets):
    names = list(cases[0])
    return names, [[case[name] for case in cases] for name in names], [offsets] * len(names)


def _added(name, values, offsets):
    for sign, text in ((1, _PLUS), (-1, _MINUS)):
        if all(_is(offset, value, sign) for offset, value in zip(offsets, values, strict=True)):
            return say(text, name=name)
    return ""


def _is(offset, value, sign):
    value = as_numbers(value)
    if value is None or value.ndim > offset.ndim or not value.any():
        return False
    return value.shape in ((), offset.shape, offset.shape[1:]) and np.allclose(offset, sign * value)


def _offset(right, got):
    right, got = as_numbers(right), as_numbers(got)
    if right is None or got is None or right.shape != got.shape:
        return None
    return got.astype(float) - right


def _factor(right, got):
    """Return got / right where it is one number, NaN where both are 0, else None."""
    right, got = as_numbers(right), as_numbers(got)
    if right is None or got is None or right.size != got.size or right.squeeze().shape != got.squeeze().shape:
        return None
    right, got = right.ravel().astype(float), got.ravel().astype(float)
    scale = np.abs(right).max(initial=0)
    if not np.isfinite(got).all() or not np.allclose(got[right == 0], 0, atol=1e-9):
        return None
    if scale == 0:
        return np.nan
    factor = got[np.argmax(np.abs(right))] / right[np.argmax(np.abs(right))]
    return factor if factor and np.allclose(got, factor * right, rtol=1e-5, atol=1e-9) else None


def _fits(factors, values):
    known = [(factor, value) for factor, value in zip(factors, values, strict=True) if not np.isnan(factor)]
    close = all(np.isclose(factor, value, rtol=1e-5) for factor, value in known)
    return close and any(not np.isclose(factor, 1) for factor, _ in known)


def _candidates(cases):
    """Yield (name, its value in each case) of what learners multiply with by mistake, or forget to."""
    yield from ((name, [value] * len(cases)) for name, value in {"-1": -1, **_CONSTANTS}.items())
    for name, values in _sizes(cases):
        for form, power in (("{}", 1), ("1 / {}", -1), ("{}**2", 2), ("1 / {}**2", -2), ("-{}", None)):
            numbers = [-value if power is None else _power(value, power) for value in values]
            yield f"`{form.format(name)}`", numbers
        for form, number in (("2 * {}", 2), ("{} / 2", 0.5)):
            yield f"`{form.format(name)}`", [number * value for value in values]


def _power(value, power):
    """value**power; infinite where a length of 0 would divide."""
    return float(value) ** power if value or power > 0 else np.inf


def _sizes(cases):
    """Yield (expression, its value in each case) for lengths and numbers among the arguments."""
    for name in cases[0]:
        arrays = [as_numbers(case[name]) for case in cases]
        if any(array is None for array in arrays):
            continue
        if all(array.ndim == 0 and array and array.dtype.kind != "b" for array in arrays):
            yield name, [float(array) for array in arrays]
            yield f"(1 - {name})", [1 - float(array) or np.inf for array in arrays]
        for axis in range(min(array.ndim for array in arrays)):
            label = f"len({name})" if axis == 0 else f"{name}.shape[{axis}]"
            yield label, [array.shape[axis] for array in arrays]
        if all(array.ndim == 1 for array in arrays):
            yield f"{name}.sum()", [array.sum() or np.inf for array in arrays]
        if all(array.ndim > 1 for array in arrays):
            yield f"{name}.size", [array.size for array in arrays]
