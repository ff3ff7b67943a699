"""A large network on few rows."""

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.broken.case import Case
from dlcore.models.broken.data import clothes, split
from dlcore.optimizers import Adam


def program(rng):
    """Clothes: a hundred of them, and 128 units."""
    train, _, validation, test = split(*clothes(rng), 100, 1900, 600, 1000)
    model = Sequential(Dense(784, 128, rng=rng), ReLU(), Dense(128, 10, rng=rng))
    optimizer = Adam(model.parameters(), learning_rate=2e-3)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)


def cure(rng):
    """The same with all the rows there are."""
    train, validation, test = split(*clothes(rng), 2000, 600, 1000)
    model = Sequential(Dense(784, 128, rng=rng), ReLU(), Dense(128, 10, rng=rng))
    optimizer = Adam(model.parameters(), learning_rate=2e-3)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)
