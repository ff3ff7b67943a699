"""The LSTM layer."""

import numpy as np

from dlcore.fast.alignment import aligned_like
from dlcore.fast.sigmoid import sigmoid_in_place
from dlcore.layers.recurrent import Recurrent


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
        self.b.value.reshape(4, hidden_features)[2] = 1

    def run(self, z, Wh):
        self.gates, self.c = z, self._with_first("c", z.dtype)
        self.tanh_c = aligned_like(self.c[1:])
        zh, new = aligned_like(z[:, 0]), aligned_like(self.c[0])
        for t, (c, next_c, tanh_c) in enumerate(zip(self.c, self.c[1:], self.tanh_c)):
            z_t = z[:, t]
            z_t += np.matmul(self.h[t], Wh, out=zh)
            o, i, f, g = z_t
            sigmoid_in_place(z_t[:3])
            np.tanh(g, out=g)
            np.multiply(f, c, out=next_c)
            next_c += np.multiply(i, g, out=new)
            np.tanh(next_c, out=tanh_c)
            np.multiply(o, tanh_c, out=self.h[t + 1])

    def run_back(self, dy, WhT):
        """With dc_t = dh_t o (1 - tanh^2 c_t) + f_(t+1) dc_(t+1), each gate by the product rule:

        dz_o = dh tanh(c_t) o (1 - o),   dz_i = dc g i (1 - i),
        dz_f = dc c_(t-1) f (1 - f),     dz_g = dc i (1 - g^2).
        """
        dz = aligned_like(self.gates)
        back, through = aligned_like(dz[:, 0]), aligned_like(dy[0])
        dh, dc = np.zeros_like(dy[0]), np.zeros_like(dy[0])
        for t in reversed(range(len(dy))):
            (o, i, f, g), tanh_c = self.gates[:, t], self.tanh_c[t]
            dh += dy[t]
            np.multiply(self.h[t + 1], tanh_c, out=through)  # h = o tanh(c)
            np.subtract(o, through, out=through)
            through *= dh
            dc += through
            self._slopes(t, dz[:, t])
            for part, factor in zip(dz[:, t], (tanh_c, g, self.c[t], i)):
                part *= factor
            dz[0, t] *= dh
            dz[1:, t] *= dc
            dc *= f
            np.matmul(dz[:, t], WhT, out=back).sum(axis=0, out=dh)
        return dz, dz

    def _slopes(self, t, out):
        """s (1 - s) for the sigmoids and 1 - g^2 for tanh."""
        gates = self.gates[:, t]
        np.square(gates, out=out)
        np.subtract(gates[:3], out[:3], out=out[:3])
        np.subtract(1, out[3], out=out[3])
