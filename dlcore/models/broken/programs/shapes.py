"""A loss that subtracts (N,) from (N, 1)."""

import numpy as np

from dlcore.layers import Dense, Sequential, Tanh
from dlcore.losses import Loss, MeanSquaredError
from dlcore.models.broken.case import Case
from dlcore.models.broken.data import people, split
from dlcore.optimizers import SGD


class MyLoss(Loss):
    """The mean of (prediction - target)^2."""

    def forward(self, prediction, target):
        self.error = prediction - target
        return float(np.mean(self.error**2))

    def backward(self):
        return 2 * self.error.mean(axis=1, keepdims=True) / len(self.error)


def program(rng):
    """Diabetes: ten measurements, one number to predict."""
    train, validation, test = split(*people(rng), 242, 100, 100)
    model = Sequential(Dense(10, 16, rng=rng), Tanh(), Dense(16, 1, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=0.03)
    return Case(model, MyLoss(), optimizer, train, validation, test)


def cure(rng):
    """The same with targets in a column, and a loss that would refuse others."""
    pairs = split(*people(rng), 242, 100, 100)
    train, validation, test = ((x, y.reshape(-1, 1)) for x, y in pairs)
    model = Sequential(Dense(10, 16, rng=rng), Tanh(), Dense(16, 1, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=0.03)
    return Case(model, MeanSquaredError(), optimizer, train, validation, test)
