"""From sequences to their ends."""

import numpy as np

from dlcore.guards import require_array, require_dy_shape
from dlcore.layers.layer import Layer


class LastStep(Layer):
    """y = x[:, -1], the last time step: (N, T, D) to (N, D), for one answer to a whole sequence.

    ValueError unless x has three axes and at least one step. Lesson: 09_rnn.
    """

    def forward(self, x):
        require_array("LastStep", x=x)
        if x.ndim != 3 or not x.shape[1]:
            raise ValueError(f"LastStep expects x of shape (N, T, D) with T of at least 1, got {x.shape}.")
        self.shape = x.shape
        return x[:, -1].copy()

    def backward(self, dy):
        """dx is dy at the last step and zero before it."""
        n, _, features = self.shape
        require_dy_shape("LastStep", dy, (n, features))
        dx = np.zeros(self.shape, dy.dtype)
        dx[:, -1] = dy
        return dx
