"""Cockpits with something to look at: digits of 8 x 8 pixels, and points of the plane."""

import numpy as np

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.widgets import TrainingCockpit

PICTURES = np.random.default_rng(3).random((40, 64), np.float32)  # of 8 x 8 pixels
LABELS = np.arange(40) % 10


def cockpit_for(model, x, y, loss=None, **options):
    rng = np.random.default_rng(0)
    optimizer = Adam(model.parameters(), learning_rate=0.01)
    sets = {"train": (x, y), "validation": (x, y)}
    return TrainingCockpit(model, loss or SoftmaxCrossEntropy(), optimizer, **sets, rng=rng, **options)


def reader(hidden=20):
    rng = np.random.default_rng(0)
    return Sequential(Dense(64, hidden, rng=rng), ReLU(), Dense(hidden, 10, rng=rng))


def plane(classes=2, n=50):
    labels = np.arange(n) % classes
    x = np.random.default_rng(1).normal(size=(n, 2)) + 3 * np.eye(classes, 2)[labels]
    return x.astype(np.float32), labels


def floats(view, rows):
    return np.frombuffer(view, np.float32).reshape(rows, -1)
