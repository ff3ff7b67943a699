"""Dropout."""

import numpy as np

from dlcore.checks import require_rng, require_same_shape, require_share
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
        self.drop_probability = drop_probability
        self.rng = rng

    def forward(self, x):
        if not self.training:
            self.scale = np.ones_like(x)
            return x
        keep = self.rng.random(x.shape, dtype=np.float32) >= self.drop_probability
        self.scale = keep.astype(x.dtype) / (1 - self.drop_probability)
        return x * self.scale

    def backward(self, dy):
        """dx = dy * mask / (1 - p)."""
        require_same_shape("Dropout.backward", y=self.scale, dy=dy)
        return dy * self.scale

    def __repr__(self):
        return f"Dropout({self.drop_probability})"
