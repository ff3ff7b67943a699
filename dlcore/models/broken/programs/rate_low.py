"""A learning rate that is too low."""

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.broken.case import Case
from dlcore.models.broken.data import digits, split
from dlcore.optimizers import Adam


def program(rng):
    """Digits: one hidden layer, Adam."""
    train, validation, test = split(*digits(rng), 2000, 600, 1000)
    model = Sequential(Dense(784, 64, rng=rng), ReLU(), Dense(64, 10, rng=rng))
    optimizer = Adam(model.parameters(), learning_rate=1e-6)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)


def cure(rng):
    """The same in steps a thousand times as long."""
    train, validation, test = split(*digits(rng), 2000, 600, 1000)
    model = Sequential(Dense(784, 64, rng=rng), ReLU(), Dense(64, 10, rng=rng))
    optimizer = Adam(model.parameters(), learning_rate=1e-3)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)
