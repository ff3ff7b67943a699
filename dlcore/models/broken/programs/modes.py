"""A Dropout that goes on dropping in use."""

from dlcore.layers import Dense, Dropout, Layer, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.broken.case import Case
from dlcore.models.broken.data import clothes, split
from dlcore.optimizers import Adam


class MyDropout(Layer):
    """Each unit is zero with probability p; the others are scaled up."""

    def __init__(self, p, rng):
        self.p, self.rng = p, rng

    def forward(self, x):
        self.scale = ((self.rng.random(x.shape) > self.p) / (1 - self.p)).astype(x.dtype)
        return x * self.scale

    def backward(self, dy):
        return dy * self.scale


def program(rng):
    """Clothes: with a Dropout of my own."""
    train, validation, test = split(*clothes(rng), 2000, 600, 1000)
    hidden = Dense(784, 64, rng=rng), ReLU(), MyDropout(0.7, rng)
    model = Sequential(*hidden, Dense(64, 10, rng=rng))
    optimizer = Adam(model.parameters(), learning_rate=2e-3)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)


def cure(rng):
    """The same with a Dropout that asks for its mode."""
    train, validation, test = split(*clothes(rng), 2000, 600, 1000)
    hidden = Dense(784, 64, rng=rng), ReLU(), Dropout(0.7, rng=rng)
    model = Sequential(*hidden, Dense(64, 10, rng=rng))
    optimizer = Adam(model.parameters(), learning_rate=2e-3)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)
