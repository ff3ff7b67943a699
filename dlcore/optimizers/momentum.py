"""Gradient descent with a velocity v, which begins at zero."""

import numpy as np

from dlcore.guards import require_share
from dlcore.optimizers.optimizer import Optimizer


class Momentum(Optimizer):
    """v <- beta v + g;  theta <- theta - learning_rate v.

    momentum: beta in [0, 1). In the long run a constant g moves theta by learning_rate / (1 - beta) g.
    Source: Polyak 1964; the form of Sutskever et al. 2013 and PyTorch. Lesson: 05_optimizers.
    """

    carries = ("v",)

    def __init__(self, parameters, *, learning_rate, momentum=0.9):
        super().__init__(parameters, learning_rate=learning_rate)
        require_share(type(self).__name__, momentum=momentum)
        self.momentum = float(momentum)
        self.v = np.zeros_like(self.theta.value)

    def update(self, theta, g):
        self.v *= self.momentum
        self.v += g
        theta -= self.learning_rate * self.v


class AveragedMomentum(Momentum):
    """v <- beta v + (1 - beta) g;  theta <- theta - learning_rate v: v is an average of the gradients.

    Equal to Momentum with a learning rate (1 - beta) times as large. Lesson: 05_optimizers.
    """

    def update(self, theta, g):
        self.v *= self.momentum
        self.v += (1 - self.momentum) * g
        theta -= self.learning_rate * self.v


class Nesterov(Momentum):
    """v <- beta v + g;  theta <- theta - learning_rate (g + beta v): a look one step ahead along v.

    Source: Nesterov 1983, in the form of PyTorch. Lesson: 05_optimizers.
    """

    def update(self, theta, g):
        self.v *= self.momentum
        self.v += g
        theta -= self.learning_rate * (g + self.momentum * self.v)
