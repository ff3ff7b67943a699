"""A recurrent network whose gradient explodes."""

from dlcore.initializers import normal
from dlcore.layers import RNN, Dense, LastStep, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.broken.case import Case
from dlcore.models.broken.data import digits, split
from dlcore.optimizers import SGD


def program(rng):
    """Digits, read row by row: 28 steps of 28 pixels."""
    pairs = split(*digits(rng), 1000, 400, 1000)
    train, validation, test = ((x.reshape(-1, 28, 28), y) for x, y in pairs)
    recurrent = RNN(28, 48, rng=rng, initializer=normal(0.4))
    model = Sequential(recurrent, LastStep(), Dense(48, 10, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=0.2)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test)


def cure(rng):
    """Smaller weights at the start, and a bound on the gradient's length."""
    pairs = split(*digits(rng), 1000, 400, 1000)
    train, validation, test = ((x.reshape(-1, 28, 28), y) for x, y in pairs)
    model = Sequential(RNN(28, 48, rng=rng), LastStep(), Dense(48, 10, rng=rng))
    optimizer = SGD(model.parameters(), learning_rate=0.2)
    return Case(model, SoftmaxCrossEntropy(), optimizer, train, validation, test, max_norm=1.0)
