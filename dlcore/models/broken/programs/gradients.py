"""A gradient that is never set to zero."""

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.broken.case import Case
from dlcore.models.broken.data import digits, split
from dlcore.optimizers import SGD, Optimizer


class MyOptimizer(Optimizer):
    """theta <- theta - learning_rate g."""

    def update(self, theta, g):
        theta -= self.learning_rate * g

    def zero_grad(self):
        pass


def program(rng):
    """Digits: with an optimizer of my own."""
    train, validation, test = split(*digits(rng), 2000, 600, 1000)
    model = Sequential(Dense(784, 64, rng=rng), ReLU(), Dense(64, 10, rng=rng))
    optimizer = MyOptimizer(model.parameters(), learning_rate=0.05)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)


def cure(rng):
    """The same with an optimizer that begins each step at zero."""
    train, validation, test = split(*digits(rng), 2000, 600, 1000)
    model = Sequential(Dense(784, 64, rng=rng), ReLU(), Dense(64, 10, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=0.05)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)
