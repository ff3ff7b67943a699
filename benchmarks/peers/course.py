"""dlcore's own steps."""

import numpy as np

from benchmarks.cases.linear import LEARNING_RATE
from benchmarks.peers.side import Side
from dlcore.losses import BinaryCrossEntropy, MeanSquaredError, SoftmaxCrossEntropy
from dlcore.optimizers import SGD, Adam
from dlcore.training.update import update

NAME = "dlcore"
REGRESSIONS = {"linear": MeanSquaredError, "logistic": BinaryCrossEntropy}


def sides(case):
    """One side: the course."""
    if case.family == "formula":
        return [Side(NAME, _formula_step(case), _formula_outputs(case))]
    if case.family == "norm":
        return [Side(NAME, _norm_step(case), _outputs(case))]
    return [Side(NAME, training_step(case), _outputs(case))]


def training_step(case):
    """One update by dlcore, as training_steps makes it."""
    model = case.make_model()
    loss, optimizer = loss_and_optimizer(case.family, model)
    return lambda: update(model, loss, optimizer, case.x, case.y)


def loss_and_optimizer(family, model):
    """What the lessons train this network with."""
    loss = REGRESSIONS.get(family, SoftmaxCrossEntropy)()
    if family in REGRESSIONS:
        return loss, SGD(model.parameters(), learning_rate=LEARNING_RATE)
    return loss, Adam(model.parameters(), learning_rate=0.001)


def _norm_step(case):
    """Forward and backward; one number of dx, to compare, in place of a loss."""
    norm = case.make_model()

    def step():
        norm.zero_grad()
        norm.forward(case.x)
        return float(norm.backward(case.y)[0, 0, 0])

    return step


def _outputs(case):
    model = case.make_model()
    model.eval()
    return lambda: model.forward(case.x)


def _formula_step(case):
    """The step as lesson 06 writes it, before there are layers."""
    (W,), (b,) = (weight.ravel().tolist() for weight in case.weights())
    x, y, n = case.x, case.y, len(case.x)

    def step():
        nonlocal W, b
        error = W * x + b - y
        W -= LEARNING_RATE * 2 / n * float(np.vdot(x, error))
        b -= LEARNING_RATE * 2 / n * float(error.sum())
        return float(np.vdot(error, error)) / n

    return step


def _formula_outputs(case):
    (W,), (b,) = (weight.ravel().tolist() for weight in case.weights())
    return lambda: W * case.x + b
