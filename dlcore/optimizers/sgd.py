"""Gradient descent."""

from dlcore.optimizers.optimizer import Optimizer


class SGD(Optimizer):
    """theta <- theta - learning_rate g. Source: Robbins and Monro 1951. Lesson: 05_optimizers."""

    def update(self, theta, g):
        theta -= self.learning_rate * g
