"""Weights that do not see the future."""

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.formulas import softmax

_rng = np.random.default_rng(12)


def _hidden(S, hide, value=-np.inf):
    return softmax(np.where(hide, value, S))


def _future(S, k=1):
    return np.triu(np.ones(S.shape, bool), k)


causal_weights = Exercise(
    name="causal_weights",
    reference=lambda S: _hidden(S, _future(S)),
    returns=("the weights",),
    cases=(
        {"S": np.log([[2.0, 6.0, 4.0], [3.0, 1.0, 8.0], [1.0, 2.0, 5.0]])},
        {"S": _rng.uniform(-2, 2, (4, 4)).round(1)},
        {"S": np.array([[5.0]])},
        {"S": np.array([[-900.0, 900.0], [800.0, 801.0]])},
    ),
)


@causal_weights.mistake("no mask: place t looks at places 0 to t only")
def _(S):
    return softmax(S)


@causal_weights.mistake("the past hidden: place t looks at what stands before it, not after")
def _(S):
    return _hidden(S, _future(S).T)


@causal_weights.mistake("the place itself hidden too: it may look at itself, k=1 in np.triu")
def _(S):
    with np.errstate(invalid="ignore"):
        hide = np.where(_future(S, 0), -np.inf, S)
        e = np.exp(hide - S.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


@causal_weights.mistake("one place of the future left in sight: k=1 in np.triu")
def _(S):
    return _hidden(S, _future(S, 2))


@causal_weights.mistake("hidden scores set to 0: exp(0) is 1, set them to -inf")
def _(S):
    return _hidden(S, _future(S), 0)


@causal_weights.mistake("the mask after the softmax: rows no longer add up to 1")
def _(S):
    return np.where(_future(S), 0, softmax(S))


@causal_weights.mistake("the itself-only mask: place t looks at all places from 0 to t")
def _(S):
    return np.eye(len(S))


@causal_weights.mistake("a softmax along the wrong axis: each row adds up to 1")
def _(S):
    return softmax(np.where(_future(S), -np.inf, S).T).T


@causal_weights.mistake("softmax forgotten: weights are positive and add up to 1")
def _(S):
    return np.where(_future(S), -np.inf, S)


@causal_weights.mistake("1 subtracted from the future: that is not enough, take -inf")
def _(S):
    return softmax(S - _future(S))


@causal_weights.mistake("equal weights for the past: the scores decide")
def _(S):
    return _hidden(np.zeros(S.shape), _future(S))


@causal_weights.mistake("turned round: a row for each place that looks, and its places in the columns")
def _(S):
    return _hidden(S, _future(S)).T


@causal_weights.mistake("exp of large scores overflows: subtract the largest of each row first")
def _(S):
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(np.where(_future(S), -np.inf, S))
        return e / e.sum(axis=1, keepdims=True)
