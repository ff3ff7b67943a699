"""Columns of very different sizes."""

from dlcore.layers import Dense, Sequential, Tanh
from dlcore.losses import BinaryCrossEntropy
from dlcore.models.broken.case import Case
from dlcore.models.broken.data import biopsies, split
from dlcore.optimizers import SGD


def program(rng):
    """Biopsies: thirty measurements, benign or not."""
    train, validation, test = split(*biopsies(rng), 369, 100, 100)
    model = Sequential(Dense(30, 16, rng=rng), Tanh(), Dense(16, 1, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=0.03)
    return Case(model, BinaryCrossEntropy(), optimizer, train, validation, test)


def cure(rng):
    """Each column less its mean, over its standard deviation, both of the training rows."""
    train, validation, test = split(*biopsies(rng), 369, 100, 100)
    mean, std = train[0].mean(axis=0), train[0].std(axis=0)
    train, validation, test = (((x - mean) / std, y) for x, y in (train, validation, test))
    model = Sequential(Dense(30, 16, rng=rng), Tanh(), Dense(16, 1, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=0.03)
    return Case(model, BinaryCrossEntropy(), optimizer, train, validation, test)
