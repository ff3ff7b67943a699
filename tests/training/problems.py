"""Small problems to train on."""

import numpy as np

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import MeanSquaredError, SoftmaxCrossEntropy
from dlcore.optimizers import SGD


def blobs(n=50, seed=0):
    """Points (n, 2) in three clouds, and the number of the cloud."""
    rng = np.random.default_rng(seed)
    y = rng.integers(0, 3, n)
    x = rng.standard_normal((n, 2)) * 0.3 + np.array([[0, 2], [2, 0], [-2, -2]])[y]
    return x.astype(np.float32), y


def classifier(seed=0, learning_rate=0.1):
    """model, loss, optimizer."""
    rng = np.random.default_rng(seed)
    model = Sequential(Dense(2, 8, rng=rng), ReLU(), Dense(8, 3, rng=rng))
    return model, SoftmaxCrossEntropy(), SGD(model.parameters(), learning_rate=learning_rate)


def line(seed=0, learning_rate=0.1):
    """model, loss, optimizer, x, y of a linear regression."""
    rng = np.random.default_rng(seed)
    x = rng.standard_normal((20, 1)).astype(np.float32)
    model = Dense(1, 1, rng=rng)
    return model, MeanSquaredError(), SGD(model.parameters(), learning_rate=learning_rate), x, 3 * x - 1
