"""RMSprop."""

import numpy as np

from dlcore.guards import require_positive, require_share
from dlcore.optimizers.optimizer import Optimizer


class RMSprop(Optimizer):
    """G <- rho G + (1 - rho) g^2;  theta <- theta - learning_rate g / (sqrt(G) + epsilon).

    rho: in [0, 1); 0.99 as in PyTorch. Source: Tieleman and Hinton 2012, lecture 6.5. Lesson: 05_optimizers.
    """

    carries = ("G",)

    def __init__(self, parameters, *, learning_rate=0.01, rho=0.99, epsilon=1e-8):
        super().__init__(parameters, learning_rate=learning_rate)
        require_share("RMSprop", rho=rho)
        require_positive("RMSprop", epsilon=epsilon)
        self.rho, self.epsilon = float(rho), float(epsilon)
        self.G = np.zeros_like(self.theta.value)

    def update(self, theta, g):
        self.G *= self.rho
        self.G += (1 - self.rho) * g * g
        theta -= self.learning_rate * g / (np.sqrt(self.G) + self.epsilon)
