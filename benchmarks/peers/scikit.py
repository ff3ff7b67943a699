"""scikit-learn's MLPClassifier: partial_fit on the whole batch is one update."""

import numpy as np
from sklearn.neural_network import MLPClassifier
from sklearn.neural_network._stochastic_optimizers import AdamOptimizer

from benchmarks.peers.side import Side

NAME = "scikit-learn"


def sides(case):
    """One side, for the MLP; its linear models make no full-batch step."""
    return [_side(case)] if case.family == "mlp" else []


def _side(case):
    trained, fixed = _classifier(case), _classifier(case)

    def step():
        trained.partial_fit(case.x, case.y)
        return trained.loss_

    return Side(NAME, step, lambda: fixed.predict_proba(case.x), np.log)


def _classifier(case):
    """The layers are made by the first partial_fit; then they get the course's weights and a new Adam."""
    weights = case.weights()
    widths = [len(b) for b in weights[1:-2:2]]
    model = MLPClassifier(widths, alpha=0, batch_size=len(case.x), learning_rate_init=0.001)
    model.partial_fit(case.x, case.y, classes=np.arange(10))
    for own, weight in zip(model.coefs_ + model.intercepts_, weights[::2] + weights[1::2]):
        own[...] = weight
    model._optimizer = AdamOptimizer(model.coefs_ + model.intercepts_, 0.001)
    return model
