"""The GRU layer."""

import numpy as np

from dlcore.fast.alignment import aligned_like
from dlcore.fast.sigmoid import sigmoid_in_place
from dlcore.initializers import zeros
from dlcore.layers.recurrent import Recurrent
from dlcore.parameter import Parameter


class GRU(Recurrent):
    """A state that the update gate u keeps, and the reset gate r hides from the candidate n:

    r, u = sigmoid(z_r), sigmoid(z_u),  n = tanh(x_t Wx_n + b_n + r (h_(t-1) Wh_n + bh)),
    h_t = (1 - u) n + u h_(t-1).

    The columns of Wx, Wh and b are in the order r, u, n; bh (H,). The reset gate acts after the product with
    Wh_n, as in PyTorch (which writes z for u). x (N, T, D) to y (N, T, H); see Recurrent for the arguments.
    Source: Cho et al. 2014. Lesson: 09_rnn.
    """

    gate_count = 3

    def __init__(self, in_features, hidden_features, *, rng, **settings):
        super().__init__(in_features, hidden_features, rng=rng, **settings)
        self.bh = Parameter(zeros(rng, (hidden_features,), hidden_features, hidden_features))

    def run(self, z, Wh):
        self.gates, self.inner = z, aligned_like(self.h[1:])  # inner = h_(t-1) Wh_n + bh
        zh, change = aligned_like(z[:, 0]), aligned_like(self.h[0])
        for t, (h, inner, next_h) in enumerate(zip(self.h, self.inner, self.h[1:])):
            np.matmul(h, Wh, out=zh)
            np.add(zh[2], self.bh.value, out=inner)
            z_ru = z[:2, t]
            z_ru += zh[:2]
            sigmoid_in_place(z_ru)
            r, u, n = z[:, t]
            n += np.multiply(r, inner, out=change)
            np.tanh(n, out=n)
            np.subtract(h, n, out=change)
            change *= u
            np.add(n, change, out=next_h)

    def run_back(self, dy, WhT):
        """dz_n = dh (1 - u) (1 - n^2), dz_u = dh (h_(t-1) - n) u (1 - u), dz_r = dz_n inner r (1 - r).

        h_(t-1) Wh_n is multiplied by r before it meets z_n: seen from there, dz_n is r dz_n.
        """
        dz, dz_hidden = aligned_like(self.gates), aligned_like(self.gates)
        back, factor = aligned_like(dz[:, 0]), aligned_like(dy[0])
        dh = np.zeros_like(dy[0])
        for t in reversed(range(len(dy))):
            r, u, n = self.gates[:, t]
            dz_r, dz_u, dz_n = self._slopes(t, dz[:, t])
            dh += dy[t]
            dz_n *= np.subtract(1, u, out=factor)
            dz_n *= dh
            dz_u *= np.subtract(self.h[t], n, out=factor)
            dz_u *= dh
            dz_r *= self.inner[t]
            dz_r *= dz_n
            dz_hidden[:, t] = dz[:, t]
            dz_hidden[2, t] *= r
            dh *= u
            dh += np.matmul(dz_hidden[:, t], WhT, out=back).sum(axis=0, out=factor)
        self.bh.grad += dz_hidden[2].sum(axis=(0, 1))
        return dz, dz_hidden

    def _slopes(self, t, out):
        """s (1 - s) for the sigmoids and 1 - n^2 for tanh."""
        gates = self.gates[:, t]
        np.square(gates, out=out)
        np.subtract(gates[:2], out[:2], out=out[:2])
        np.subtract(1, out[2], out=out[2])
        return out
