"""Dropout, scaled in training."""

import numpy as np

from dlcore.check.random_exercise import RandomExercise
from dlcore.lessons.lesson07.mask import (
    changed_in_training,
    columns_differ,
    drops_p,
    free_of,
    free_of_mistakes,
    kept_share_is_not_p,
    measured,
    off_in_use,
    rows_differ,
    some_left,
    some_of_each,
    varied_by_mask,
)


def _dropout(x, drop_probability, training, rng):
    return _times(1 / (1 - drop_probability), x, drop_probability, training, rng)


def _times(factor, x, drop_probability, training, rng):
    return x * (rng.random(x.shape) >= drop_probability) * factor if training else x


dropout_forward = RandomExercise(
    name="dropout_forward",
    reference=_dropout,
    form="one array y of the shape of x",
    measure=measured,
    cases=tuple(
        {
            "x": np.random.default_rng(5).uniform(1, 2, size=shape),
            "drop_probability": p,
            "training": training,
            "rng": np.random.default_rng(6),
        }
        for p, training, shape in [
            (0.2, True, (200, 50)),
            (0.5, True, (80, 125)),
            (0.3, False, (200, 50)),
            (0.0, True, (50, 200)),
        ]
    ),
)


@dropout_forward.requirement(
    "dropout outside training: return x unchanged when training is False", off_in_use
)
def _(x, drop_probability, training, rng):
    return _dropout(x, drop_probability, True, rng)


@dropout_forward.requirement(
    "no mask in training: drop there; is the condition on training turned round?", changed_in_training
)
def _(x, drop_probability, training, rng):
    return _dropout(x, drop_probability, not training, rng)


@dropout_forward.requirement(
    "everything dropped: drop a share p of the elements, and keep the rest", some_left
)
def _(x, drop_probability, training, rng):
    return _times(0, x, drop_probability, training, rng)


@dropout_forward.requirement(
    "one draw for all elements: draw one for each, rng.random(x.shape)", some_of_each
)
def _(x, drop_probability, training, rng):
    return x * (rng.random() >= drop_probability) / (1 - drop_probability) if training else x


@dropout_forward.requirement(
    "p taken for the kept share: drop a share p, and divide by 1 - p", kept_share_is_not_p
)
def _(x, drop_probability, training, rng):
    return _dropout(x, 1 - drop_probability, training, rng) if drop_probability else x


@dropout_forward.requirement(
    "random numbers as factors: a mask is 0 or 1, rng.random(x.shape) >= drop_probability", varied_by_mask
)
def _(x, drop_probability, training, rng):
    return x * rng.random(x.shape) / (1 - drop_probability) if training else x


@dropout_forward.requirement(
    "a missing factor 1 / (1 - p): the sums shall stay as they are", free_of(lambda p: 1)
)
def _(x, drop_probability, training, rng):
    return _times(1, x, drop_probability, training, rng)


@dropout_forward.requirement(
    "the factor 1 / p: the kept share is 1 - p, divide by that", free_of(lambda p: 1 / p)
)
def _(x, drop_probability, training, rng):
    return _times(1 / max(drop_probability, 0.1), x, drop_probability, training, rng)


@dropout_forward.requirement("the factor p: divide by 1 - p", free_of(lambda p: p))
def _(x, drop_probability, training, rng):
    return _times(drop_probability, x, drop_probability, training, rng)


@dropout_forward.requirement("the factor 1 - p: divide by it, do not multiply", free_of(lambda p: 1 - p))
def _(x, drop_probability, training, rng):
    return _times(1 - drop_probability, x, drop_probability, training, rng)


@dropout_forward.requirement("a mask that keeps a share p: it must drop a share p", drops_p)
def _(x, drop_probability, training, rng):
    return x * (rng.random(x.shape) < drop_probability) / (1 - drop_probability) if training else x


@dropout_forward.requirement("one mask for all samples: draw one for each, rng.random(x.shape)", rows_differ)
def _(x, drop_probability, training, rng):
    return x * (rng.random(x.shape[1]) >= drop_probability) / (1 - drop_probability) if training else x


@dropout_forward.requirement(
    "one draw for each sample, dropped as a whole: draw one for each element, rng.random(x.shape)",
    columns_differ,
)
def _(x, drop_probability, training, rng):
    keep = rng.random((len(x), 1)) >= drop_probability
    return x * keep / (1 - drop_probability) if training else x


@dropout_forward.requirement(
    "elements other than 0 and x / (1 - p), or a dropped share other than p", free_of_mistakes
)
def _(x, drop_probability, training, rng):
    return _dropout(x, drop_probability / 2, training, rng)
