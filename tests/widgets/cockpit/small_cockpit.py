"""A cockpit on a tiny problem, and a clock that tests can move."""

import numpy as np

from dlcore.layers import Dense, Dropout, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.widgets import TrainingCockpit


def data(n, seed=1):
    rng = np.random.default_rng(seed)
    labels = np.arange(n) % 3
    x = rng.normal(size=(n, 6)) + 2 * np.eye(3, 6)[labels]
    return x.astype(np.float32), labels


def network(rng, hidden=8):
    return Sequential(Dense(6, hidden, rng=rng), ReLU(), Dropout(0.1, rng=rng), Dense(hidden, 3, rng=rng))


def small_cockpit(seed=0, model=None, train=None, validation=None, rule=Adam, learning_rate=0.01):
    rng = np.random.default_rng(seed)
    model = model or network(rng)
    optimizer = rule(model.parameters(), learning_rate=learning_rate)
    train = train or data(60)
    cockpit = TrainingCockpit(
        model, SoftmaxCrossEntropy(), optimizer, train=train, validation=validation or data(30, 2), rng=rng
    )
    cockpit.batch_size = 16
    return cockpit


class Clock:
    """Seconds that pass only when a test says so, or by `tick` at each look."""

    def __init__(self, tick=0.0):
        self.now, self.tick = 0.0, tick

    def __call__(self):
        self.now += self.tick
        return self.now
