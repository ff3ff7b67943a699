"""The weights of attention."""

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.formulas import softmax

_rng = np.random.default_rng(11)


def _case(queries, keys, features):
    return {
        "Q": _rng.uniform(-2, 2, (queries, features)).round(1),
        "K": _rng.uniform(-2, 2, (keys, features)).round(1),
    }


attention_weights = Exercise(
    name="attention_weights",
    reference=lambda Q, K: softmax(Q @ K.T / np.sqrt(Q.shape[1])),
    returns=("the weights",),
    cases=(
        {
            "Q": np.log([[3.0, 2.0, 1.0, 3.0], [2.0, 1.0, 3.0, 1.0]]),
            "K": np.array([[1.0, 0.0, 5.0, 1.0], [0.0, -2.0, 0.0, 0.0], [0.0, 0.0, 2.0, 0.0]]),
        },
        _case(4, 2, 3),
        _case(3, 5, 2),
        {"Q": np.array([[800.0, 600.0], [3.0, 1.0], [0.0, 1.0]]), "K": np.array([[20.0, 9.0], [8.0, 20.0]])},
    ),
)


@attention_weights.mistake("the scale forgotten: divide the scores by sqrt(D)")
def _(Q, K):
    return softmax(Q @ K.T)


@attention_weights.mistake("scores divided by D: divide by its root")
def _(Q, K):
    return softmax(Q @ K.T / Q.shape[1])


@attention_weights.mistake("scores multiplied by sqrt(D): divide")
def _(Q, K):
    return softmax(Q @ K.T * np.sqrt(Q.shape[1]))


@attention_weights.mistake("the root of the number of keys: D, the length of a query, makes scores large")
def _(Q, K):
    return softmax(Q @ K.T / np.sqrt(len(K)))


@attention_weights.mistake("the root of the number of queries: D, the length of a query, makes scores large")
def _(Q, K):
    return softmax(Q @ K.T / np.sqrt(len(Q)))


@attention_weights.mistake("a softmax along the wrong axis: each row, of one query, adds up to 1")
def _(Q, K):
    return softmax((Q @ K.T / np.sqrt(Q.shape[1])).T).T


@attention_weights.mistake("one softmax over all scores: each row by itself adds up to 1")
def _(Q, K):
    return softmax((Q @ K.T / np.sqrt(Q.shape[1])).reshape(1, -1)).reshape(len(Q), len(K))


@attention_weights.mistake("softmax forgotten: weights are positive and add up to 1")
def _(Q, K):
    return Q @ K.T / np.sqrt(Q.shape[1])


@attention_weights.mistake("the sum not divided out: each row of weights adds up to 1")
def _(Q, K):
    with np.errstate(over="ignore"):
        return np.exp(Q @ K.T / np.sqrt(Q.shape[1]))


@attention_weights.mistake("the scale after the softmax: divide the scores by sqrt(D) before it")
def _(Q, K):
    return softmax(Q @ K.T) / np.sqrt(Q.shape[1])


@attention_weights.mistake("turned round: a row for each query, a column for each key")
def _(Q, K):
    return softmax(Q @ K.T / np.sqrt(Q.shape[1])).T


@attention_weights.mistake("keys that ask queries: a row for each query, Q @ K.T")
def _(Q, K):
    return softmax(K @ Q.T / np.sqrt(Q.shape[1]))


@attention_weights.mistake("the best key alone: weigh all of them, or there is no gradient")
def _(Q, K):
    return np.eye(len(K))[np.argmax(Q @ K.T, axis=1)]


@attention_weights.mistake("scores divided by their sum, without exp: weights are a softmax of the scores")
def _(Q, K):
    return Q @ K.T / (Q @ K.T).sum(axis=1, keepdims=True)


@attention_weights.mistake("a sigmoid in place of softmax: the weights of a row add up to 1")
def _(Q, K):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-Q @ K.T / np.sqrt(Q.shape[1])))


@attention_weights.mistake("the sign: the key that fits best gets the largest weight")
def _(Q, K):
    return softmax(-Q @ K.T / np.sqrt(Q.shape[1]))


@attention_weights.mistake("exp of large scores overflows: subtract the largest of each row first")
def _(Q, K):
    with np.errstate(over="ignore", invalid="ignore"):
        e = np.exp(Q @ K.T / np.sqrt(Q.shape[1]))
        return e / e.sum(axis=1, keepdims=True)
