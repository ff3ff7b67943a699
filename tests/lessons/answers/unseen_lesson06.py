"""Wrong answers to lesson 06, written when the names stood, to see how many have one."""

import numpy as np

from dlcore.lessons import lesson06
from tests.lessons.answers import lesson06 as known

WRONG = [
    (
        lesson06.line_gradient,
        lambda w, b, x, y: known.line(w, b, x, y, by=lambda e, x: np.mean(e * (x - x.mean()))),
    ),
    (lesson06.line_gradient, lambda w, b, x, y: known.line(b, w, x, y)),
    (lesson06.line_gradient, lambda w, b, x, y: known.line(w, b, x, y, factor=1 / len(x))),
    (lesson06.line_gradient, lambda w, b, x, y: tuple(np.abs(part) for part in known.line(w, b, x, y))),
    (lesson06.descend, lambda x, y, learning_rate, steps: known.descend(x, y, learning_rate, steps)[0]),
    (
        lesson06.descend,
        lambda x, y, learning_rate, steps: known.descend(x, y, learning_rate, steps, rate_b=0),
    ),
    (lesson06.descend, lambda x, y, learning_rate, steps: known.descend(x, y, learning_rate / steps, steps)),
    (lesson06.descend, lambda x, y, learning_rate, steps: known.descend(y, x, learning_rate, steps)),
    (
        lesson06.learning_rate_limit,
        lambda x: (
            2
            / np.linalg.eigvalsh(
                np.column_stack([x, np.ones(len(x))]).T @ np.column_stack([x, np.ones(len(x))])
            )[-1]
        ),
    ),
    (lesson06.learning_rate_limit, lambda x: 2 * lesson06.learning_rate_limit.reference(x)),
    (lesson06.learning_rate_limit, lambda x: lesson06.learning_rate_limit.reference(x - x.mean())),
    (
        lesson06.logistic_gradient,
        lambda w, b, x, y, s: (
            x.T @ (known.sigmoid(x @ w + b) - y) / len(y) + s * w / 2,
            (known.sigmoid(x @ w + b) - y).mean(),
        ),
    ),
    (
        lesson06.logistic_gradient,
        lambda w, b, x, y, s: (
            x.T @ (known.sigmoid(x @ w + b) - y) / len(y) + s * w**2,
            (known.sigmoid(x @ w + b) - y).mean(),
        ),
    ),
    (lesson06.logistic_gradient, lambda w, b, x, y, s: known.logistic(w, 0, x, y, s)),
    (
        lesson06.logistic_gradient,
        lambda w, b, x, y, s: (known.logistic(w, b, x, y, s)[0], known.logistic(w, b, x, y, s)[1] + s),
    ),
    (lesson06.noise_floor, 9.0),
    (lesson06.noise_floor, 0.25),
    (lesson06.standardize, lambda a, b: ((a - a.mean(0)) / (a.std(0) + 1), (b - a.mean(0)) / (a.std(0) + 1))),
    (lesson06.standardize, lambda a, b: ((a - a.min(0)) / a.std(0), (b - a.min(0)) / a.std(0))),
    (
        lesson06.standardize,
        lambda a, b: ((a - a.mean(0)) / np.sqrt(a.std(0)), (b - a.mean(0)) / np.sqrt(a.std(0))),
    ),
    (lesson06.standardize, lambda a, b: ((b - a.mean(0)) / a.std(0), (a - a.mean(0)) / a.std(0))),
    (
        lesson06.precision_and_recall,
        lambda p, y, t: (
            known.rates(p, y, t)[1] / known.rates(p, y, t)[0],
            known.rates(p, y, t)[2] / known.rates(p, y, t)[0],
        ),
    ),
    (
        lesson06.precision_and_recall,
        lambda p, y, t: (
            known.rates(p, y, t)[0] / known.rates(p, y, t)[1] * 100,
            known.rates(p, y, t)[0] / known.rates(p, y, t)[2] * 100,
        ),
    ),
    (lesson06.precision_and_recall, lambda p, y, t: known.rates(p, y, t)[0] / known.rates(p, y, t)[1]),
    (
        lesson06.precision_and_recall,
        lambda p, y, t: (
            known.rates(p, 1 - y, t)[0] / known.rates(p, 1 - y, t)[1],
            known.rates(p, 1 - y, t)[0] / known.rates(p, 1 - y, t)[2],
        ),
    ),
]
