"""Parts of the data that are shuffled and do not overlap."""

import numpy as np

from dlcore.check.random_exercise import RandomExercise
from dlcore.language import mark, say

MANY = 9  # indices that chance hardly puts in order
MANY_MORE = 500  # of which a share by chance is about right, and not quite


def _split(n, validation_share, rng):
    order, size = rng.permutation(n), round(n * validation_share)
    return order[size:], order[:size]


def _lists(parts):
    train, validation = (np.asarray(part).tolist() for part in parts)
    if not len(train) * len(validation):
        raise ValueError("a part is empty")
    return train, validation


def _size(case):
    return round(case["n"] * case["validation_share"])


def _sizes(case, parts):
    train, validation = _lists(parts)
    size = _size(case)
    counted = mark("{train} indices in train, {validation} in validation (expected {rest} and {size})")
    fields = {"train": len(train), "validation": len(validation), "rest": case["n"] - size, "size": size}
    return [say(counted, **fields)]


split = RandomExercise(
    name="split",
    reference=_split,
    form="two lists of indices, train and validation, neither empty",
    measure=_sizes,
    cases=tuple(
        {"n": n, "validation_share": share, "rng": np.random.default_rng(n)}
        for n, share in [(1000, 0.1), (31, 0.3), (27, 0.1)]
    ),
)


def _no_repeats(case, parts):
    return all(len(set(part)) == len(part) for part in _lists(parts))


def _no_overlap(case, parts):
    train, validation = _lists(parts)
    return not set(train) & set(validation)


def _complete(case, parts):
    train, validation = _lists(parts)
    return sorted(train + validation) == list(range(case["n"]))


def _has_size(case, part):
    return len(part) == _size(case)


def _right_size(case, parts):
    return _has_size(case, parts[1])


def _not_exchanged(case, parts):
    return _has_size(case, parts[1]) or not _has_size(case, parts[0])


def _not_cut_off(case, parts):
    return _has_size(case, parts[1]) or len(parts[1]) != int(case["n"] * case["validation_share"])


def _not_drawn(case, parts):
    """Is the size right, or so far away that no throw of a coin for each index has made it?"""
    away = abs(len(parts[1]) - _size(case))
    return case["n"] < MANY_MORE or not 1 < away < 4 * np.sqrt(_size(case))


def _scattered(case, parts):
    return len(parts[1]) < MANY or max(parts[1]) - min(parts[1]) >= len(parts[1])


def _unsorted(case, parts):
    return all(len(part) < MANY or part != sorted(part) for part in _lists(parts))


@split.requirement("indices drawn with replacement, some of them twice: use rng.permutation", _no_repeats)
def _(n, validation_share, rng):
    size = round(n * validation_share)
    return rng.integers(0, n, n - size), rng.integers(0, n, size)


@split.requirement("a leak: some samples are in both parts", _no_overlap)
def _(n, validation_share, rng):
    return rng.permutation(n), rng.permutation(n)[: round(n * validation_share)]


@split.requirement("lost samples: each index from 0 to n - 1 belongs to one part", _complete)
def _(n, validation_share, rng):
    train, validation = _split(n, validation_share, rng)
    return train[1:], validation


@split.requirement("the parts exchanged: return train first, then validation", _not_exchanged)
def _(n, validation_share, rng):
    return _split(n, validation_share, rng)[::-1]


@split.requirement(
    "a size cut off: int and // round down, round(n * validation_share) does not", _not_cut_off
)
def _(n, validation_share, rng):
    order, size = rng.permutation(n), int(n * validation_share)
    return order[size:], order[:size]


@split.requirement("a throw of a coin for each index: the size is then only about right", _not_drawn)
def _(n, validation_share, rng):
    order, size = rng.permutation(n), round(n * validation_share) + 1 + n // 100
    return order[size:], order[:size]


@split.requirement("a wrong size: validation holds round(n * validation_share) indices", _right_size)
def _(n, validation_share, rng):
    return _split(n, 0.5, rng)


@split.requirement("indices in order: sorted data would put whole classes into one part; shuffle", _scattered)
def _(n, validation_share, rng):
    size = round(n * validation_share)
    return np.arange(n - size), np.arange(n - size, n)


@split.requirement("indices sorted: leave them in the random order of the permutation", _unsorted)
def _(n, validation_share, rng):
    train, validation = _split(n, validation_share, rng)
    return np.sort(train), validation
