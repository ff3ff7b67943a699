"""Attention of one query."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(12)


def _softmax(s):
    e = np.exp(s - s.max())
    return e / e.sum()


def _attend(q, K, V):
    return _softmax(K @ q / np.sqrt(len(q))) @ V


def _case(length, features, values):
    def draw(*shape):
        return _rng.uniform(-2, 2, shape).round(1)

    return {"q": draw(features), "K": draw(length, features), "V": draw(length, values)}


attention = Exercise(
    name="attention",
    reference=_attend,
    returns=("the output",),
    cases=(
        {
            "q": np.log([3.0, 2.0, 1.0, 3.0]),
            "K": np.array([[1.0, 0.0, 5.0, 1.0], [0.0, -2.0, 3.0, 0.0]]),  # scores of ln 3 and -ln 2
            "V": np.array([[7.0, 14.0, 0.0], [0.0, -7.0, 7.0]]),
        },
        _case(4, 3, 2),
        _case(2, 4, 3),
        _case(3, 3, 3),
    ),
)


@attention.mistake("the scale forgotten: divide the scores by sqrt(D)")
def _(q, K, V):
    return _softmax(K @ q) @ V


@attention.mistake("scores divided by D: divide by its root")
def _(q, K, V):
    return _softmax(K @ q / len(q)) @ V


@attention.mistake("scores divided by the root of T: D, the length of q, makes them large")
def _(q, K, V):
    return _softmax(K @ q / np.sqrt(len(K))) @ V


@attention.mistake("scores multiplied by sqrt(D): divide")
def _(q, K, V):
    return _softmax(K @ q * np.sqrt(len(q))) @ V


@attention.mistake("softmax forgotten: weights are positive and add up to 1")
def _(q, K, V):
    return K @ q / np.sqrt(len(q)) @ V


@attention.mistake("the weights alone: with them, take the mean of the rows of V")
def _(q, K, V):
    return _softmax(K @ q / np.sqrt(len(q)))


@attention.mistake("K in place of V: keys are compared with q, values are averaged")
def _(q, K, V):
    return _softmax(K @ q / np.sqrt(len(q))) @ K


@attention.mistake("the best row of V alone: weigh all of them, or there is no gradient")
def _(q, K, V):
    return V[np.argmax(K @ q)]


@attention.mistake("a plain mean: the weights come from q and K")
def _(q, K, V):
    return V.mean(axis=0)


@attention.mistake("the weighted rows not added up: sum over the steps")
def _(q, K, V):
    return _softmax(K @ q / np.sqrt(len(q)))[:, np.newaxis] * V


@attention.mistake("q @ K: one score for each row of K is K @ q")
def _(q, K, V):
    return _softmax(q @ K / np.sqrt(len(q))) @ V


@attention.mistake("V @ weights: the weighted mean of the rows of V is weights @ V")
def _(q, K, V):
    return V @ _softmax(K @ q / np.sqrt(len(q)))


@attention.mistake("the scale after the softmax: divide the scores by sqrt(D) before it")
def _(q, K, V):
    return _softmax(K @ q) / np.sqrt(len(q)) @ V


@attention.mistake("the root of F, the width of V: divide by sqrt(D), D is the length of q")
def _(q, K, V):
    return _softmax(K @ q / np.sqrt(V.shape[1])) @ V


@attention.mistake("the sum not divided out: weights add up to 1")
def _(q, K, V):
    return np.exp(K @ q / np.sqrt(len(q))) @ V


@attention.mistake("an answer with one row too many axes: return (F,), not (1, F)")
def _(q, K, V):
    return _attend(q, K, V)[np.newaxis]


@attention.mistake("a softmax along the wrong axis, all weights 1: they add up to 1 over the rows of K")
def _(q, K, V):
    return V.sum(axis=0)


@attention.mistake("V in place of K in the scores: keys are compared with q, values are averaged")
def _(q, K, V):
    return _softmax(V @ q / np.sqrt(len(q))) @ V


@attention.mistake("scores divided by their sum, without exp: weights are a softmax of the scores")
def _(q, K, V):
    return K @ q / (K @ q).sum() @ V


@attention.mistake("a sigmoid in place of softmax: the weights add up to 1")
def _(q, K, V):
    return 1 / (1 + np.exp(-K @ q / np.sqrt(len(q)))) @ V


@attention.mistake("distances as scores: they are products, K @ q / sqrt(D)")
def _(q, K, V):
    return _softmax(np.linalg.norm(K - q, axis=1)) @ V


@attention.mistake("the sign: the row that fits best shall get the largest weight")
def _(q, K, V):
    return _softmax(-K @ q / np.sqrt(len(q))) @ V
