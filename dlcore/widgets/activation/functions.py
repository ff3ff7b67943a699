"""The activation functions of the explorer: their layers, their slopes, and where they fall asleep."""

from dataclasses import dataclass

import numpy as np

from dlcore.layers import GELU, LeakyReLU, ReLU, Sigmoid, Tanh
from dlcore.layers.layer import Layer

REACH = 6.0  # the curve is drawn from -REACH to REACH
SPACING = 0.05  # between two places of the movable point


@dataclass(frozen=True)
class Activation:
    """A function by its layer.

    window: the outputs that a histogram shows; what lies beyond is counted in the bar at its end.
    heights: lowest and highest y of the curve's panel.

    Lesson: 02_activations.
    """

    layer: Layer
    window: tuple
    heights: tuple

    def values(self, z):
        """y = f(z)."""
        return self.layer.forward(z)

    def slopes(self, z):
        """dy/dz, by the layer's own backward."""
        return self.layer.backward(np.ones_like(self.layer.forward(z)))

    @property
    def largest_slope(self):
        """The largest dy/dz on the curve."""
        return float(self.slopes(PLACES).max())

    def asleep(self, z):
        """Where the slope is below a tenth of the largest: saturated, or off."""
        return np.abs(self.slopes(z)) < self.largest_slope / 10


PLACES = np.round(np.arange(-REACH, REACH + SPACING / 2, SPACING), 2)
BOUNDED, OPEN = (-1.4, 1.4), (-1.2, 6.2)
FUNCTIONS = {
    "sigmoid": Activation(Sigmoid(), (0, 1), BOUNDED),
    "tanh": Activation(Tanh(), (-1, 1), BOUNDED),
    "ReLU": Activation(ReLU(), (0, 4), OPEN),
    "leaky ReLU": Activation(LeakyReLU(0.1), (-0.5, 4), OPEN),
    "GELU": Activation(GELU(), (-0.5, 4), OPEN),
}
