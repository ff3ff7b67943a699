"""Wrong answers to lesson 06 as learners write them."""

import numpy as np

from dlcore.lessons import lesson06


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def line(w, b, x, y, factor=1, by=lambda e, x: np.mean(e * x)):
    e = w * x + b - y
    return factor * by(e, x), factor * np.mean(e)


def descend(x, y, learning_rate, steps, w=0.0, b=0.0, rate_b=1.0):
    for _ in range(steps):
        e = w * x + b - y
        w, b = w - learning_rate * 2 * np.mean(e * x), b - rate_b * learning_rate * 2 * np.mean(e)
    return w, b


def _stays(x, y, learning_rate, steps):
    w = b = 0.0
    for _ in range(steps):
        e = 0 * x - y
        w, b = -learning_rate * 2 * np.mean(e * x), -learning_rate * 2 * np.mean(e)
    return w, b


def _decays(x, y, learning_rate, steps):
    w = b = 0.0
    for k in range(steps):
        e = w * x + b - y
        w -= learning_rate / (k + 1) * 2 * np.mean(e * x)
        b -= learning_rate / (k + 1) * 2 * np.mean(e)
    return w, b


def logistic(w, b, x, y, strength, e=lambda p, y: p - y):
    d = e(sigmoid(x @ w + b), y)
    return x.T @ d / len(y) + strength * w, d.mean()


def rates(probabilities, labels, threshold):
    alarm = probabilities > threshold
    hits = (alarm & (labels == 1)).sum()
    return hits, alarm.sum(), (labels == 1).sum()


WRONG = [
    (lesson06.line_gradient, lambda w, b, x, y: line(w, b, x, y, by=lambda e, x: np.mean(e) * np.sum(x))),
    (lesson06.line_gradient, lambda w, b, x, y: line(w, b, x, y, by=lambda e, x: np.mean(e * w))),
    (lesson06.line_gradient, lambda w, b, x, y: line(w, b, x, y, by=lambda e, x: np.mean(e**2 * x))),
    (lesson06.line_gradient, lambda w, b, x, y: line(w, b, x, y)[0]),
    (lesson06.line_gradient, lambda w, b, x, y: (line(w, b, x, y)[0], np.sum(w * x + b - y))),
    (lesson06.line_gradient, lambda w, b, x, y: (line(w, b, x, y)[0], np.mean(w * x + b - y) * b)),
    (lesson06.line_gradient, lambda w, b, x, y: ((w * x + b - y) * x, w * x + b - y)),
    (lesson06.line_gradient, lambda w, b, x, y: line(w, 0, x, y)),
    (lesson06.descend, lambda x, y, learning_rate, steps: descend(x, y, learning_rate, steps, w=1.0)),
    (lesson06.descend, lambda x, y, learning_rate, steps: descend(x, y, learning_rate, steps)[::-1]),
    (lesson06.descend, _stays),
    (lesson06.descend, _decays),
    (lesson06.descend, lambda x, y, learning_rate, steps: descend(x, y, learning_rate, steps, rate_b=0.5)),
    (lesson06.descend, lambda x, y, learning_rate, steps: descend(x, y, learning_rate, 100)),
    (lesson06.descend, lambda x, y, learning_rate, steps: descend(x, y, 0.1, steps)),
    (lesson06.learning_rate_limit, lambda x: 2 / np.mean(x**2)),
    (lesson06.learning_rate_limit, lambda x: 1 / np.linalg.norm(x)),
    (
        lesson06.learning_rate_limit,
        lambda x: 2 / np.trace(2 / len(x) * np.array([[x @ x, x.sum()], [x.sum(), len(x)]])),
    ),
    (lesson06.learning_rate_limit, lambda x: 2 / (2 * x.var())),
    (lesson06.learning_rate_limit, lambda x: 1 / (2 * np.mean(x**2))),
    (lesson06.logistic_gradient, lambda *a: logistic(*a)[::-1]),
    (lesson06.logistic_gradient, lambda *a: logistic(*a, e=lambda p, y: (p > 0.5) - y)),
    (
        lesson06.logistic_gradient,
        lambda *a: logistic(*a, e=lambda p, y: -y * np.log(p) - (1 - y) * np.log(1 - p)),
    ),
    (lesson06.logistic_gradient, lambda *a: (logistic(*a)[0], logistic(*a)[1] * len(a[3]))),
    (
        lesson06.logistic_gradient,
        lambda w, b, x, y, s: (logistic(w, b, x, y, 0)[0] + s, logistic(w, b, x, y, 0)[1]),
    ),
    (lesson06.logistic_gradient, lambda w, b, x, y, s: logistic(w, b, x, y, -s)),
    (
        lesson06.logistic_gradient,
        lambda w, b, x, y, s: (logistic(w, b, x, y, s)[0] * s, logistic(w, b, x, y, s)[1]),
    ),
    (lesson06.noise_floor, 1.0),
    (lesson06.noise_floor, 0.8),
    (lesson06.noise_floor, 3 / 4 * 2),
    (lesson06.noise_floor, 1.73),
    (lesson06.standardize, lambda a, b: (a / a.std(axis=0), b / a.std(axis=0))),
    (lesson06.standardize, lambda a, b: ((a - a.mean(0)) / a.std(0), (b - a.mean(0)) / b.std(0))),
    (lesson06.standardize, lambda a, b: (a - a.mean(0) / a.std(0), b - a.mean(0) / a.std(0))),
    (lesson06.standardize, lambda a, b: ((a - a.mean(0)) * a.std(0), (b - a.mean(0)) * a.std(0))),
    (lesson06.standardize, lambda a, b: ((a - a.mean(0)) / a.max(0), (b - a.mean(0)) / a.max(0))),
    (lesson06.standardize, lambda a, b: ((a - np.median(a, 0)) / a.std(0), (b - np.median(a, 0)) / a.std(0))),
    (lesson06.standardize, lambda a, b: ((a + a.mean(0)) / a.std(0), (b + a.mean(0)) / a.std(0))),
    (lesson06.standardize, lambda a, b: (a - a.mean(0)) / a.std(0)),
    (lesson06.precision_and_recall, lambda p, y, t: (rates(p, y, t)[0] / rates(p, y, t)[1],) * 2),
    (lesson06.precision_and_recall, lambda p, y, t: (rates(p, y, t)[1] / len(y), rates(p, y, t)[2] / len(y))),
    (lesson06.precision_and_recall, lambda p, y, t: (np.mean((p > t) == y), np.mean(p > t))),
    (
        lesson06.precision_and_recall,
        lambda p, y, t: (rates(p, y, t)[0] / rates(p, y, t)[1], rates(p, y, t)[0] / (y == 0).sum()),
    ),
    (
        lesson06.precision_and_recall,
        lambda p, y, t: (rates(p, y, t)[0] // rates(p, y, t)[1], rates(p, y, t)[0] // rates(p, y, t)[2]),
    ),
    (
        lesson06.precision_and_recall,
        lambda p, y, t: (
            1 - rates(p, y, t)[0] / rates(p, y, t)[1],
            1 - rates(p, y, t)[0] / rates(p, y, t)[2],
        ),
    ),
]
