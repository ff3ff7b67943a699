"""A backward that masks by the wrong array."""

import numpy as np

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.broken.case import Case
from dlcore.models.broken.data import clothes, split
from dlcore.optimizers import SGD


class MyReLU(ReLU):
    """y = max(x, 0)."""

    def forward(self, x):
        self.is_positive = x > 0
        return np.maximum(x, 0)

    def backward(self, dy):
        return dy * (dy > 0)


def program(rng):
    """Clothes: two hidden layers, with a ReLU of my own."""
    train, validation, test = split(*clothes(rng), 2000, 600, 1000)
    hidden = [Dense(784, 64, rng=rng), MyReLU(), Dense(64, 64, rng=rng), MyReLU()]
    model = Sequential(*hidden, Dense(64, 10, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=0.1)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)


class MendedReLU(MyReLU):
    """dx = dy 1[x > 0]."""

    def backward(self, dy):
        return dy * self.is_positive


def cure(rng):
    """The same with the mask of x."""
    train, validation, test = split(*clothes(rng), 2000, 600, 1000)
    hidden = [Dense(784, 64, rng=rng), MendedReLU(), Dense(64, 64, rng=rng), MendedReLU()]
    model = Sequential(*hidden, Dense(64, 10, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=0.1)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)
