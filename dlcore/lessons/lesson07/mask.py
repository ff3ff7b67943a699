"""What the result of dropout tells about the mask: each function takes a case and the result y."""

import numpy as np

from dlcore.language import mark, say

NEAR = 0.03  # how far the dropped share of 10,000 elements may be from p: six standard deviations


def _share(case):
    return case["drop_probability"] if case["training"] else 0.0


def _dropped(case, y):
    if np.shape(y) != case["x"].shape:
        raise ValueError("y must have the shape of x")
    return np.mean(np.asarray(y) == 0)


def measured(case, y):
    """Return what was dropped and what the kept elements were multiplied by, in words."""
    dropped, p, factors = _dropped(case, y), _share(case), _factors(case, y)
    share = mark("dropped {dropped:.0f} % of the elements (expected {expected:.0f} %)")
    lines = [say(share, dropped=100 * dropped, expected=100 * p)]
    if factors.size:
        kept = mark("kept elements are {factor} times x (expected {expected:.4g})")
        lines.append(say(kept, factor=_span(factors), expected=1 / (1 - p)))
    return lines


def _factors(case, y):
    kept = np.asarray(y) != 0
    return np.asarray(y)[kept] / case["x"][kept]


def _span(numbers):
    low, high = (f"{bound:.4g}" for bound in (numbers.min(), numbers.max()))
    return low if low == high else say("{low} to {high}", low=low, high=high)


def _kept_are(factor, case, y):
    return np.allclose(_factors(case, y), factor, rtol=1e-4)


def free_of(factor):
    """Return the test that the kept elements are not factor(p) * x, unless that is right."""

    def is_free(case, y):
        p = _share(case)
        return p == 0 or _kept_are(1 / (1 - p), case, y) or not _kept_are(factor(p), case, y)

    return is_free


def off_in_use(case, y):
    """Is x unchanged outside training?"""
    return case["training"] or (_dropped(case, y) == 0 and _kept_are(1, case, y))


def changed_in_training(case, y):
    """Is something dropped, or scaled, where it is to be?"""
    return _share(case) == 0 or not np.array_equal(y, case["x"])


def kept_share_is_not_p(case, y):
    """Is p not taken for the kept share, in the mask and in the factor too?"""
    p = _share(case)
    return p in (0, 0.5) or abs(_dropped(case, y) - (1 - p)) >= NEAR or not _kept_are(1 / p, case, y)


def drops_p(case, y):
    """Is the dropped share not 1 - p in the place of p?"""
    p, dropped = _share(case), _dropped(case, y)
    return abs(dropped - p) < NEAR or abs(dropped - (1 - p)) >= NEAR


def rows_differ(case, y):
    """Have the samples masks of their own?"""
    kept = np.asarray(y) != 0
    return kept.all() or (kept != kept[0]).any()


def columns_differ(case, y):
    """Have the elements of one sample masks of their own?"""
    kept = np.asarray(y) != 0
    return kept.all() or (kept != kept[:, :1]).any()


def some_left(case, y):
    """In training, is there anything left?"""
    return not case["training"] or bool(np.any(y))


def some_of_each(case, y):
    """Is there a mask, other than one 0 or one 1 for all?"""
    return _share(case) == 0 or 0 < _dropped(case, y) < 1 or _varies(case, y)


def varied_by_mask(case, y):
    """Are some elements dropped, or all kept ones multiplied by the same number?"""
    return _dropped(case, y) > 0 or not _varies(case, y)


def _varies(case, y):
    factors = _factors(case, y)
    return factors.size > 0 and not np.allclose(factors, factors[0])


def free_of_mistakes(case, y):
    """Is the dropped share p, and is each kept element x / (1 - p)?"""
    p = _share(case)
    return abs(_dropped(case, y) - p) < NEAR and _kept_are(1 / (1 - p), case, y)
