"""Units that are zero for every row."""

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.broken.case import Case
from dlcore.models.broken.data import digits, split
from dlcore.optimizers import SGD


def program(rng):
    """Digits: only what is strong should pass a unit."""
    train, validation, test = split(*digits(rng), 2000, 600, 1000)
    model = Sequential(Dense(784, 64, rng=rng), ReLU(), Dense(64, 10, rng=rng))
    model[0].b.value[...] = -3
    optimizer = SGD(model.parameters(), learning_rate=0.1)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)


def cure(rng):
    """The same with biases that begin at zero."""
    train, validation, test = split(*digits(rng), 2000, 600, 1000)
    model = Sequential(Dense(784, 64, rng=rng), ReLU(), Dense(64, 10, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=0.1)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)
