"""The simple recurrent layer, without temporaries."""

import numpy as np

from dlcore.fast.alignment import aligned_like
from dlcore.fast.recurrent import apart, apart_turned, begun, gradients, input_gradient, opened, over_time


def rnn(x, first, Wx, Wh, b):
    """See dlcore.formulas. Lesson: 09_rnn."""
    x, z = opened(x, Wx, b, len(Wh))
    states, (Wh_gate,) = begun(first[0], len(x), x.dtype), apart(Wh, len(Wh))
    for h, z_t, next_h in zip(states, z[0], states[1:]):
        z_t += h @ Wh_gate
        np.tanh(z_t, out=next_h)
    return over_time(states[1:]), (states[-1],), (x, states, Wx, Wh)


def rnn_back(dy, memory):
    """See dlcore.formulas. Lesson: 09_rnn."""
    x, h, Wx, _ = memory
    dz = _dz(dy, memory)
    return input_gradient(dz, Wx), *gradients(x, h, dz, dz)


def rnn_gradients(dy, memory):
    """See dlcore.formulas. Lesson: 09_rnn."""
    x, h, *_ = memory
    dz = _dz(dy, memory)
    return gradients(x, h, dz, dz)


def _dz(dy, memory):
    _, h, _, Wh = memory
    dy, (WhT,) = np.ascontiguousarray(over_time(dy)), apart_turned(Wh, len(Wh))
    slope = np.square(h[1:])
    np.subtract(1, slope, out=slope)
    dz = aligned_like(dy)
    dh = np.zeros_like(dy[0])  # what comes from the future; at the end nothing does
    for t in reversed(range(len(dy))):
        dh += dy[t]
        np.multiply(dh, slope[t], out=dz[t])
        np.matmul(dz[t], WhT, out=dh)
    return dz[np.newaxis]
