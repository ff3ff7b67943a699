"""numpy-ml: layers in NumPy, written to be read, in float64. (Its pooling loops over pixels: no CNN here.)"""

import numpy as np

from benchmarks.peers import old_names

old_names.bring_back()

from numpy_ml.neural_nets import layers  # noqa: E402
from numpy_ml.neural_nets.losses import CrossEntropy  # noqa: E402
from numpy_ml.neural_nets.optimizers import SGD, Adam  # noqa: E402

from benchmarks.cases.linear import LEARNING_RATE  # noqa: E402
from benchmarks.peers.side import Side  # noqa: E402

NAME = "numpy-ml"


def sides(case):
    """One side for the MLP and linear regression."""
    steps = {"mlp": _classification_step, "linear": _regression_step}
    if case.family not in steps:
        return []
    fixed = _network(case)
    return [Side(NAME, steps[case.family](case, _network(case)), lambda: _forward(fixed, case.x, keep=False))]


def _network(case):
    """numpy-ml's layers make their parameters when they see their first x, and each has an optimizer."""
    weights = case.weights()
    pairs = list(zip(weights[::2], weights[1::2]))
    network = [_dense(W, "relu" if k < len(pairs) - 1 else None, case) for k, (W, _) in enumerate(pairs)]
    _forward(network, case.x[:1], keep=False)
    for layer, (W, b) in zip(network, pairs):
        layer.parameters |= {"W": W.astype(np.float64), "b": b.reshape(1, -1).astype(np.float64)}
    return network


def _dense(W, activation, case):
    optimizer = SGD(lr=LEARNING_RATE) if case.family == "linear" else Adam(lr=0.001, eps=1e-8)
    return layers.FullyConnected(W.shape[1], act_fn=activation, optimizer=optimizer)


def _forward(network, x, keep=True):
    for layer in network:
        x = layer.forward(x, retain_derived=keep)
    return x


def _update(network, dy, loss):
    for layer in reversed(network):
        dy = layer.backward(dy)
    for layer in network:
        layer.update(loss)


def _classification_step(case, network):
    y, softmax = np.eye(10)[case.y], layers.Softmax()

    def step():
        probabilities = softmax.forward(_forward(network, case.x), retain_derived=False)
        loss = CrossEntropy.loss(y, probabilities) / len(y)
        _update(network, CrossEntropy.grad(y, probabilities) / len(y), loss)
        return loss

    return step


def _regression_step(case, network):
    def step():
        error = _forward(network, case.x) - case.y
        loss = float(np.vdot(error, error)) / len(error)
        _update(network, 2 * error / len(error), loss)
        return loss

    return step
