"""The sums of a layer whose matrix has a row for each unit: the sizes that meet must fit."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(3)


def _case(n, inputs, units):
    shapes = (n, inputs), (units, inputs), (units,)
    return dict(zip(("x", "A", "b"), (_rng.normal(size=shape).round(1) for shape in shapes), strict=True))


layer_sums = Exercise(
    name="layer_sums",
    reference=lambda x, A, b: x @ A.T + b,
    returns=("z",),
    cases=(
        {
            "x": np.array([[1.0, 2.0, 3.0], [2.0, 0.0, -1.0], [0.0, 1.0, 4.0], [1.0, 1.0, 0.0]]),
            "A": np.array([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]),
            "b": np.array([0.1, 0.2]),
        },
        _case(5, 3, 2),
        _case(2, 2, 3),
    ),
)


@layer_sums.mistake("the matrix not transposed: x has a column for each input, A a row for each unit; A.T")
def _(x, A, b):
    return x @ A + b


@layer_sums.mistake("the form for one sample: in a batch the samples are rows, so x stands first; x @ A.T")
def _(x, A, b):
    return A @ x + b


@layer_sums.mistake("the samples in columns: turn A @ x.T round before b is added, or compute x @ A.T")
def _(x, A, b):
    return A @ x.T + b


@layer_sums.mistake(
    "a reshape in place of a transpose: it keeps the order of the numbers and mixes the units"
)
def _(x, A, b):
    return x @ A.reshape(A.shape[1], A.shape[0]) + b


@layer_sums.mistake("the biases forgotten: each unit adds its own")
def _(x, A, b):
    return x @ A.T


@layer_sums.mistake("the result transposed: a row for each sample, a column for each unit")
def _(x, A, b):
    return (x @ A.T + b).T


@layer_sums.mistake("one bias for all units: each has its own")
def _(x, A, b):
    return x @ A.T + b[0]


@layer_sums.mistake("the bias subtracted: it is added, the threshold of a neuron is subtracted")
def _(x, A, b):
    return x @ A.T - b


@layer_sums.mistake("the first sample alone: one row of z for each row of x")
def _(x, A, b):
    return x[0] @ A.T + b


@layer_sums.mistake("all samples added up: one row of z for each row of x")
def _(x, A, b):
    return (x @ A.T).sum(axis=0) + b


@layer_sums.mistake("a sigmoid around the sums: only the sums are asked for")
def _(x, A, b):
    return 1 / (1 + np.exp(-(x @ A.T + b)))
