"""Recurrent layers, step by step.

Shapes: x (N, T, D), y (N, T, H) with y[:, t] = h_t, states (N, H), Wx (D, gates * H), Wh (H, gates * H),
b (gates * H,), the gates side by side. first: the states before step 1, a tuple; last: those after step T.
"""

import numpy as np

from dlcore.formulas.functions import sigmoid
from dlcore.guards import of_arrays


@of_arrays
def rnn(x, first, Wx, Wh, b):
    """(y, last, memory) of h_t = tanh(x_t Wx + h_(t-1) Wh + b); first = (h_0,).

    Source: Elman 1990. Lesson: 09_rnn.
    """
    h = [first[0]]
    for x_t in x.swapaxes(0, 1):
        h.append(np.tanh(x_t @ Wx + h[-1] @ Wh + b))
    return _over_time(h[1:]), (h[-1],), (x, h, Wx, Wh)


@of_arrays
def rnn_back(dy, memory):
    """dz_t = (dy_t + dz_(t+1) Wh^T) (1 - h_t^2), then dx, dWx, dWh, db.

    Source: Werbos 1990. Lesson: 09_rnn.
    """
    x, h, Wx, Wh = memory
    dz, dh = [], np.zeros_like(h[0])  # what comes from the future; at the end nothing does
    for t in reversed(range(dy.shape[1])):
        dz.insert(0, (dh + dy[:, t]) * (1 - h[t + 1] ** 2))
        dh = dz[0] @ Wh.T
    return _back_to_weights(x, h, Wx, dz, dz)


@of_arrays
def rnn_gradients(dy, memory):
    """dWx, dWh and db of rnn_back. Lesson: 09_rnn."""
    return rnn_back(dy, memory)[1:]


@of_arrays
def lstm(x, first, Wx, Wh, b):
    """(y, last, memory) of o, i, f = sigmoid(z_o), sigmoid(z_i), sigmoid(z_f), g = tanh(z_g) with

    z = x_t Wx + h_(t-1) Wh + b in this order,  c_t = f c_(t-1) + i g,  h_t = o tanh(c_t); first = (h_0, c_0).
    Source: Hochreiter and Schmidhuber 1997, Gers et al. 2000 (f). Lesson: 09_rnn.
    """
    (h_0, c_0), gates = first, []
    h, c = [h_0], [c_0]
    for x_t in x.swapaxes(0, 1):
        o, i, f, g = np.split(x_t @ Wx + h[-1] @ Wh + b, 4, axis=1)
        gates.append((sigmoid(o), sigmoid(i), sigmoid(f), np.tanh(g)))
        o, i, f, g = gates[-1]
        c.append(f * c[-1] + i * g)
        h.append(o * np.tanh(c[-1]))
    return _over_time(h[1:]), (h[-1], c[-1]), (x, h, c, gates, Wx, Wh)


@of_arrays
def lstm_back(dy, memory):
    """dc_t = dh_t o (1 - tanh^2 c_t) + f_(t+1) dc_(t+1), each gate by the product rule, then dx to db:

    dz_o = dh tanh(c_t) o (1 - o),   dz_i = dc g i (1 - i),
    dz_f = dc c_(t-1) f (1 - f),     dz_g = dc i (1 - g^2).   Lesson: 09_rnn.
    """
    x, h, c, gates, Wx, Wh = memory
    dz, dh, dc = [], np.zeros_like(h[0]), np.zeros_like(h[0])
    for t in reversed(range(dy.shape[1])):
        (o, i, f, g), tanh_c = gates[t], np.tanh(c[t + 1])
        dh = dh + dy[:, t]
        dc = dc + dh * o * (1 - tanh_c**2)
        slopes = dh * tanh_c * o * (1 - o), dc * g * i * (1 - i), dc * c[t] * f * (1 - f), dc * i * (1 - g**2)
        dz.insert(0, np.concatenate(slopes, axis=1))
        dh, dc = dz[0] @ Wh.T, dc * f
    return _back_to_weights(x, h, Wx, dz, dz)


@of_arrays
def lstm_gradients(dy, memory):
    """dWx, dWh and db of lstm_back. Lesson: 09_rnn."""
    return lstm_back(dy, memory)[1:]


@of_arrays
def gru(x, first, Wx, Wh, b, bh):
    """(y, last, memory) of r, u = sigmoid(z_r), sigmoid(z_u),  n = tanh(x_t Wx_n + b_n + r inner),

    inner = h_(t-1) Wh_n + bh,  h_t = (1 - u) n + u h_(t-1); columns in the order r, u, n; first = (h_0,).
    Source: Cho et al. 2014. Lesson: 09_rnn.
    """
    h, gates = [first[0]], []
    for x_t in x.swapaxes(0, 1):
        (xr, xu, xn), (hr, hu, hn) = (np.split(z, 3, axis=1) for z in (x_t @ Wx + b, h[-1] @ Wh))
        r, u, inner = sigmoid(xr + hr), sigmoid(xu + hu), hn + bh
        gates.append((r, u, np.tanh(xn + r * inner), inner))
        h.append((1 - u) * gates[-1][2] + u * h[-1])
    return _over_time(h[1:]), (h[-1],), (x, h, gates, Wx, Wh)


@of_arrays
def gru_back(dy, memory):
    """dz_n = dh (1 - u) (1 - n^2), dz_u = dh (h_(t-1) - n) u (1 - u), dz_r = dz_n inner r (1 - r),

    then dx, dWx, dWh, db, dbh. h_(t-1) Wh_n is multiplied by r before it meets z_n: seen from there, dz_n is
    r dz_n. Lesson: 09_rnn.
    """
    x, h, gates, Wx, Wh = memory
    dz, dz_hidden, dh = [], [], np.zeros_like(h[0])
    for t in reversed(range(dy.shape[1])):
        r, u, n, inner = gates[t]
        dh = dh + dy[:, t]
        dz_n = dh * (1 - u) * (1 - n**2)
        dz_r, dz_u = dz_n * inner * r * (1 - r), dh * (h[t] - n) * u * (1 - u)
        dz.insert(0, np.concatenate((dz_r, dz_u, dz_n), axis=1))
        dz_hidden.insert(0, np.concatenate((dz_r, dz_u, r * dz_n), axis=1))
        dh = u * dh + dz_hidden[0] @ Wh.T
    dbh = sum(dz_hidden).sum(axis=0)[-Wh.shape[0] :]
    return *_back_to_weights(x, h, Wx, dz, dz_hidden), dbh


@of_arrays
def gru_gradients(dy, memory):
    """dWx, dWh, db and dbh of gru_back. Lesson: 09_rnn."""
    return gru_back(dy, memory)[1:]


def _over_time(states):
    """T arrays (N, H) as one (N, T, H)."""
    return np.stack(states, axis=1)


def _back_to_weights(x, h, Wx, dz, dz_hidden):
    """dx_t = dz_t Wx^T, dWx = sum of x_t^T dz_t, dWh = sum of h_(t-1)^T dz_t as seen from there, db."""
    dWh = sum(before.T @ dz_t for before, dz_t in zip(h, dz_hidden))
    dz = _over_time(dz)
    return dz @ Wx.T, np.tensordot(x, dz, axes=((0, 1), (0, 1))), dWh, dz.sum(axis=(0, 1))
