"""The regressions of lesson 06: one step on 100 samples with one feature, SGD."""

import numpy as np
import torch
from torch import nn

from benchmarks.comparison import Comparison
from benchmarks.torch_step import copy_dense, torch_step
from dlcore.layers import Dense
from dlcore.losses import BinaryCrossEntropy, MeanSquaredError
from dlcore.optimizers import SGD
from dlcore.training.steps import update


def comparisons():
    rng = np.random.default_rng(0)
    x = rng.random((100, 1), np.float32)
    y = 3 * x + 2 + rng.random((100, 1), np.float32)
    labels = (y > y.mean()).astype(np.float32)
    return [
        _formula("linear regression, as a formula", x, y),
        _comparison("linear regression", MeanSquaredError(), nn.MSELoss(), x, y),
        _comparison("logistic regression", BinaryCrossEntropy(), nn.BCEWithLogitsLoss(), x, labels),
    ]


def _formula(name, x, y, rate=0.01):
    """The step as lesson 06 writes it, before there are layers."""
    model = Dense(1, 1, rng=np.random.default_rng(0))
    default, best = (_torch_step(model, nn.MSELoss(), x, y, fused=fused) for fused in (False, True))
    W, b, n = model.W.value[0, 0].item(), model.b.value[0].item(), len(x)

    def step():
        nonlocal W, b
        error = W * x + b - y
        W -= rate * 2 / n * float(np.vdot(x, error))
        b -= rate * 2 / n * float(error.sum())
        return float(np.vdot(error, error)) / n

    return Comparison(name, 0.05, step, default, best)


def _comparison(name, our_loss, their_loss, x, y):
    model = Dense(1, 1, rng=np.random.default_rng(0))
    default, best = (_torch_step(model, their_loss, x, y, fused=fused) for fused in (False, True))
    sgd = SGD(model.parameters(), learning_rate=0.01)
    return Comparison(name, 0.05, lambda: update(model, our_loss, sgd, x, y), default, best)


def _torch_step(model, loss, x, y, fused):
    linear = nn.Linear(1, 1)
    copy_dense(model, linear)
    sgd = torch.optim.SGD(linear.parameters(), lr=0.01, fused=fused)
    return torch_step(linear, sgd, torch.from_numpy(x), torch.from_numpy(y), loss)
