"""A split by originals: copies of one row are never in both sets."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(13)


def _parted(held):
    return np.flatnonzero(~held), np.flatnonzero(held)


def _case(rows, originals, chosen):
    origins = _rng.integers(0, originals, rows)
    return {"origins": origins, "chosen": _rng.permutation(originals)[:chosen]}


held_out = Exercise(
    name="held_out",
    reference=lambda origins, chosen: _parted(np.isin(origins, chosen)),
    returns=("the rows for training", "the rows for validation"),
    cases=(
        {"origins": np.array([3, 1, 0, 2, 1, 0, 2, 4]), "chosen": np.array([0, 2])},
        _case(12, 6, 3),
        _case(30, 9, 2),
    ),
)


def _rows_of(origins, chosen):
    held = np.zeros(len(origins), bool)
    held[chosen[chosen < len(held)]] = True
    return held


@held_out.mistake("chosen taken for row numbers: they are originals, look where origins holds them")
def _(origins, chosen):
    return _parted(_rows_of(origins, chosen))


@held_out.mistake("the sets exchanged: return training first")
def _(origins, chosen):
    return _parted(~np.isin(origins, chosen))


@held_out.mistake("originals in place of rows: return the places in origins")
def _(origins, chosen):
    held = np.isin(origins, chosen)
    return origins[~held], origins[held]


@held_out.mistake("only the first copy held out: the others stay in training, a leak")
def _(origins, chosen):
    held = np.isin(origins, chosen)
    held &= np.isin(np.arange(len(origins)), np.unique(origins, return_index=True)[1])
    return _parted(held)


@held_out.mistake("a leak: all rows are in training, those of validation too")
def _(origins, chosen):
    return np.arange(len(origins)), np.flatnonzero(np.isin(origins, chosen))


@held_out.mistake("only the first chosen original held out: np.isin(origins, chosen) asks for all of them")
def _(origins, chosen):
    return _parted(origins == chosen[0])


@held_out.mistake("masks in place of rows: np.flatnonzero gives the numbers of the rows")
def _(origins, chosen):
    held = np.isin(origins, chosen)
    return ~held, held


@held_out.mistake("one row for each original in training: its copies belong there too")
def _(origins, chosen):
    train, validation = _parted(np.isin(origins, chosen))
    first = np.unique(origins[train], return_index=True)[1]
    return train[np.sort(first)], validation


@held_out.mistake("the last rows held out: the chosen originals say which")
def _(origins, chosen):
    size = np.isin(origins, chosen).sum()
    return np.arange(len(origins) - size), np.arange(len(origins) - size, len(origins))


@held_out.mistake("a range from the least to the largest chosen: only the chosen ones are held out")
def _(origins, chosen):
    return _parted((origins >= chosen.min()) & (origins <= chosen.max()))
