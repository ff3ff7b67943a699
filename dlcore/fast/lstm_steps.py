"""The LSTM, without temporaries."""

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


def lstm(x, first, Wx, Wh, b):
    """See dlcore.formulas. Lesson: 09_rnn."""
    x, z = opened(x, Wx, b, len(Wh))
    h, c = (begun(state, len(x), x.dtype) for state in first)
    tanh_c, Wh_gates = aligned_like(c[1:]), apart(Wh, len(Wh))
    zh, new = aligned_like(z[:, 0]), aligned_like(c[0])
    for t in range(len(x)):
        z_t = z[:, t]
        z_t += np.matmul(h[t], Wh_gates, out=zh)
        o, i, f, g = z_t
        sigmoid_in_place(z_t[:3])
        np.tanh(g, out=g)
        np.multiply(f, c[t], out=c[t + 1])
        c[t + 1] += np.multiply(i, g, out=new)
        np.tanh(c[t + 1], out=tanh_c[t])
        np.multiply(o, tanh_c[t], out=h[t + 1])
    return over_time(h[1:]), (h[-1], c[-1]), (x, h, c, tanh_c, z, Wx, Wh)


def lstm_back(dy, memory):
    """See dlcore.formulas. Lesson: 09_rnn."""
    x, h, *_, Wx, _ = memory
    dz = _dz(dy, memory)
    return input_gradient(dz, Wx), *gradients(x, h, dz, dz)


def lstm_gradients(dy, memory):
    """See dlcore.formulas. Lesson: 09_rnn."""
    x, h, *_ = memory
    dz = _dz(dy, memory)
    return gradients(x, h, dz, dz)


def _dz(dy, memory):
    _, h, c, all_tanh_c, gates, _, Wh = memory
    dy, WhT = np.ascontiguousarray(over_time(dy)), apart_turned(Wh, len(Wh))
    dz = aligned_like(gates)
    back, through = aligned_like(dz[:, 0]), aligned_like(dy[0])
    dh, dc = np.zeros_like(dy[0]), np.zeros_like(dy[0])
    for t in reversed(range(len(dy))):
        (o, i, f, g), tanh_c = gates[:, t], all_tanh_c[t]
        dh += dy[t]
        np.multiply(h[t + 1], tanh_c, out=through)  # h = o tanh(c)
        np.subtract(o, through, out=through)
        through *= dh
        dc += through
        slopes(gates[:, t], 3, dz[:, t])
        for part, factor in zip(dz[:, t], (tanh_c, g, c[t], i)):
            part *= factor
        dz[0, t] *= dh
        dz[1:, t] *= dc
        dc *= f
        np.matmul(dz[:, t], WhT, out=back).sum(axis=0, out=dh)
    return dz
