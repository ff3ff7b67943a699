"""AdaGrad."""

import numpy as np

from dlcore.guards import require_positive
from dlcore.optimizers.optimizer import Optimizer


class AdaGrad(Optimizer):
    """G <- G + g^2;  theta <- theta - learning_rate g / (sqrt(G) + epsilon), element by element.

    Source: Duchi et al. 2011. Lesson: 05_optimizers.
    """

    carries = ("G",)

    def __init__(self, parameters, *, learning_rate=0.01, epsilon=1e-10):
        super().__init__(parameters, learning_rate=learning_rate)
        require_positive("AdaGrad", epsilon=epsilon)
        self.epsilon = float(epsilon)
        self.G = np.zeros_like(self.theta.value)

    def update(self, theta, g):
        self.G += g * g
        theta -= self.learning_rate * g / (np.sqrt(self.G) + self.epsilon)
