"""What rnn, lstm and gru have in common: the time step outermost, the gates apart, in one aligned memory.

NumPy's loops are then long, and the products small enough for the processor's cache.
"""

import numpy as np

from dlcore.fast.alignment import aligned, aligned_empty
from dlcore.fast.products import product


def opened(x, Wx, b, features):
    """x (N, T, D) as a contiguous (T, N, D), and z (gates, T, N, H), the products with x of all steps.

    Lesson: 09_rnn.
    """
    x = np.ascontiguousarray(x.transpose(1, 0, 2))  # the x of a time step lie together
    z = aligned_empty((b.size // features, x.shape[0] * x.shape[1], features), x.dtype)
    for z_gate, Wx_gate in zip(z, apart(Wx, features)):
        product(rows(x), Wx_gate, out=z_gate)
    z += apart(b[np.newaxis], features)
    return x, z.reshape(len(z), *x.shape[:2], features)


def begun(first, length, dtype):
    """Room for T + 1 states (N, H), of which the first is there. Lesson: 09_rnn."""
    states = aligned_empty((length + 1, *first.shape), dtype)
    states[0] = first
    return states


def over_time(a):
    """(T, N, H) as (N, T, H), and the other way round. Lesson: 09_rnn."""
    return a.transpose(1, 0, 2)


def apart(a, features):
    """(D, gates * H) to (gates, D, H), copied. Lesson: 09_rnn."""
    return aligned(a.reshape(len(a), a.shape[1] // features, features).transpose(1, 0, 2))


def apart_turned(a, features):
    """(D, gates * H) to (gates, H, D), copied. Lesson: 09_rnn."""
    return aligned(apart(a, features).transpose(0, 2, 1))


def rows(a):
    """(T, N, D) to (T * N, D). Lesson: 09_rnn."""
    return a.reshape(a.shape[0] * a.shape[1], a.shape[2])


def gradients(x, h, dz, dz_hidden):
    """dWx = sum of x_t^T dz_t, dWh = sum of h_(t-1)^T dz_t, db = sum of dz_t over t. Lesson: 09_rnn."""
    dz, dz_hidden = (a.reshape(len(a), len(rows(x)), a.shape[3]) for a in (dz, dz_hidden))
    dWx, dWh = _together(rows(x).T @ dz), _together(rows(h[:-1]).T @ dz_hidden)
    return dWx, dWh, (np.ones(dz.shape[1], dz.dtype) @ dz).ravel()


def input_gradient(dz, Wx):
    """dx_t = dz_t Wx^T (N, T, D). Lesson: 09_rnn."""
    gates, length, n, features = dz.shape
    (dz_gate, WxT), *others = zip(
        dz.reshape(gates, length * n, features), apart_turned(Wx, features), strict=True
    )
    dx = product(dz_gate, WxT)
    for dz_gate, WxT in others:
        dx += product(dz_gate, WxT)
    return over_time(dx.reshape(length, n, len(Wx)))


def sigmoid_in_place(z):
    """z <- (1 + tanh(z / 2)) / 2, which is 1 / (1 + exp(-z)) and cannot overflow. Lesson: 02_activations."""
    z *= 0.5
    np.tanh(z, out=z)
    z += 1
    z *= 0.5


def slopes(gates, sigmoids, out):
    """s (1 - s) of the first gates, which are sigmoids, and 1 - g^2 of the last, a tanh. Lesson: 09_rnn."""
    np.square(gates, out=out)
    np.subtract(gates[:sigmoids], out[:sigmoids], out=out[:sigmoids])
    np.subtract(1, out[sigmoids], out=out[sigmoids])
    return out


def _together(a):
    """(gates, D, H) to (D, gates * H)."""
    gates, length, features = a.shape
    return a.transpose(1, 0, 2).reshape(length, gates * features)
