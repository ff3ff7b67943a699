"""The LSTM layer."""

import numpy as np

from dlcore.layers.recurrent.recurrent import Recurrent
from dlcore.layers.recurrent.sigmoid import sigmoid_in_place


class LSTM(Recurrent):
    """A memory c that the forget gate f keeps or clears, the input gate i writes, the output gate o shows:

    o, i, f = sigmoid(z_o), sigmoid(z_i), sigmoid(z_f),  g = tanh(z_g),  z = x_t Wx + h_(t-1) Wh + b,
    c_t = f c_(t-1) + i g,   h_t = o tanh(c_t).

    The columns of Wx, Wh and b are in the order o, i, f, g (PyTorch: i, f, g, o). The bias of f begins at 1,
    so that the memory is kept at first. Both h and c are carried.
    x (N, T, D) to y (N, T, H); see Recurrent for the arguments. Source: Hochreiter and Schmidhuber 1997,
    Gers et al. 2000 (f), Jozefowicz et al. 2015 (its bias). Lesson: 09_rnn.
    """

    gate_count = 4
    states = ("h", "c")

    def __init__(self, in_features, hidden_features, **settings):
        super().__init__(in_features, hidden_features, **settings)
        _split(self.b.value)[2][...] = 1

    def run(self, z):
        self.gates, self.c = z, self._with_first("c", z.dtype)
        self.tanh_c = np.empty_like(self.c[1:])
        H = len(self.Wh.value)
        for t in range(len(z)):
            z[t] += self.h[t] @ self.Wh.value
            sigmoid_in_place(z[t, :, : 3 * H])
            np.tanh(z[t, :, 3 * H :], out=z[t, :, 3 * H :])
            o, i, f, g = _split(z[t])
            np.multiply(f, self.c[t], out=self.c[t + 1])
            self.c[t + 1] += i * g
            np.tanh(self.c[t + 1], out=self.tanh_c[t])
            np.multiply(o, self.tanh_c[t], out=self.h[t + 1])

    def run_back(self, dy):
        """With dc_t = dh_t o (1 - tanh^2 c_t) + f_(t+1) dc_(t+1), each gate by the product rule:

        dz_o = dh tanh(c_t) o (1 - o),   dz_i = dc g i (1 - i),
        dz_f = dc c_(t-1) f (1 - f),     dz_g = dc i (1 - g^2).
        """
        factors, through_h = self._factors()
        f = _split(self.gates)[2]
        WhT = np.ascontiguousarray(self.Wh.value.T)
        dz = np.empty_like(self.gates)
        dh, dc = np.zeros_like(dy[0]), np.zeros_like(dy[0])
        for t in reversed(range(len(dy))):
            dh += dy[t]
            dc += dh * through_h[t]
            gates = dz[t].reshape(len(dc), 4, dc.shape[1])  # (N, 4, H)
            gates[:, 0], gates[:, 1:] = dh, dc[:, np.newaxis]
            dz[t] *= factors[t]
            dc *= f[t]
            dh = dz[t] @ WhT
        return dz, dz

    def _factors(self):
        """What dh and dc are multiplied by on their way to dz, and dh on its way to dc: for all t at once."""
        o, i, f, g = _split(self.gates)
        factors = self.gates * (1 - self.gates)  # s (1 - s) for the sigmoids
        for part, other in zip(_split(factors), (self.tanh_c, g, self.c[:-1])):
            part *= other
        np.multiply(i, 1 - g * g, out=_split(factors)[3])
        return factors, o * (1 - self.tanh_c**2)


def _split(gates):
    """Views o, i, f, g of (..., 4 H)."""
    H = gates.shape[-1] // 4
    return [gates[..., k * H : (k + 1) * H] for k in range(4)]
