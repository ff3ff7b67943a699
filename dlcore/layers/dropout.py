"""Dropout."""

import numpy as np

from dlcore.guards import require_dy, require_floats, require_rng, require_share
from dlcore.layers.layer import Layer


class Dropout(Layer):
    """y = x * mask / (1 - p) in training, y = x otherwise; x of any shape.

    drop_probability: p, the share of units set to zero, in [0, 1); ValueError outside it.
    rng: generator for the masks. Source: Srivastava et al. 2014, scaled in training ("inverted").
    Lesson: 07_mnist_mlp.
    """

    def __init__(self, drop_probability, *, rng):
        require_share("Dropout", drop_probability=drop_probability)
        require_rng("Dropout", rng)
        self.drop_probability = float(drop_probability)  # np.float64 would make x float64
        self.rng = rng

    def forward(self, x):
        require_floats("Dropout", x=x)
        if not self.training:
            self.scale = np.broadcast_to(x.dtype.type(1), x.shape)  # needs no memory
            return x
        keep = self.rng.random(x.shape, dtype=np.float32) >= self.drop_probability
        self.scale = keep.astype(x.dtype) / (1 - self.drop_probability)
        return x * self.scale

    def backward(self, dy):
        """dx = dy * mask / (1 - p)."""
        require_dy("Dropout", dy, self.scale.shape)
        return dy * self.scale

    def __repr__(self):
        return f"Dropout({self.drop_probability})"
