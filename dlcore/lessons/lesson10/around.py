"""Ways around a layer: the gradient along both paths, and what many of them do to the variance."""

import math

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(13)


def _case(n, features, hidden):
    shapes = {"dy": (n, features), "x": (n, features), "W": (features, hidden), "V": (hidden, features)}
    return {name: _rng.normal(size=shape).round(2) for name, shape in shapes.items()}


def _through(dy, x, W, V):
    return ((dy @ V.T) * (x @ W > 0)) @ W.T


residual_backward = Exercise(
    name="residual_backward",
    reference=lambda dy, x, W, V: dy + _through(dy, x, W, V),
    returns=("dx",),
    cases=(
        {
            "dy": np.array([[1.0, 2.0], [3.0, -1.0]]),
            "x": np.array([[2.0, -1.0], [1.0, 4.0]]),
            "W": np.array([[1.0, 3.0], [-2.0, 1.0]]),
            "V": np.array([[2.0, 5.0], [1.0, -3.0]]),
        },
        _case(3, 3, 3),
        _case(4, 2, 3),
    ),
)


@residual_backward.mistake("the way around forgotten: y contains x itself, so dy is added")
def _(dy, x, W, V):
    return _through(dy, x, W, V)


@residual_backward.mistake("the way around alone: x acts through the inner layers too")
def _(dy, x, W, V):
    return dy


@residual_backward.mistake("x added in place of dy: backward the sum hands on dy, both ways")
def _(dy, x, W, V):
    return x + _through(dy, x, W, V)


@residual_backward.mistake("the slope of ReLU forgotten: what came out as 0 lets nothing through")
def _(dy, x, W, V):
    return dy + dy @ V.T @ W.T


@residual_backward.mistake("the output of ReLU in place of its slope, which is 1 or 0")
def _(dy, x, W, V):
    return dy + ((dy @ V.T) * np.maximum(x @ W, 0)) @ W.T


@residual_backward.mistake("the paths multiplied: along one path one multiplies, over paths one adds")
def _(dy, x, W, V):
    return dy * _through(dy, x, W, V)


@residual_backward.mistake("minus: y is a sum, so both paths are added")
def _(dy, x, W, V):
    return dy - _through(dy, x, W, V)


@residual_backward.mistake("dy taken off: y is a sum, so both paths are added")
def _(dy, x, W, V):
    return _through(dy, x, W, V) - dy


@residual_backward.mistake("the way around also sent through the inner layers: only one path goes there")
def _(dy, x, W, V):
    return 2 * _through(dy, x, W, V)


@residual_backward.mistake("W and V exchanged: backward the last comes first, V and then W")
def _(dy, x, W, V):
    return dy + ((dy @ W) * (x @ W > 0)) @ V


@residual_backward.mistake("no transpose: backward the sums go through V.T and W.T")
def _(dy, x, W, V):
    return dy + ((dy @ V) * (x @ W > 0)) @ W


variance_after = Exercise(
    name="variance_after",
    reference=lambda blocks, share: (1 + share) ** blocks,
    returns=("the variance",),
    cases=tuple({"blocks": n, "share": share} for n, share in ((3, 0.25), (25, 0.5), (50, 0.02), (1, 1.5))),
)


@variance_after.mistake("growth by a fixed amount: each block adds a share of what has arrived, a power")
def _(blocks, share):
    return 1 + blocks * share


@variance_after.mistake("the way around forgotten: what arrives stays, and the share is added, 1 + share")
def _(blocks, share):
    return share**blocks


@variance_after.mistake("the size in place of the variance: it would be the root")
def _(blocks, share):
    return math.sqrt((1 + share) ** blocks)


@variance_after.mistake("one block too few")
def _(blocks, share):
    return (1 + share) ** (blocks - 1)


@variance_after.mistake("one block too many")
def _(blocks, share):
    return (1 + share) ** (blocks + 1)


@variance_after.mistake("the share squared: it is one of variances, which are squares already")
def _(blocks, share):
    return (1 + share**2) ** blocks


@variance_after.mistake("the root of the share: variances add up, sizes do not")
def _(blocks, share):
    return (1 + math.sqrt(share)) ** blocks


@variance_after.mistake("the share taken off: variances of independent terms add up, 1 + share")
def _(blocks, share):
    return (1 - share) ** blocks


@variance_after.mistake("the share forgotten: the inner part adds a share of the variance, not all of it")
def _(blocks, share):
    return 2**blocks


@variance_after.mistake("e to the power of blocks times share: that is where many small shares lead, a bound")
def _(blocks, share):
    return math.exp(blocks * share)


@variance_after.mistake("the factor times the number of blocks: they multiply, so it is a power")
def _(blocks, share):
    return blocks * (1 + share)


@variance_after.mistake("what the blocks have added, without the 1 that came in")
def _(blocks, share):
    return (1 + share) ** blocks - 1
