"""A learning rate that is too high."""

from dlcore.layers import Dense, Sequential, Tanh
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.broken.case import Case
from dlcore.models.broken.data import digits, split
from dlcore.optimizers import SGD


def program(rng):
    """Digits: one hidden layer, plain gradient descent."""
    train, validation, test = split(*digits(rng), 2000, 600, 1000)
    model = Sequential(Dense(784, 64, rng=rng), Tanh(), Dense(64, 10, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=3.0)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)


def cure(rng):
    """The same in steps of a thirtieth."""
    train, validation, test = split(*digits(rng), 2000, 600, 1000)
    model = Sequential(Dense(784, 64, rng=rng), Tanh(), Dense(64, 10, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=0.1)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)
