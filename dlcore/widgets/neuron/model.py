"""What one neuron makes of a problem: answers, accuracy, loss, and the perceptron's next step."""

from dataclasses import dataclass

import numpy as np

from dlcore.formulas import sigmoid
from dlcore.widgets.neuron.problems import Problem


@dataclass(frozen=True)
class Neuron:
    """A neuron with weights w (2,) and bias b, in front of a problem: z = x w + b for each point.

    Lesson: 01_neuron.
    """

    problem: Problem
    w: np.ndarray
    b: float

    @property
    def z(self):
        """The weighted sums, (N,)."""
        return self.problem.x @ self.w + self.b

    @property
    def is_right(self):
        """(N,) of bool: does the threshold neuron, which fires where z > 0, answer as it should?"""
        return (self.z > 0) == (self.problem.labels == 1)

    @property
    def loss(self):
        """The mean of (sigmoid(z) - label)^2 / 2: of the smooth neuron with the same weights."""
        return float(0.5 * np.mean((sigmoid(self.z) - self.problem.labels) ** 2))

    def next_wrong(self, start):
        """The number of the first wrong point from `start` on, in a circle; None if all are right."""
        n = len(self.is_right)
        order = (start + np.arange(n)) % n
        wrong = order[~self.is_right[order]]
        return int(wrong[0]) if len(wrong) else None

    def corrected(self, point):
        """The weights and the bias after the perceptron's rule for one wrong point: add or subtract it."""
        error = 1 if self.problem.labels[point] else -1
        return self.w + error * self.problem.x[point], self.b + error
