"""Penalties on large weights (regularisation)."""

import numpy as np

from dlcore.guards import require_positive
from dlcore.parameter import parameter_list


class _Penalty:
    """Holds the weights (parameters with two axes or more): biases and scales are not punished."""

    def __init__(self, parameters, *, strength):
        who = type(self).__name__
        require_positive(who, strength=strength)
        self.strength = float(strength)
        self.weights = [p for p in parameter_list(who, parameters) if p.value.ndim >= 2]


class L2(_Penalty):
    """R = strength / 2 * sum of W^2 over all weight matrices; strength above 0. Lesson: 07_mnist_mlp."""

    def forward(self):
        return 0.5 * self.strength * sum(float(np.sum(p.value**2)) for p in self.weights)

    def backward(self):
        """Adds dR/dW = strength W."""
        for p in self.weights:
            p.grad += self.strength * p.value


class L1(_Penalty):
    """R = strength * sum of |W| over all weight matrices; strength above 0. Lesson: 06_linear_regression."""

    def forward(self):
        return self.strength * sum(float(np.abs(p.value).sum()) for p in self.weights)

    def backward(self):
        """Adds dR/dW = strength sign(W)."""
        for p in self.weights:
            p.grad += self.strength * np.sign(p.value)
