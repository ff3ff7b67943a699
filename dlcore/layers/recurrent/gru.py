"""The GRU layer."""

import numpy as np

from dlcore.initializers import zeros
from dlcore.layers.recurrent.recurrent import Recurrent
from dlcore.layers.recurrent.sigmoid import sigmoid_in_place
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

    def run(self, z):
        H = len(self.bh.value)
        self.inner = np.empty_like(self.h[1:])  # h_(t-1) Wh_n + bh
        for t in range(len(z)):
            zh = self.h[t] @ self.Wh.value
            np.add(zh[:, 2 * H :], self.bh.value, out=self.inner[t])
            z[t, :, : 2 * H] += zh[:, : 2 * H]
            sigmoid_in_place(z[t, :, : 2 * H])
            r, u, n = _split(z[t])
            n += r * self.inner[t]
            np.tanh(n, out=n)
            np.add(n, u * (self.h[t] - n), out=self.h[t + 1])
        self.gates = z

    def run_back(self, dy):
        """dz_n = dh (1 - u) (1 - n^2), dz_u = dh (h_(t-1) - n) u (1 - u), dz_r = dz_n inner r (1 - r).

        h_(t-1) Wh_n is multiplied by r before it meets z_n: seen from there, dz_n is r dz_n.
        """
        WhT = np.ascontiguousarray(self.Wh.value.T)
        dz, dz_hidden = np.empty_like(self.gates), np.empty_like(self.gates)
        dh = np.zeros_like(dy[0])
        for t in reversed(range(len(dy))):
            r, u, n = _split(self.gates[t])
            dz_r, dz_u, dz_n = _split(dz[t])
            dh += dy[t]
            np.multiply(dh * (1 - u), 1 - n * n, out=dz_n)
            np.multiply(dh * (self.h[t] - n), u * (1 - u), out=dz_u)
            np.multiply(dz_n * self.inner[t], r * (1 - r), out=dz_r)
            dz_hidden[t] = dz[t]
            _split(dz_hidden[t])[2][...] *= r
            dh *= u
            dh += dz_hidden[t] @ WhT
        self.bh.grad += _split(dz_hidden)[2].sum(axis=(0, 1))
        return dz, dz_hidden


def _split(gates):
    """Views r, u, n of (..., 3 H)."""
    H = gates.shape[-1] // 3
    return [gates[..., k * H : (k + 1) * H] for k in range(3)]
