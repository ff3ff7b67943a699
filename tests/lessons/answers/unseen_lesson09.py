"""Wrong answers to lesson 09, written when the names stood, to see how many have one."""

import numpy as np

from dlcore.lessons import lesson09, reserve
from tests.lessons.answers import lesson09 as known

WRONG = [
    (lesson09.rnn_states, lambda *a: known.states(*a)[::-1]),
    (
        lesson09.rnn_states,
        lambda *a: known.states(*a, step=lambda x, h, Wx, Wh, b: np.tanh(x @ Wx) + np.tanh(h @ Wh) + b),
    ),
    (
        lesson09.rnn_states,
        lambda *a: known.states(*a, step=lambda x, h, Wx, Wh, b: np.tanh(x @ Wx + h @ Wh - b)),
    ),
    (lesson09.rnn_states, lambda *a: np.cumsum(known.states(*a), axis=0)),
    (lesson09.rnn_backward, lambda *a: known.through(*a, step=lambda d, f, s: d * s + f)),
    (lesson09.rnn_backward, lambda *a: -known.through(*a)),
    (lesson09.rnn_backward, lambda *a: known.through(*a, step=lambda d, f, s: f * s)),
    (lesson09.rnn_backward, lambda *a: known.through(*a, slope=lambda h: h**2)),
    (lesson09.lstm_step, lambda *a: known.step(*a, memory=lambda o, i, f, g, c: (1 - f) * c + i * g)),
    (lesson09.lstm_step, lambda *a: known.step(*a, out=lambda o, c: c)),
    (lesson09.lstm_step, lambda *a: known.step(*a, memory=lambda o, i, f, g, c: f * (c + i * g))),
    (lesson09.lstm_step, lambda *a: known.step(*a, out=lambda o, c: o + np.tanh(c))),
    (lesson09.perplexity, lambda p: np.exp(np.mean(-p * np.log(p)))),
    (lesson09.perplexity, lambda p: 1 / np.max(p)),
    (lesson09.perplexity, lambda p: len(p) * np.exp(-np.mean(np.log(p)))),
    (lesson09.perplexity, lambda p: np.exp(-np.mean(np.log(1 - p + 1e-12)))),
    (lesson09.temperature, known.of_the_likeliest(lambda z, tau: known.softmax(z / tau**2))),
    (lesson09.temperature, known.of_the_likeliest(lambda z, tau: known.softmax(z + tau))),
    (lesson09.temperature, known.of_the_likeliest(lambda z, tau: 1 / (1 + np.exp(-z / tau)))),
    (
        lesson09.temperature,
        lambda *a: known.of_the_likeliest(lambda z, tau: known.softmax(z / tau))(*a)[::-1],
    ),
    (
        reserve.attention,
        lambda q, K, V: known.softmax(K @ q / np.sqrt(len(q))) @ V + q[: V.shape[1]].sum() * 0 + 1,
    ),
    (reserve.attention, lambda q, K, V: np.sum(known.softmax(K @ q / np.sqrt(len(q))) @ V)),
    (reserve.attention, lambda q, K, V: known.softmax(K @ q / np.sqrt(len(q)))[::-1] @ V),
    (reserve.attention, lambda q, K, V: known.softmax(K.sum(axis=1) / np.sqrt(len(q))) @ V),
    (lesson09.tree_state, lambda *a: known.tree(*a, combine=lambda l, r, W, b: np.tanh((l + r) / 2))),
    (lesson09.tree_state, lambda *a: 2 * known.tree(*a)),
    (
        lesson09.tree_state,
        lambda *a: known.tree(*a, combine=lambda l, r, W, b: np.tanh(np.concatenate([l, l]) @ W + b)),
    ),
    (
        lesson09.tree_state,
        lambda *a: known.tree(*a, combine=lambda l, r, W, b: np.maximum(np.concatenate([l, r]) @ W + b, 0)),
    ),
]
