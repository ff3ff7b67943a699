"""Wrong answers to lesson 11 that were written when the names stood."""

import numpy as np

from dlcore.lessons import lesson11
from tests.lessons.answers import lesson11 as known

WRONG = [
    (lesson11.attention_weights, lambda Q, K: known.softmax(Q @ K.T * Q.shape[1] ** -1)),
    (lesson11.attention_weights, lambda Q, K: np.exp(Q @ K.T) / np.exp(Q @ K.T).sum()),
    (lesson11.causal_weights, lambda S: known.masked(S, 0)),
    (lesson11.causal_weights, lambda S: known.masked(S, -1)),
    (lesson11.causal_weights, lambda S: known.masked(S, k=2)),
    (lesson11.scores_backward, lambda dY, V, A: dY @ V.T - (dY @ V.T * A).sum(axis=1, keepdims=True)),
    (lesson11.scores_backward, lambda dY, V, A: A * (dY @ V.T - (dY @ V.T).mean(axis=1, keepdims=True))),
    (lesson11.split_heads, lambda x, heads: np.array(np.split(x.T, heads))),
    (lesson11.split_heads, lambda x, heads: np.array([x[:, h::heads] for h in range(heads)])),
    (lesson11.training_windows, lambda n, s, T: (n[s], n[s + 1])),
    (lesson11.training_windows, lambda n, s, T: known.windows(n, s, T - 1)),
]
