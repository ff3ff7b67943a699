"""Labels that are no longer those of their rows."""

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.broken.case import Case
from dlcore.models.broken.data import digits, split
from dlcore.optimizers import Adam


def program(rng):
    """Digits: mixed, split, and learned by 128 units."""
    x, y = digits(rng)
    x = x[rng.permutation(len(x))]
    y = y[rng.permutation(len(y))]
    train, validation, test = split(x, y, 2000, 600, 1000)
    model = Sequential(Dense(784, 128, rng=rng), ReLU(), Dense(128, 10, rng=rng))
    optimizer = Adam(model.parameters(), learning_rate=2e-3)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)


def cure(rng):
    """One random order for both."""
    x, y = digits(rng)
    order = rng.permutation(len(x))
    x, y = x[order], y[order]
    train, validation, test = split(x, y, 2000, 600, 1000)
    model = Sequential(Dense(784, 128, rng=rng), ReLU(), Dense(128, 10, rng=rng))
    optimizer = Adam(model.parameters(), learning_rate=2e-3)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)
