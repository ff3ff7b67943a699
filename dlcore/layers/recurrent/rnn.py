"""The simple recurrent layer."""

import numpy as np

from dlcore.layers.recurrent.recurrent import Recurrent


class RNN(Recurrent):
    """h_t = tanh(x_t Wx + h_(t-1) Wh + b): x (N, T, D) to y (N, T, H); see Recurrent for the arguments.

    Source: Elman 1990. Lesson: 09_rnn.
    """

    def run(self, z):
        for t in range(len(z)):
            z[t] += self.h[t] @ self.Wh.value
            np.tanh(z[t], out=self.h[t + 1])

    def run_back(self, dy):
        """dz_t = (dy_t + dz_(t+1) Wh^T) (1 - h_t^2): h_t acts on y_t and on the next step."""
        slope = 1 - self.h[1:] ** 2
        WhT = np.ascontiguousarray(self.Wh.value.T)  # once: the products of the loop are faster
        dz = np.empty_like(dy)
        dh = np.zeros_like(dy[0])  # what comes from the future; at the end nothing does
        for t in reversed(range(len(dy))):
            np.multiply(dy[t] + dh, slope[t], out=dz[t])
            dh = dz[t] @ WhT
        return dz, dz
