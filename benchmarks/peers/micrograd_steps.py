"""micrograd: every number is an object with its own derivative. The reason why the course works on arrays."""

import numpy as np
from micrograd.engine import Value

from benchmarks.cases.linear import LEARNING_RATE
from benchmarks.peers.side import Side

NAME = "micrograd"


def sides(case):
    """One side, for linear regression."""
    return [_side(case)] if case.family == "linear" else []


def _side(case):
    W, b = _weights(case)
    xs = case.x[:, 0].tolist()
    infer = lambda: [W * x + b for x in xs]  # noqa: E731
    return Side(NAME, _step(case, xs), infer, lambda ys: np.array([[y.data] for y in ys]))


def _weights(case):
    return [Value(float(weight.item())) for weight in case.weights()]


def _step(case, xs):
    weights, targets = _weights(case), case.y[:, 0].tolist()

    def step():
        W, b = weights
        loss = sum(((W * x + b - y) ** 2 for x, y in zip(xs, targets)), start=Value(0.0)) * (1 / len(xs))
        W.grad = b.grad = 0
        loss.backward()
        for weight in weights:
            weight.data -= LEARNING_RATE * weight.grad
        return loss.data

    return step
