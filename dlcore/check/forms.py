"""Right numbers in another form: transposed, in another order, a part, a sum, or a function of them."""

import numpy as np

from dlcore.check.words import as_numbers
from dlcore.language import mark, say


def _matrix(array):
    if array.ndim < 2:
        raise ValueError
    return array


def _long(array):
    if array.ndim < 1 or len(array) < 2:
        raise ValueError
    return array


def _each(array, place):
    return np.broadcast_to(array[place], array.shape)


def _matched(array):
    if array.size < 2:
        raise ValueError
    return array


def _smaller(array):
    if 1 not in array.shape:
        raise ValueError
    return array


def _softmax_of(array):
    e = np.exp(array - array.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


_OF_THE_RIGHT = {  # what was done to the right result
    mark("It is the right result transposed: rows and columns are exchanged."): lambda r: _matrix(r).T,
    mark("The numbers are right, but they stand in one row: keep the shape."): lambda r: _matrix(r).ravel(),
    mark("The numbers are right, with an axis too many: keepdims or np.newaxis?"): lambda r: r[..., None],
    mark("The numbers are right, with an axis too many in front."): lambda r: r[None],
    mark("An axis of length 1 is lost: the numbers are right."): lambda r: _smaller(r).squeeze(),
    mark("The right rows, from the last to the first: turn them round."): lambda r: r[::-1],
    mark("The right columns, from the last to the first: turn them round."): lambda r: _matrix(r)[:, ::-1],
    mark("The right result turned by 180 degrees."): lambda r: _matrix(r)[::-1, ::-1],
    mark("The first of the right results alone: is `return` inside the loop, or a [0] too much?"): lambda r: (
        r[0]
    ),
    mark("The last of the right results alone: collect all of them."): lambda r: r[-1],
    mark("The first of the right results is missing."): lambda r: _long(r)[1:],
    mark("The last of the right results is missing."): lambda r: _long(r)[:-1],
    mark("Each row is the right first one: does the loop use its index?"): lambda r: _each(_long(r), 0),
    mark("Each row is the right last one: keep the rows apart."): lambda r: _each(_long(r), -1),
    mark("The right numbers, moved on by one place."): lambda r: np.roll(r, 1, axis=0),
    mark("The right numbers, moved back by one place."): lambda r: np.roll(r, -1, axis=0),
    mark("The right numbers, sorted: keep their order."): np.sort,
    mark("It is the sum of the right numbers: keep them apart."): np.sum,
    mark("It is the mean of the right numbers: keep them apart."): np.mean,
    mark("It is the right result added up along axis 0."): lambda r: _matrix(r).sum(axis=0),
    mark("It is the right result added up along axis 1."): lambda r: _matrix(r).sum(axis=1),
    mark("It is the mean of the right result along axis 0."): lambda r: _matrix(r).mean(axis=0),
    mark("It is the mean of the right result along axis 1."): lambda r: _matrix(r).mean(axis=1),
    mark("It is the largest of the right numbers alone."): np.max,
    mark("It holds where the right result is largest, not the result: argmax for max?"): (
        lambda r: np.argmax(_long(r))
    ),
    mark("Right but for the sign: numbers below 0 have become positive."): np.abs,
    mark("Right where it is positive; numbers below 0 have become 0."): lambda r: np.maximum(r, 0),
    mark("It is 1 minus the right result."): lambda r: 1 - r,
    mark("It is the right result turned over, 1 divided by it."): lambda r: 1 / r,
    mark("It is the square of the right result: a root is missing, or one square too many."): np.square,
    mark("It is the root of the right result: one root too many, or a square is missing."): np.sqrt,
    mark("It is the exponential of the right result: one exp too many."): np.exp,
    mark("It is the logarithm of the right result: one log too many, or an exp is missing."): np.log,
    mark("It is the sigmoid of the right result: one sigmoid too many."): lambda r: 1 / (1 + np.exp(-r)),
    mark("It is the tanh of the right result: one tanh too many."): np.tanh,
    mark("The right numbers, rounded: return them as they are."): np.round,
    mark("The right numbers, rounded to one digit: return them as they are."): lambda r: np.round(r, 1),
    mark("The right numbers, rounded to two digits: return them as they are."): lambda r: np.round(r, 2),
    mark("The right numbers, rounded down: //, int or an array of whole numbers cuts off."): np.floor,
    mark("The right numbers without their fractions: an array of whole numbers, or int, cuts off."): np.trunc,
    mark("1 where the right result is above 0, else 0: return the numbers, not a comparison."): (
        lambda r: (r > 0) * 1.0
    ),
    mark("The signs of the right numbers alone."): np.sign,
    mark("Running sums of the right numbers (cumsum)."): lambda r: np.cumsum(r, axis=0),
    mark("It is the softmax of the right result: one softmax too many."): _softmax_of,
}
_LATE = {  # what may come of another mistake too
    mark("The right numbers, divided by their sum."): lambda r: _matched(r) / r.sum(),
    mark("The right numbers, divided by the largest."): lambda r: _matched(r) / r.max(),
    mark("The right numbers, minus their mean."): lambda r: _matched(r) - r.mean(),
    mark("The right numbers, divided by their length (the root of the sum of squares)."): (
        lambda r: _matched(r) / np.sqrt(np.sum(r**2))
    ),
    mark("Right between 0 and 1; numbers beyond are cut off there."): lambda r: np.clip(r, 0, 1),
}
_OF_THE_ANSWER = {  # what is still to be done to the answer
    mark("The mean of your numbers is right: take it."): np.mean,
    mark("The sum of your numbers is right: add them up."): np.sum,
    mark("Your numbers added up along axis 0 are right."): lambda g: _matrix(g).sum(axis=0),
    mark("Your numbers added up along axis 1 are right."): lambda g: _matrix(g).sum(axis=1),
    mark("The mean of your numbers along axis 0 is right."): lambda g: _matrix(g).mean(axis=0),
    mark("The mean of your numbers along axis 1 is right."): lambda g: _matrix(g).mean(axis=1),
    mark("Your first row is one too many: the rest is right."): lambda g: _long(g)[1:],
    mark("Your last row is one too many: the rest is right."): lambda g: _long(g)[:-1],
    mark("Your last number or row is the right result: return it alone."): lambda g: _long(g)[-1],
    mark("Your first number or row is the right result: return it alone."): lambda g: _long(g)[0],
    mark("The right numbers stand on the diagonal of yours."): lambda g: np.diag(_matrix(g)).copy(),
    mark("The largest of your numbers is the right result."): np.max,
}


def form_line(answered):
    """Return a sentence that tells in which form an answer has the right numbers, or ""."""
    return _line(answered, _OF_THE_RIGHT, _OF_THE_ANSWER)


def late_form_line(answered):
    """Return a sentence on a form that says less, or ""."""
    return _line(answered, _LATE, {})


def _line(answered, of_the_right, of_the_answer):
    right, got = (_arrays(values) for values in (answered.right, answered.got))
    if right is None or got is None or not answered.telling:
        return ""
    for table, given, wanted in ((of_the_right, right, got), (of_the_answer, got, right)):
        for sentence, change in table.items():
            if all(_makes(change, *pair) for pair in zip(given, wanted, strict=True)):
                return say(sentence)
    return ""


def _arrays(values):
    arrays = [None if value is None else as_numbers(value) for value in values]
    return None if any(array is None for array in arrays) else [array.astype(float) for array in arrays]


def _makes(change, given, wanted):
    try:
        with np.errstate(all="ignore"):
            made = np.asarray(change(given))
    except (ValueError, IndexError):
        return False
    finite = np.isfinite(made).all() or not np.isfinite(wanted).all()
    return made.shape == wanted.shape and finite and np.allclose(made, wanted, rtol=1e-4, atol=1e-6)
