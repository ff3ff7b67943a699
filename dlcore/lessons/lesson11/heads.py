"""Columns cut into heads."""

import numpy as np

from dlcore.check.exercise import Exercise


def _right(x, heads):
    return x.reshape(len(x), heads, x.shape[1] // heads).transpose(1, 0, 2)


def _case(length, features, heads):
    return {"x": np.arange(1.0, length * features + 1).reshape(length, features), "heads": heads}


split_heads = Exercise(
    name="split_heads",
    reference=_right,
    returns=("the heads",),
    cases=(_case(2, 6, 3), _case(3, 4, 2), _case(4, 3, 1), _case(1, 8, 2)),
)


@split_heads.mistake("reshape alone, which cuts places apart: reshape to (T, heads, D), then transpose")
def _(x, heads):
    return x.reshape(heads, len(x), -1)


@split_heads.mistake("heads in the middle: the axes T and heads change places")
def _(x, heads):
    return x.reshape(len(x), heads, -1)


@split_heads.mistake("every h-th column to a head: a head has columns that stand side by side")
def _(x, heads):
    return x.reshape(len(x), -1, heads).transpose(2, 0, 1)


@split_heads.mistake("D in front: the axes are (heads, T, D)")
def _(x, heads):
    return x.reshape(len(x), heads, -1).transpose(2, 0, 1)


@split_heads.mistake("T last: the axes are (heads, T, D)")
def _(x, heads):
    return x.reshape(len(x), heads, -1).transpose(1, 2, 0)


@split_heads.mistake("all axes reversed, .T: the axes are (heads, T, D)")
def _(x, heads):
    return x.reshape(len(x), heads, -1).T


@split_heads.mistake("the places cut, not the columns: axis=1 in np.split")
def _(x, heads):
    return np.array(np.array_split(x, heads, axis=0), dtype=float)


@split_heads.mistake("every head with all columns: each has D = features / heads of them")
def _(x, heads):
    return np.stack([x] * heads)


@split_heads.mistake("the heads in reverse order: the first columns are head 0")
def _(x, heads):
    return _right(x, heads)[::-1]


@split_heads.mistake("the first head alone: cut all columns into heads")
def _(x, heads):
    return _right(x, heads)[0]
