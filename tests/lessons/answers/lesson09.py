"""Wrong answers to lesson 09 as learners write them."""

import numpy as np

from dlcore.lessons import lesson09, reserve


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def softmax(s, axis=None):
    e = np.exp(s - np.max(s))
    return e / e.sum(axis=axis)


def of_the_likeliest(answer):
    """An answer that leaves the others out as it should, and makes its mistake with the k likeliest."""

    def with_zeros(z, tau, k):
        kept = z >= np.sort(z)[-k]
        probabilities = np.zeros(len(z))
        probabilities[kept] = answer(z[kept], tau)
        return probabilities

    return with_zeros


def states(x, Wx, Wh, b, step=lambda x, h, Wx, Wh, b: np.tanh(x @ Wx + h @ Wh + b), start=np.zeros):
    h, out = start(len(b)), []
    for t in range(len(x)):
        h = step(x[t], h, Wx, Wh, b)
        out.append(h)
    return np.array(out)


def through(dy, h, Wh, step=lambda d, f, s: (d + f) * s, slope=lambda h: 1 - h**2):
    dz, future = np.zeros_like(dy), 0
    for t in range(len(dy) - 1, -1, -1):
        dz[t] = step(dy[t], future, slope(h[t]))
        future = dz[t] @ Wh.T
    return dz


def step(z, c, memory=lambda o, i, f, g, c: f * c + i * g, out=lambda o, c: o * np.tanh(c)):
    o, i, f, g = np.split(z, 4)
    o, i, f, g = _sigmoid(o), _sigmoid(i), _sigmoid(f), np.tanh(g)
    c = memory(o, i, f, g, c)
    return out(o, c), c


def tree(x, merges, W, b, combine=lambda l, r, W, b: np.tanh(np.concatenate([l, r]) @ W + b)):
    nodes = list(x)
    for left, right in merges:
        nodes.append(combine(nodes[left], nodes[right], W, b))
    return nodes[-1]


WRONG = [
    (lesson09.rnn_states, lambda *a: states(*a, start=np.ones)),
    (lesson09.rnn_states, lambda *a: states(*a, step=lambda x, h, Wx, Wh, b: np.tanh(x @ Wx + b) + h @ Wh)),
    (lesson09.rnn_states, lambda *a: states(*a, step=lambda x, h, Wx, Wh, b: np.tanh(x @ Wx + h + b))),
    (lesson09.rnn_states, lambda *a: states(*a, step=lambda x, h, Wx, Wh, b: np.tanh(x @ Wx - h @ Wh + b))),
    (
        lesson09.rnn_states,
        lambda *a: states(*a, step=lambda x, h, Wx, Wh, b: np.maximum(x @ Wx + h @ Wh + b, 0)),
    ),
    (
        lesson09.rnn_states,
        lambda *a: states(*a, step=lambda x, h, Wx, Wh, b: h + np.tanh(x @ Wx + h @ Wh + b)),
    ),
    (lesson09.rnn_states, lambda *a: states(*a).T),
    (lesson09.rnn_backward, lambda *a: through(*a, step=lambda d, f, s: d + f * s)),
    (lesson09.rnn_backward, lambda *a: through(*a, slope=lambda h: 1 - h)),
    (lesson09.rnn_backward, lambda *a: through(*a, slope=lambda h: 1 + h**2)),
    (lesson09.rnn_backward, lambda *a: through(*a, step=lambda d, f, s: d * f * s)),
    (lesson09.rnn_backward, lambda *a: through(*a, step=lambda d, f, s: (d - f) * s)),
    (lesson09.rnn_backward, lambda dy, h, Wh: through(dy, h, -Wh)),
    (lesson09.rnn_backward, lambda dy, h, Wh: through(dy, h, Wh).sum(axis=0)),
    (lesson09.lstm_step, lambda *a: step(*a, memory=lambda o, i, f, g, c: f * c + i)),
    (lesson09.lstm_step, lambda *a: step(*a, memory=lambda o, i, f, g, c: f * c * i * g)),
    (lesson09.lstm_step, lambda *a: step(*a, memory=lambda o, i, f, g, c: i * g)),
    (lesson09.lstm_step, lambda *a: step(*a, memory=lambda o, i, f, g, c: f * c - i * g)),
    (lesson09.lstm_step, lambda *a: step(*a)[0]),
    (lesson09.lstm_step, lambda *a: step(*a, memory=lambda o, i, f, g, c: np.tanh(f * c + i * g))),
    (lesson09.lstm_step, lambda *a: step(*a, memory=lambda o, i, f, g, c: f * np.tanh(c) + i * g)),
    (lesson09.lstm_step, lambda *a: step(*a, out=lambda o, c: np.tanh(o * c))),
    (lesson09.perplexity, lambda p: np.mean(np.exp(-np.log(p)))),
    (lesson09.perplexity, lambda p: np.prod(p) ** (1 / len(p))),
    (lesson09.perplexity, lambda p: np.exp(-np.mean(np.log10(p)))),
    (lesson09.perplexity, lambda p: -np.sum(np.log(p))),
    (lesson09.perplexity, lambda p: np.exp(-np.mean(p))),
    (lesson09.perplexity, lambda p: np.exp(-np.log(p))),
    (
        lesson09.temperature,
        of_the_likeliest(lambda z, tau: np.exp(z / tau - np.max(z)) / np.sum(np.exp(z / tau - np.max(z)))),
    ),
    (lesson09.temperature, of_the_likeliest(lambda z, tau: softmax(z) ** tau / np.sum(softmax(z) ** tau))),
    (
        lesson09.temperature,
        of_the_likeliest(lambda z, tau: np.exp((z - z.max()) / tau) / np.sum(np.exp(z - z.max()))),
    ),
    (lesson09.temperature, of_the_likeliest(lambda z, tau: softmax(z - tau))),
    (lesson09.temperature, lambda *a: np.max(of_the_likeliest(lambda z, tau: softmax(z / tau))(*a))),
    (lesson09.temperature, of_the_likeliest(lambda z, tau: softmax(z) ** (1 / tau))),
    (reserve.attention, lambda q, K, V: (K @ q / np.sqrt(len(q))) / np.sum(K @ q / np.sqrt(len(q))) @ V),
    (reserve.attention, lambda q, K, V: softmax(V @ q / np.sqrt(len(q))) @ V),
    (reserve.attention, lambda q, K, V: _sigmoid(K @ q / np.sqrt(len(q))) @ V),
    (reserve.attention, lambda q, K, V: softmax(-K @ q / np.sqrt(len(q))) @ V),
    (reserve.attention, lambda q, K, V: softmax(np.array([np.linalg.norm(k - q) for k in K])) @ V),
    (reserve.attention, lambda q, K, V: softmax(K @ q / np.sqrt(len(q))) @ V / len(V)),
    (lesson09.tree_state, lambda *a: tree(*a, combine=lambda l, r, W, b: np.tanh(l @ W[: len(l)] + b))),
    (
        lesson09.tree_state,
        lambda *a: tree(*a, combine=lambda l, r, W, b: _sigmoid(np.concatenate([l, r]) @ W + b)),
    ),
    (lesson09.tree_state, lambda x, merges, W, b: tree(x, merges[::-1], W, b)),
    (
        lesson09.tree_state,
        lambda *a: tree(*a, combine=lambda l, r, W, b: np.tanh(np.concatenate([l, r]) @ W) + b),
    ),
    (
        lesson09.tree_state,
        lambda *a: tree(*a, combine=lambda l, r, W, b: np.tanh(np.concatenate([l, r]) @ W - b)),
    ),
    (lesson09.tree_state, lambda x, merges, W, b: tree(x, merges[:-1], W, b)),
]
