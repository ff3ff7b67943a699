"""Wrong answers to lesson 06, a third set, written before their verdicts were looked at."""

import numpy as np

from dlcore.lessons import lesson06


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _line(w, b, x, y, factor=2):
    e = w * x + b - y
    return factor * np.mean(e * x), factor * np.mean(e)


def _descend(x, y, learning_rate, steps, at_once=True, start=0.0, factor=2):
    w = b = start
    for _ in range(steps):
        dw, db = _line(w, b, x, y, factor)
        w = w - learning_rate * dw
        if not at_once:
            db = _line(w, b, x, y, factor)[1]
        b = b - learning_rate * db
    return w, b


def _logistic(w, b, x, y, strength, more=0):
    e = _sigmoid(x @ w + b) - y
    return x.T @ e / len(y) + strength * w, e.mean() + more * strength * b


def _rates(p, labels, chosen):
    hits = np.sum(chosen & (labels == 1))
    return hits / np.sum(chosen), hits / np.sum(labels == 1)


WRONG = [
    (lesson06.line_gradient, lambda w, b, x, y: _line(w, b, x, y, 2)),
    (lesson06.line_gradient, lambda w, b, x, y: _line(w, b, x, y, -1)),
    (lesson06.line_gradient, lambda w, b, x, y: (np.mean(w * x + b - y), np.mean(w * x + b - y))),
    (lesson06.descend, lambda *a: _descend(*a, at_once=False)),
    (lesson06.descend, lambda *a: _descend(*a, start=1.0)),
    (lesson06.descend, lambda x, y, r, steps: _descend(x, y, r, steps - 1)),
    (lesson06.descend, lambda x, y, r, steps: _descend(x, y, -r, steps)),
    (lesson06.learning_rate_limit, lambda x: 2 / np.mean(x**2)),
    (lesson06.learning_rate_limit, lambda x: 1 / np.mean(x**2)),
    (lesson06.standardize, lambda a, b: ((a - a.mean(0)) / a.std(0), (b - b.mean(0)) / b.std(0))),
    (lesson06.standardize, lambda a, b: ((a - a.mean()) / a.std(), (b - a.mean()) / a.std())),
    (lesson06.standardize, lambda a, b: ((a - a.mean(0)) / a.std(0), b)),
    (lesson06.logistic_gradient, lambda *a: _logistic(*a, more=1)),
    (lesson06.logistic_gradient, lambda w, b, x, y, s: _logistic(w, b, x, y, 0)),
    (lesson06.logistic_gradient, lambda w, b, x, y, s: _logistic(w, b, x, y, s / len(y))),
    (lesson06.precision_and_recall, lambda p, y, t: _rates(p, y, p > 0.5)),
    (lesson06.precision_and_recall, lambda p, y, t: _rates(p, y, p >= t)[::-1]),
    (lesson06.precision_and_recall, lambda p, y, t: (np.mean((p >= t) == y), _rates(p, y, p >= t)[1])),
]
