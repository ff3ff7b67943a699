"""Parts of the data that are shuffled and do not overlap."""

import numpy as np

from dlcore.check.random_exercise import RandomExercise


def _split(n, validation_share, rng):
    order, size = rng.permutation(n), round(n * validation_share)
    return order[size:], order[:size]


split = RandomExercise(
    name="split",
    reference=_split,
    form="two lists of indices, train and validation, neither empty",
    cases=tuple(
        {"n": n, "validation_share": share, "rng": np.random.default_rng(n)}
        for n, share in [(20, 0.2), (31, 0.3), (1000, 0.1)]
    ),
)


def _lists(parts):
    train, validation = (np.asarray(part).tolist() for part in parts)
    if not len(train) * len(validation):
        raise ValueError("a part is empty")
    return train, validation


def _no_repeats(case, parts):
    return all(len(set(part)) == len(part) for part in _lists(parts))


def _no_overlap(case, parts):
    train, validation = _lists(parts)
    return not set(train) & set(validation)


def _complete(case, parts):
    train, validation = _lists(parts)
    return sorted(train + validation) == list(range(case["n"]))


def _has_size(case, part):
    return abs(len(part) - case["n"] * case["validation_share"]) < 1


def _right_size(case, parts):
    return _has_size(case, parts[1])


def _not_exchanged(case, parts):
    return _has_size(case, parts[1]) or not _has_size(case, parts[0])


def _shuffled(case, parts):
    return max(parts[1]) - min(parts[1]) >= len(parts[1])


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


@split.requirement("a wrong size: validation holds n * validation_share samples", _right_size)
def _(n, validation_share, rng):
    return _split(n, 0.5, rng)


@split.requirement("indices in order: sorted data would put whole classes into one part; shuffle", _shuffled)
def _(n, validation_share, rng):
    size = round(n * validation_share)
    return np.arange(n - size), np.arange(n - size, n)
