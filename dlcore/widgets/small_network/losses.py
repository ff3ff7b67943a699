"""The two losses of the small network: numbers and formulas, as functions of the output sum s.

The formulas are those of one output; of several, the losses are added.
"""

import numpy as np

from dlcore.language import mark
from dlcore.widgets.small_network.numbers import sigmoid


class HalfSquaredError:
    """L = (p - target)^2 / 2 with p = sigmoid(s). Lesson: 04_backpropagation."""

    formula = "½ · ({p} − {target})²"
    slope_formula = "{p} − {target}"

    def value(self, s, target):
        return 0.5 * (sigmoid(s) - target) ** 2

    def slope(self, s, target):
        """dL/dp."""
        return sigmoid(s) - target

    def delta(self, s, target):
        """dL/ds = (p - target) p (1 - p)."""
        return (sigmoid(s) - target) * sigmoid(s) * sigmoid(-s)


class CrossEntropy:
    """L = -target ln p - (1 - target) ln(1 - p) with p = sigmoid(s). Lesson: 04_backpropagation."""

    formula = "−{target} · ln({p}) − (1 − {target}) · ln(1 − {p})"
    slope_formula = "({p} − {target}) / ({p} · (1 − {p}))"

    def value(self, s, target):
        return np.logaddexp(0, s) - target * s

    def slope(self, s, target):
        """dL/dp."""
        return (sigmoid(s) - target) / (sigmoid(s) * sigmoid(-s))

    def delta(self, s, target):
        """dL/ds = p - target."""
        return sigmoid(s) - target


LOSSES = {mark("half squared error"): HalfSquaredError(), mark("cross-entropy"): CrossEntropy()}
