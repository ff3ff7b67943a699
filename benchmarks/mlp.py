"""The network of lesson 07: 784-128-64-10, ReLU, Adam."""

import numpy as np
from torch import nn

from benchmarks.comparison import Comparison
from benchmarks.torch_step import classifier_steps, copy_dense
from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.training.steps import update

TO_REACH = {32: 0.55, 128: 0.70, 512: 0.80}


def comparisons():
    return [_comparison(batch, to_reach) for batch, to_reach in TO_REACH.items()]


def _comparison(batch, to_reach):
    rng = np.random.default_rng(0)
    x = rng.random((batch, 784), np.float32)
    y = rng.integers(10, size=batch)
    model = Sequential(
        Dense(784, 128, rng=rng), ReLU(), Dense(128, 64, rng=rng), ReLU(), Dense(64, 10, rng=rng)
    )
    default, best = classifier_steps(lambda: _torch_copy(model), x, y)
    loss, adam = SoftmaxCrossEntropy(), Adam(model.parameters(), learning_rate=0.001)
    return Comparison(f"MLP, batch {batch}", to_reach, lambda: update(model, loss, adam, x, y), default, best)


def _torch_copy(model):
    copy = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10))
    for i in (0, 2, 4):
        copy_dense(model[i], copy[i])
    return copy
