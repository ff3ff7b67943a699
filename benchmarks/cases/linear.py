"""The regressions of lesson 06: one step on 100 samples with one feature, SGD."""

import numpy as np

from benchmarks.cases.case import Case
from dlcore.layers import Dense

LEARNING_RATE = 0.01


def cases():
    rng = np.random.default_rng(0)
    x = rng.random((100, 1), np.float32)
    y = 3 * x + 2 + rng.random((100, 1), np.float32)
    labels = (y > y.mean()).astype(np.float32)
    return [
        Case("linear regression, as a formula", "formula", x, y, linear_model, 0.05),
        Case("linear regression", "linear", x, y, linear_model, 0.05),
        Case("logistic regression", "logistic", x, labels, linear_model, 0.05),
    ]


def linear_model():
    return Dense(1, 1, rng=np.random.default_rng(1))
