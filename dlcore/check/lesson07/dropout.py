"""Dropout, scaled in training."""

import numpy as np

from dlcore.check.random_exercise import RandomExercise

NEAR = 0.03  # how far the dropped share of 10,000 elements may be from p: six standard deviations


def _dropout(x, drop_probability, training, rng):
    return _times(1 / (1 - drop_probability), x, drop_probability, training, rng)


def _times(factor, x, drop_probability, training, rng):
    return x * (rng.random(x.shape) >= drop_probability) * factor if training else x


dropout_forward = RandomExercise(
    name="dropout_forward",
    reference=_dropout,
    form="one array y of the shape of x",
    cases=tuple(
        {
            "x": np.random.default_rng(5).uniform(1, 2, size=(200, 50)),
            "drop_probability": p,
            "training": training,
            "rng": np.random.default_rng(6),
        }
        for p, training in [(0.2, True), (0.5, True), (0.3, False), (0.0, True)]
    ),
)


def _share(case):
    return case["drop_probability"] if case["training"] else 0.0


def _dropped(case, y):
    if np.shape(y) != case["x"].shape:
        raise ValueError("y must have the shape of x")
    return np.mean(np.asarray(y) == 0)


def _kept_are(factor, case, y):
    kept = np.asarray(y) != 0
    return np.allclose(np.asarray(y)[kept], factor * case["x"][kept], rtol=1e-4)


def _free_of(factor):
    """Return the test that the kept elements are not factor(p) * x, unless that is right."""

    def is_free(case, y):
        p = _share(case)
        return p == 0 or _kept_are(1 / (1 - p), case, y) or not _kept_are(factor(p), case, y)

    return is_free


def _off_in_use(case, y):
    return case["training"] or (_dropped(case, y) == 0 and _kept_are(1, case, y))


def _drops_p(case, y):
    p, dropped = _share(case), _dropped(case, y)
    return abs(dropped - p) < NEAR or abs(dropped - (1 - p)) >= NEAR


def _rows_differ(case, y):
    kept = np.asarray(y) != 0
    return kept.all() or (kept != kept[0]).any()


def _right(case, y):
    p = _share(case)
    return abs(_dropped(case, y) - p) < NEAR and _kept_are(1 / (1 - p), case, y)


@dropout_forward.requirement(
    "dropout outside training: return x unchanged when training is False", _off_in_use
)
def _(x, drop_probability, training, rng):
    return _dropout(x, drop_probability, True, rng)


@dropout_forward.requirement(
    "a missing factor 1 / (1 - p): the sums shall stay as they are", _free_of(lambda p: 1)
)
def _(x, drop_probability, training, rng):
    return _times(1, x, drop_probability, training, rng)


@dropout_forward.requirement(
    "the factor 1 / p: the kept share is 1 - p, divide by that", _free_of(lambda p: 1 / p)
)
def _(x, drop_probability, training, rng):
    return _times(1 / max(drop_probability, 0.1), x, drop_probability, training, rng)


@dropout_forward.requirement("the factor p: divide by 1 - p", _free_of(lambda p: p))
def _(x, drop_probability, training, rng):
    return _times(drop_probability, x, drop_probability, training, rng)


@dropout_forward.requirement("the factor 1 - p: divide by it, do not multiply", _free_of(lambda p: 1 - p))
def _(x, drop_probability, training, rng):
    return _times(1 - drop_probability, x, drop_probability, training, rng)


@dropout_forward.requirement("a mask that keeps a share p: it must drop a share p", _drops_p)
def _(x, drop_probability, training, rng):
    return x * (rng.random(x.shape) < drop_probability) / (1 - drop_probability) if training else x


@dropout_forward.requirement("one mask for all samples: draw one for each, rng.random(x.shape)", _rows_differ)
def _(x, drop_probability, training, rng):
    return x * (rng.random(x.shape[1]) >= drop_probability) / (1 - drop_probability) if training else x


@dropout_forward.requirement("elements other than 0 and x / (1 - p), or a dropped share other than p", _right)
def _(x, drop_probability, training, rng):
    return _dropout(x, drop_probability / 2, training, rng)
