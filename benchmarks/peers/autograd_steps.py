"""autograd, which derives NumPy code (JAX's parent): the formulas as one writes them in NumPy."""

import autograd.numpy as anp
import numpy as np
from autograd import value_and_grad

from benchmarks.cases.linear import LEARNING_RATE
from benchmarks.peers.side import Side

NAME = "autograd"
FAMILIES = ("mlp", "linear", "logistic")


def sides(case):
    """One side for the dense networks; it has no fast convolution."""
    if case.family not in FAMILIES:
        return []
    weights = case.weights()
    return [Side(NAME, _step(case), lambda: _network(weights, case.x))]


def _network(weights, x):
    for i in range(0, len(weights) - 2, 2):
        x = anp.maximum(x @ weights[i] + weights[i + 1], anp.zeros(1, anp.float32))
    return x @ weights[-2] + weights[-1]


def _step(case):
    weights = case.weights()
    derive = value_and_grad(_loss(case))
    update = _Adam(weights) if case.family == "mlp" else _sgd

    def step():
        value, gradients = derive(weights)
        update(weights, gradients)
        return float(value)

    return step


def _loss(case):
    x, y = case.x, case.y
    if case.family == "linear":
        return lambda weights: anp.mean((_network(weights, x) - y) ** 2)
    if case.family == "logistic":
        return lambda weights: anp.mean(anp.log1p(anp.exp((1 - 2 * y) * _network(weights, x))))
    rows = np.arange(len(y))

    def cross_entropy(weights):
        logits = _network(weights, x)
        logits = logits - anp.max(logits, axis=1, keepdims=True)
        return anp.mean(anp.log(anp.sum(anp.exp(logits), axis=1)) - logits[rows, y])

    return cross_entropy


def _sgd(weights, gradients):
    for w, g in zip(weights, gradients):
        w -= LEARNING_RATE * g


class _Adam:
    """The rule of autograd's own examples, array by array."""

    def __init__(self, weights):
        self.m, self.v, self.t = [0 * w for w in weights], [0 * w for w in weights], 0

    def __call__(self, weights, gradients):
        self.t += 1
        for k, (w, g) in enumerate(zip(weights, gradients)):
            self.m[k] = 0.1 * g + 0.9 * self.m[k]
            self.v[k] = 0.001 * g**2 + 0.999 * self.v[k]
            m, v = self.m[k] / (1 - 0.9**self.t), self.v[k] / (1 - 0.999**self.t)
            w -= 0.001 * m / (np.sqrt(v) + 1e-8)
