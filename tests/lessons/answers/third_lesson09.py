"""Wrong answers to lesson 09, a third set, written before their verdicts were looked at."""

import numpy as np

from dlcore.lessons import lesson09, reserve
from tests.lessons.answers import lesson09 as known


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def _states(x, Wx, Wh, b, f=np.tanh, keep=True):
    h, all_h = np.zeros(len(b)), []
    for x_t in x:
        new = f(x_t @ Wx + h @ Wh + b)
        h = new if keep else h
        all_h.append(new)
    return np.array(all_h)


def _rnn_backward(dy, h, Wh, transpose=True, order=-1):
    future, dz = np.zeros(h.shape[1]), []
    for dy_t, h_t in list(zip(dy, h))[::order]:
        dz.append((dy_t + future) * (1 - h_t**2))
        future = dz[-1] @ (Wh.T if transpose else Wh)
    return np.array(dz[::order])


def _lstm(z, c, order=(0, 1, 2, 3), tanh=True, squash=np.tanh):
    parts = np.split(z, 4)
    o, i, f, g = (parts[k] for k in order)
    c = _sigmoid(f) * c + _sigmoid(i) * squash(g)
    return _sigmoid(o) * (np.tanh(c) if tanh else c), c


def _memory(dh, o, f, c, late=True, slope=True):
    dc, future = np.zeros_like(dh), 0
    for t in reversed(range(len(dh))):
        dc[t] = dh[t] * o[t] * (1 - np.tanh(c[t]) ** 2 if slope else 1) + future
        future = dc[t] * (f[t] if late else f[t - 1])
    return dc


def _lstm_back(dh, dc, o, i, f, g, c_before, c, through_h=True, slopes=True, before="f"):
    if through_h:
        dc = dc + dh * o * (1 - np.tanh(c) ** 2)
    parts = [dh * np.tanh(c), dc * g, dc * c_before, dc * i]
    if slopes:
        parts = [
            parts[0] * o * (1 - o),
            parts[1] * i * (1 - i),
            parts[2] * f * (1 - f),
            parts[3] * (1 - g**2),
        ]
    return np.concatenate(parts), dc * {"f": f, "i": i}[before]


WRONG = [
    (lesson09.rnn_states, lambda *a: _states(*a, f=_sigmoid)),
    (lesson09.rnn_states, lambda *a: _states(*a, keep=False)),
    (lesson09.rnn_states, lambda *a: _states(*a)[-1]),
    (lesson09.rnn_backward, lambda *a: _rnn_backward(*a, transpose=False)),
    (lesson09.rnn_backward, lambda *a: _rnn_backward(*a, order=1)),
    (lesson09.rnn_backward, lambda dy, h, Wh: dy * (1 - h**2)),
    (lesson09.lstm_step, lambda *a: _lstm(*a, order=(1, 2, 0, 3))),
    (lesson09.lstm_step, lambda *a: _lstm(*a, tanh=False)),
    (lesson09.lstm_step, lambda *a: _lstm(*a, squash=_sigmoid)),
    (lesson09.memory_gradient, lambda *a: _memory(*a, late=False)),
    (lesson09.memory_gradient, lambda *a: _memory(*a, slope=False)),
    (lesson09.memory_gradient, lambda dh, o, f, c: dh * o * (1 - np.tanh(c) ** 2) * f),
    (lesson09.lstm_backward, lambda *a: _lstm_back(*a, through_h=False)),
    (lesson09.lstm_backward, lambda *a: _lstm_back(*a, slopes=False)),
    (lesson09.lstm_backward, lambda *a: _lstm_back(*a, before="i")),
    (lesson09.perplexity, lambda p: -np.mean(np.log(p))),
    (lesson09.perplexity, lambda p: 2 ** -np.mean(np.log(p))),
    (lesson09.perplexity, lambda p: 1 / np.mean(p)),
    (lesson09.temperature, known.of_the_likeliest(lambda z, tau: _softmax(z * tau))),
    (lesson09.temperature, known.of_the_likeliest(lambda z, tau: _softmax(z) / tau)),
    (lesson09.temperature, known.of_the_likeliest(lambda z, tau: np.exp(z / tau))),
    (reserve.attention, lambda q, K, V: _softmax(K @ q) @ V),
    (reserve.attention, lambda q, K, V: _softmax(K @ q / np.sqrt(len(K))) @ V),
    (reserve.attention, lambda q, K, V: V[np.argmax(K @ q)]),
    (reserve.attention, lambda q, K, V: _softmax(K @ q / np.sqrt(len(q)))),
]
