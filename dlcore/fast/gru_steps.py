"""The GRU, without temporaries."""

import numpy as np

from dlcore.fast.alignment import aligned_like
from dlcore.fast.recurrent import (
    apart,
    apart_turned,
    begun,
    gradients,
    input_gradient,
    opened,
    over_time,
    sigmoid_in_place,
    slopes,
)


def gru(x, first, Wx, Wh, b, bh):
    """See dlcore.formulas. Lesson: 09_rnn."""
    x, z = opened(x, Wx, b, len(Wh))
    states, Wh_gates = begun(first[0], len(x), x.dtype), apart(Wh, len(Wh))
    inners = aligned_like(states[1:])  # h_(t-1) Wh_n + bh
    zh, change = aligned_like(z[:, 0]), aligned_like(states[0])
    for t, (h, inner, next_h) in enumerate(zip(states, inners, states[1:])):
        np.matmul(h, Wh_gates, out=zh)
        np.add(zh[2], bh, out=inner)
        z_ru = z[:2, t]
        z_ru += zh[:2]
        sigmoid_in_place(z_ru)
        r, u, n = z[:, t]
        n += np.multiply(r, inner, out=change)
        np.tanh(n, out=n)
        np.subtract(h, n, out=change)
        change *= u
        np.add(n, change, out=next_h)
    return over_time(states[1:]), (states[-1],), (x, states, inners, z, Wx, Wh)


def gru_back(dy, memory):
    """See dlcore.formulas. Lesson: 09_rnn."""
    x, h, *_, Wx, _ = memory
    dz, dz_hidden = _dz(dy, memory)
    return input_gradient(dz, Wx), *gradients(x, h, dz, dz_hidden), dz_hidden[2].sum(axis=(0, 1))


def gru_gradients(dy, memory):
    """See dlcore.formulas. Lesson: 09_rnn."""
    x, h, *_ = memory
    dz, dz_hidden = _dz(dy, memory)
    return *gradients(x, h, dz, dz_hidden), dz_hidden[2].sum(axis=(0, 1))


def _dz(dy, memory):
    """dz, and the same seen from h_(t-1) Wh."""
    _, h, inners, gates, _, Wh = memory
    dy, WhT = np.ascontiguousarray(over_time(dy)), apart_turned(Wh, len(Wh))
    dz, dz_hidden = aligned_like(gates), aligned_like(gates)
    back, factor = aligned_like(dz[:, 0]), aligned_like(dy[0])
    dh = np.zeros_like(dy[0])
    for t in reversed(range(len(dy))):
        r, u, n = gates[:, t]
        dz_r, dz_u, dz_n = slopes(gates[:, t], 2, dz[:, t])
        dh += dy[t]
        dz_n *= np.subtract(1, u, out=factor)
        dz_n *= dh
        dz_u *= np.subtract(h[t], n, out=factor)
        dz_u *= dh
        dz_r *= inners[t]
        dz_r *= dz_n
        dz_hidden[:, t] = dz[:, t]
        dz_hidden[2, t] *= r
        dh *= u
        dh += np.matmul(dz_hidden[:, t], WhT, out=back).sum(axis=0, out=factor)
    return dz, dz_hidden
