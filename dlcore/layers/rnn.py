"""The simple recurrent layer."""

import numpy as np

from dlcore.fast.alignment import aligned_like
from dlcore.layers.recurrent import Recurrent


class RNN(Recurrent):
    """h_t = tanh(x_t Wx + h_(t-1) Wh + b): x (N, T, D) to y (N, T, H); see Recurrent for the arguments.

    Source: Elman 1990. Lesson: 09_rnn.
    """

    def run(self, z, Wh):
        for h, z_t, next_h in zip(self.h, z[0], self.h[1:]):
            z_t += h @ Wh[0]
            np.tanh(z_t, out=next_h)

    def run_back(self, dy, WhT):
        """dz_t = (dy_t + dz_(t+1) Wh^T) (1 - h_t^2): h_t acts on y_t and on the next step."""
        slope = np.square(self.h[1:])
        np.subtract(1, slope, out=slope)
        dz = aligned_like(dy)
        dh = np.zeros_like(dy[0])  # what comes from the future; at the end nothing does
        for t in reversed(range(len(dy))):
            dh += dy[t]
            np.multiply(dh, slope[t], out=dz[t])
            np.matmul(dz[t], WhT[0], out=dh)
        return dz[np.newaxis], dz[np.newaxis]
