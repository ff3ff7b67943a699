"""The LSTM layer."""

import numpy as np

from dlcore.layers.recurrent.recurrent import Recurrent
from dlcore.layers.recurrent.sigmoid import sigmoid_in_place


class LSTM(Recurrent):
    """A memory c that the forget gate f keeps or clears, the input gate i writes, the output gate o shows:

    i, f, o = sigmoid(z_i), sigmoid(z_f), sigmoid(z_o),  g = tanh(z_g),  z = x_t Wx + h_(t-1) Wh + b,
    c_t = f c_(t-1) + i g,   h_t = o tanh(c_t).

    The columns of Wx, Wh and b are in the order i, f, o, g (PyTorch: i, f, g, o). The bias of f begins at 1,
    so that the memory is kept at first. Both h and c are carried.
    x (N, T, D) to y (N, T, H); see Recurrent for the arguments. Source: Hochreiter and Schmidhuber 1997,
    Gers et al. 2000 (f), Jozefowicz et al. 2015 (its bias). Lesson: 09_rnn.
    """

    gate_count = 4
    states = ("h", "c")

    def __init__(self, in_features, hidden_features, **settings):
        super().__init__(in_features, hidden_features, **settings)
        self.b.value[hidden_features : 2 * hidden_features] = 1

    def run(self, z):
        self.c = self._with_first("c", z.dtype)
        self.tanh_c = np.empty_like(self.c[1:])
        H = len(self.Wh.value)
        for t in range(len(z)):
            z[t] += self.h[t] @ self.Wh.value
            sigmoid_in_place(z[t, :, : 3 * H])
            np.tanh(z[t, :, 3 * H :], out=z[t, :, 3 * H :])
            i, f, o, g = _split(z[t])
            np.add(f * self.c[t], i * g, out=self.c[t + 1])
            np.tanh(self.c[t + 1], out=self.tanh_c[t])
            np.multiply(o, self.tanh_c[t], out=self.h[t + 1])
        self.gates = z

    def run_back(self, dy):
        """With dc_t = dh_t o (1 - tanh^2 c_t) + f_(t+1) dc_(t+1), each gate by the product rule:

        dz_i = dc g i (1 - i),           dz_f = dc c_(t-1) f (1 - f),
        dz_o = dh tanh(c_t) o (1 - o),   dz_g = dc i (1 - g^2).
        """
        slopes = self._slopes()
        WhT = np.ascontiguousarray(self.Wh.value.T)
        dz = np.empty_like(self.gates)
        dh, dc = np.zeros_like(dy[0]), np.zeros_like(dy[0])
        for t in reversed(range(len(dy))):
            i, f, o, g = _split(self.gates[t])
            dh += dy[t]
            dc += dh * o * (1 - self.tanh_c[t] ** 2)
            for gate, factor in zip(_split(dz[t]), (dc * g, dc * self.c[t], dh * self.tanh_c[t], dc * i)):
                gate[...] = factor
            dz[t] *= slopes[t]
            dc *= f
            dh = dz[t] @ WhT
        return dz, dz

    def _slopes(self):
        """s (1 - s) for the three sigmoids, 1 - g^2 for the tanh."""
        *_, g = _split(self.gates)
        slopes = self.gates * (1 - self.gates)
        slopes[..., -g.shape[-1] :] = 1 - g * g
        return slopes


def _split(gates):
    """Views i, f, o, g of (..., 4 H)."""
    H = gates.shape[-1] // 4
    return [gates[..., k * H : (k + 1) * H] for k in range(4)]
