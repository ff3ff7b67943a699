"""A recurrent layer on one sequence, forward and back: the numbers of every time step. No drawing here."""

from typing import NamedTuple

import numpy as np

from dlcore import formulas
from dlcore.layers.gru import GRU
from dlcore.layers.lstm import LSTM
from dlcore.layers.rnn import RNN

FORMULAS = {
    "RNN": (formulas.rnn, formulas.rnn_back),
    "LSTM": (formulas.lstm, formulas.lstm_back),
    "GRU": (formulas.gru, formulas.gru_back),
}
KINDS = {"RNN": RNN, "LSTM": LSTM, "GRU": GRU}
COLUMNS = {"RNN": "h", "LSTM": "oifg", "GRU": "run"}  # of Wx, Wh and b, as the layers keep them


class Unrolled(NamedTuple):
    """What the layer computed: arrays (T, H), by name in `forward`, and the gradients of L.

    forward: h and, where the cell has them, gates and memory; "h_before" is h of the step before; for a gate
    f the three terms "f_x", "f_h", "f_b" of its sum. dh: dL/dh_t, all paths. dz: dL/dz_t (T, gates * H), as
    seen from h_(t-1) Wh. dc: dL/dc_t of an LSTM, else None. gradient: dL/dtheta as one flat vector.
    Lesson: 09_rnn.
    """

    kind: str
    forward: dict
    dh: np.ndarray
    dz: np.ndarray
    dc: np.ndarray | None
    gradient: np.ndarray

    @property
    def norms(self):
        """The length of dL/dh_t for each t (T,)."""
        return np.linalg.norm(self.dh, axis=1)

    @property
    def memory_norms(self):
        """The length of dL/dc_t for each t (T,); none without a memory."""
        return [] if self.dc is None else np.linalg.norm(self.dc, axis=1)


def unroll(layer, x):
    """Forward on x (T, D) from h_0 = 0, and back from L = (h_1 + ... + h_H) / sqrt(H) of the last step.

    So dL/dh_T has the length 1, whatever the cell. The layer's gradients are overwritten. Lesson: 09_rnn.
    """
    layer.zero_grad()
    layer.reset_state()
    h = layer.forward(x[np.newaxis])
    dy = np.zeros_like(h)
    dy[:, -1] = h.shape[2] ** -0.5
    layer.backward(dy)
    forward = _forward(layer, x, h[0])
    dz, dh = _back(layer, forward, _sums_gradient(layer, x, dy), dy[0])
    gradient = np.concatenate([p.grad.ravel() for p in layer.parameters()])
    return Unrolled(type(layer).__name__, forward, dh, dz, _memory_gradient(forward, dh), gradient)


def _forward(layer, x, h):
    """The terms of each sum, the gates, and the memory, from the states h that the layer gave."""
    before = np.vstack([np.zeros_like(h[:1]), h[:-1]])
    numbers = {"h": h, "h_before": before}
    terms = {"x": x @ layer.Wx.value, "h": before @ layer.Wh.value, "b": np.tile(layer.b.value, (len(x), 1))}
    names = COLUMNS[type(layer).__name__]
    for end, term in terms.items():
        numbers |= {f"{name}_{end}": part for name, part in zip(names, np.split(term, len(names), axis=1))}
    return numbers | {"RNN": _rnn, "LSTM": _lstm, "GRU": _gru}[type(layer).__name__](layer, numbers)


def _sum(numbers, name):
    return numbers[f"{name}_x"] + numbers[f"{name}_h"] + numbers[f"{name}_b"]


def _rnn(layer, numbers):
    return {}


def _lstm(layer, numbers):
    """Gates, and the memory by its recursion c_t = f c_(t-1) + i g."""
    o, i, f = (formulas.sigmoid(_sum(numbers, name)) for name in "oif")
    g = np.tanh(_sum(numbers, "g"))
    c = np.zeros((len(g) + 1, g.shape[1]))
    for t in range(len(g)):
        c[t + 1] = f[t] * c[t] + i[t] * g[t]
    return {"o": o, "i": i, "f": f, "g": g, "c": c[1:], "c_before": c[:-1]}


def _gru(layer, numbers):
    r, u = (formulas.sigmoid(_sum(numbers, name)) for name in "ru")
    inner = numbers["n_h"] + layer.bh.value  # what the reset gate acts on
    n = np.tanh(numbers["n_x"] + numbers["n_b"] + r * inner)
    return {"r": r, "u": u, "n": n, "n_inner": inner}


def _sums_gradient(layer, x, dy):
    """dL/dz_t (T, gates * H): what reaches the inputs if they are the sums x_t Wx, and Wx is the identity."""
    run, back = FORMULAS[type(layer).__name__]
    Wx, *weights = (p.value for p in layer.parameters())
    first = tuple(np.zeros((1, layer.Wh.shape[0])) for _ in layer.states)
    _, _, memory = run(x[np.newaxis] @ Wx, first, np.eye(Wx.shape[1]), *weights)
    return back(dy, memory)[0][0]


def _back(layer, forward, dz, dy):
    """dL/dz_t as seen from h_(t-1) Wh, and dL/dh_t = dy_t + dL/dz_(t+1) Wh^T (GRU: + u_(t+1) dL/dh_(t+1))."""
    dz, dh = dz.copy(), dy.copy()
    if "r" in forward:  # the reset gate stands between h Wh and n
        dz[:, -dh.shape[1] :] *= forward["r"]
    for t in reversed(range(len(dh) - 1)):
        dh[t] += dz[t + 1] @ layer.Wh.value.T
        if "u" in forward:
            dh[t] += forward["u"][t + 1] * dh[t + 1]
    return dz, dh


def _memory_gradient(forward, dh):
    """dL/dc_t = dL/dh_t o_t (1 - tanh^2 c_t) + f_(t+1) dL/dc_(t+1): the second way back of an LSTM."""
    if "c" not in forward:
        return None
    dc = dh * forward["o"] * (1 - np.tanh(forward["c"]) ** 2)
    for t in reversed(range(len(dc) - 1)):
        dc[t] += forward["f"][t + 1] * dc[t + 1]
    return dc
