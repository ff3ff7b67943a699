"""Wrong answers to lesson 11 as learners write them."""

import numpy as np

from dlcore.lessons import lesson11


def softmax(s, axis=1):
    e = np.exp(s - np.max(s, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def masked(S, value=-np.inf, k=1):
    return softmax(np.where(np.triu(np.ones(S.shape, bool), k), value, S))


def windows(numbers, starts, T, by=1):
    places = starts[:, None] + np.arange(T)
    return numbers[places], numbers[places + by]


def through(dY, V, A, axis=1):
    dA = dY @ V.T
    return A * (dA - (dA * A).sum(axis=axis, keepdims=True))


WRONG = [
    (lesson11.attention_weights, lambda Q, K: softmax(Q @ K.T)),
    (lesson11.attention_weights, lambda Q, K: softmax(Q @ K.T / np.sqrt(Q.shape[1]), axis=0)),
    (lesson11.attention_weights, lambda Q, K: softmax(Q @ K.T / Q.shape[1])),
    (lesson11.attention_weights, lambda Q, K: softmax(K @ Q.T / np.sqrt(K.shape[1]))),
    (lesson11.causal_weights, lambda S: softmax(S)),
    (lesson11.causal_weights, lambda S: np.tril(softmax(S))),
    (lesson11.causal_weights, lambda S: softmax(np.tril(S))),
    (lesson11.causal_weights, lambda S: masked(S.T).T),
    (lesson11.scores_backward, lambda dY, V, A: A * (dY @ V.T)),
    (lesson11.scores_backward, lambda dY, V, A: through(dY, V, A, axis=0)),
    (lesson11.scores_backward, lambda dY, V, A: A * (1 - A) * (dY @ V.T)),
    (lesson11.split_heads, lambda x, heads: x.reshape(heads, x.shape[0], x.shape[1] // heads)),
    (lesson11.split_heads, lambda x, heads: x.reshape(x.shape[0], heads, x.shape[1] // heads)),
    (lesson11.training_windows, lambda n, s, T: windows(n, s, T, by=0)),
    (lesson11.training_windows, lambda n, s, T: (windows(n, s, T)[0], np.roll(windows(n, s, T)[0], -1, 1))),
]
