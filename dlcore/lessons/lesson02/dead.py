"""Units that never answer."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(4)


def _outputs(examples, units, dead):
    h = np.maximum(_rng.normal(size=(examples, units)).round(2), 0)
    h[np.arange(units) % examples, np.arange(units)] += 0.5  # nobody is dead, but for those who are to be
    h[:, :dead] = 0
    return h


dead_share = Exercise(
    name="dead_share",
    reference=lambda h: np.mean((h == 0).all(axis=0)),
    returns=("the share",),
    cases=(
        {"h": np.array([[0, 0, 3, 0, 0], [0, 1, 4, 0, 2], [0, 2, 1, 0, 3], [0, 0, 0, 0, 0]]) / 2},
        {"h": _outputs(5, 4, 0)},
        {"h": _outputs(6, 5, 2)},
        {"h": _outputs(4, 3, 3)},
    ),
)


@dead_share.mistake("the share of zeros: a unit that is 0 for some examples is not dead")
def _(h):
    return np.mean(h == 0)


@dead_share.mistake("any in place of all: dead is a unit that is 0 for every example")
def _(h):
    return np.mean((h == 0).any(axis=0))


@dead_share.mistake("the wrong axis: the examples are the rows, so all(axis=0)")
def _(h):
    return np.mean((h == 0).all(axis=1))


@dead_share.mistake("the share of units that are alive")
def _(h):
    return np.mean((h != 0).any(axis=0))


@dead_share.mistake("a number of units in place of a share: divide by the number of units")
def _(h):
    return np.sum((h == 0).all(axis=0))


@dead_share.mistake("a share of the examples: divide by the number of units, h.shape[1]")
def _(h):
    return np.sum((h == 0).all(axis=0)) / len(h)


@dead_share.mistake("a share rounded down by //: a share is a fraction, divide by /")
def _(h):
    return np.sum((h == 0).all(axis=0)) // h.shape[1]


@dead_share.mistake("a percentage: the share lies between 0 and 1")
def _(h):
    return 100 * np.mean((h == 0).all(axis=0))


@dead_share.mistake(
    "one share for each unit: asked for is the share of the units that are 0 for all examples"
)
def _(h):
    return np.mean(h == 0, axis=0)


@dead_share.mistake("the first example alone: dead is a unit that is 0 for every example, all(axis=0)")
def _(h):
    return np.mean(h[0] == 0)
