"""Adam and AdamW."""

import math

import numpy as np

from dlcore.guards import require_not_negative, require_share
from dlcore.optimizers.optimizer import Optimizer

PART = 2**16  # numbers of theta that are moved at once: four vectors of 256 kB stay in the processor's cache


class Adam(Optimizer):
    """Two running averages, corrected for their start at zero; all operations element by element.

    m <- beta1 m + (1 - beta1) g          m^ = m / (1 - beta1^t)
    v <- beta2 v + (1 - beta2) g^2        v^ = v / (1 - beta2^t)
    theta <- theta - learning_rate m^ / (sqrt(v^) + epsilon),   t = 1, 2, ...

    beta1, beta2: in [0, 1). The code keeps m / (1 - beta1) and v / (1 - beta2), three passes over memory
    less, and goes over theta part by part, with one short scratch vector: the formula as it stands allocates
    several long ones, which costs up to ten times as much. Source: Kingma and Ba 2015. Lesson: 05_optimizers.
    """

    carries = ("t", "sum_g", "sum_g2")
    not_carried = ("parts", "scratch")

    def __init__(self, parameters, *, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
        super().__init__(parameters, learning_rate=learning_rate)
        require_share(type(self).__name__, beta1=beta1, beta2=beta2)
        self.beta1, self.beta2, self.epsilon = float(beta1), float(beta2), float(epsilon)
        self.t = 0
        self.sum_g, self.sum_g2 = (np.zeros_like(self.theta.value) for _ in range(2))
        self.parts = _parts(self.theta.size)
        self.scratch = np.empty_like(self.theta.value[self.parts[0]])

    def update(self, theta, g):
        self.t += 1
        for part in self.parts:
            self._update(theta[part], g[part], self.sum_g[part], self.sum_g2[part])
        if self.t % 100 == 0:
            _drop_traces(self.sum_g, self.sum_g2)

    def _update(self, theta, g, sum_g, sum_g2):
        m_scale = (1 - self.beta1) / (1 - self.beta1**self.t)  # m^ = m_scale sum_g
        v_scale = (1 - self.beta2) / (1 - self.beta2**self.t)  # v^ = v_scale sum_g2
        step = self.scratch[: len(g)]
        sum_g *= self.beta1
        sum_g += g
        np.square(g, out=step)
        sum_g2 *= self.beta2
        sum_g2 += step
        np.sqrt(sum_g2, out=step)
        step *= math.sqrt(v_scale) / (self.learning_rate * m_scale)
        step += self.epsilon / (self.learning_rate * m_scale)
        np.divide(sum_g, step, out=step)
        theta -= step


def _drop_traces(*sums):
    """Zero in place of what is too small to move anything.

    Where gradients have stopped (a pixel that is hardly ever lit, a dead unit) the sums fade, and
    below 1.2e-38 in float32 ("subnormal") a processor computes a hundred times as slowly.
    """
    for a in sums:
        a[np.abs(a) < 1e8 * np.finfo(a.dtype).tiny] = 0


def _parts(size):
    """Slices of about PART numbers, all of one length but the last."""
    length = max(1, math.ceil(size / math.ceil(max(1, size) / PART)))
    return [slice(start, start + length) for start in range(0, max(1, size), length)]


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
