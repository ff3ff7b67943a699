"""Adam and AdamW."""

import numpy as np

from dlcore.fast import adam
from dlcore.guards import require_not_negative, require_positive, require_share
from dlcore.optimizers.optimizer import Optimizer


class Adam(Optimizer):
    """Two running averages, corrected for their start at zero; all operations element by element.

    m <- beta1 m + (1 - beta1) g          m^ = m / (1 - beta1^t)
    v <- beta2 v + (1 - beta2) g^2        v^ = v / (1 - beta2^t)
    theta <- theta - learning_rate m^ / (sqrt(v^) + epsilon),   t = 1, 2, ...

    beta1, beta2: in [0, 1). epsilon: above 0.
    Kept are t, sum_g = m / (1 - beta1) and sum_g2 = v / (1 - beta2).
    Source: Kingma and Ba 2015. Lesson: 05_optimizers.
    """

    carries = ("t", "sum_g", "sum_g2")

    def __init__(self, parameters, *, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
        super().__init__(parameters, learning_rate=learning_rate)
        require_share(type(self).__name__, beta1=beta1, beta2=beta2)
        require_positive(type(self).__name__, epsilon=epsilon)
        self.beta1, self.beta2, self.epsilon = float(beta1), float(beta2), float(epsilon)
        self.t = 0
        self.sum_g, self.sum_g2 = (np.zeros_like(self.theta.value) for _ in range(2))

    def update(self, theta, g):
        self.t += 1
        sums = {"m": self.sum_g, "v": self.sum_g2}
        adam(theta, g, sums, self.t, self.learning_rate, self.beta1, self.beta2, self.epsilon)


class AdamW(Adam):
    """Adam after theta <- (1 - learning_rate weight_decay) theta: the decay does not pass through v.

    weight_decay: at least 0; it also acts on biases, as in PyTorch.
    Source: Loshchilov and Hutter 2019. Lesson: 05_optimizers.
    """

    def __init__(self, parameters, *, weight_decay=0.01, **adam):
        super().__init__(parameters, **adam)
        require_not_negative("AdamW", weight_decay=weight_decay)
        self.weight_decay = float(weight_decay)

    def update(self, theta, g):
        theta *= 1 - self.learning_rate * self.weight_decay
        super().update(theta, g)
