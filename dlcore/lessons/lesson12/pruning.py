"""Which weights stay when the smallest are set to 0."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(124)


def _largest(sizes, count):
    """True for the `count` largest of `sizes`."""
    mask = np.zeros(sizes.size, dtype=bool)
    mask[np.argsort(-sizes.ravel(), kind="stable")[:count]] = True
    return mask.reshape(sizes.shape)


def _count(W, share):
    return int(round(share * W.size))


def _right(W, share):
    return _largest(np.abs(W), _count(W, share))


def _case(rows, columns, share):
    return {"W": _rng.permutation(np.arange(1.0, rows * columns + 1)).reshape(rows, columns), "share": share}


def _signed(case):
    return case | {"W": case["W"] * _rng.choice([-1.0, 1.0], case["W"].shape)}


pruning_mask = Exercise(
    name="pruning_mask",
    reference=_right,
    returns=("the mask",),
    cases=(
        {
            "W": np.array([[9.0, -8.0, 1.0, -2.0], [-7.0, 6.0, 3.75, -0.5], [0.25, 5.0, -4.0, 0.125]]),
            "share": 0.25,
        },
        _signed(_case(4, 5, 0.6)),
        _signed(_case(2, 4, 0.5)),
        {"W": np.array([[2.0, -3.0]]), "share": 1.0},
    ),
)


@pruning_mask.mistake("by value: a weight of -8 is large, compare np.abs(W)")
def _(W, share):
    return _largest(W, _count(W, share))


@pruning_mask.mistake("the threshold from the values: take the quantile of the sizes, np.abs(W)")
def _(W, share):
    return np.abs(W) >= np.quantile(W, 1 - share)


@pruning_mask.mistake("the smallest kept: they are the ones to go")
def _(W, share):
    return _largest(-np.abs(W), _count(W, share))


@pruning_mask.mistake("the share that goes: `share` is what stays")
def _(W, share):
    return _largest(np.abs(W), W.size - _count(W, share))


@pruning_mask.mistake("the mask the wrong way round: True for the weights that stay")
def _(W, share):
    return ~_right(W, share)


@pruning_mask.mistake("column by column: one threshold for all weights")
def _(W, share):
    columns = [_largest(np.abs(w), int(np.ceil(share * len(w)))) for w in W.T]
    return np.array(columns).T


@pruning_mask.mistake("row by row: one threshold for all weights")
def _(W, share):
    return np.array([_largest(np.abs(w), int(np.ceil(share * len(w)))) for w in W])


@pruning_mask.mistake("the weights in place of the mask: True and False, as large as W")
def _(W, share):
    return W * _right(W, share)


@pruning_mask.mistake("a share of the largest weight as threshold: so many stay, whatever their sizes")
def _(W, share):
    return np.abs(W) >= share * np.abs(W).max()


@pruning_mask.mistake("`share` as threshold: it says how many stay, whatever their sizes")
def _(W, share):
    return np.abs(W) >= share


@pruning_mask.mistake("the sizes above the mean: `share` says how many stay")
def _(W, share):
    return np.abs(W) >= np.abs(W).mean()


@pruning_mask.mistake("one weight too few: the one at the threshold stays, >=")
def _(W, share):
    return _largest(np.abs(W), _count(W, share) - 1)


@pruning_mask.mistake("one weight too many: round(share * W.size) stay")
def _(W, share):
    return _largest(np.abs(W), _count(W, share) + 1)


@pruning_mask.mistake("the first ones: the largest stay, wherever they stand")
def _(W, share):
    return (np.arange(W.size) < _count(W, share)).reshape(W.shape)


@pruning_mask.mistake("a flat mask: give it the shape of W")
def _(W, share):
    return _right(W, share).ravel()


@pruning_mask.mistake("the places in place of a mask: True and False, as large as W")
def _(W, share):
    return np.argsort(-np.abs(W).ravel())[: _count(W, share)]


@pruning_mask.mistake("all of them: set the smallest to False")
def _(W, share):
    return np.ones(W.shape, dtype=bool)
