"""Wrong answers to lesson 01 as learners write them."""

import numpy as np

from dlcore.lessons import lesson01


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def _sum_without_bias_in_the_end(x, w, b):
    z = b
    for i in range(len(x)):
        z = x[i] * w[i]
    return z


def _sum_from_the_second(x, w, b):
    z = b
    for i in range(1, len(x)):
        z += x[i] * w[i]
    return z


def _step_with_a_rate_of_its_own(w, b, x, target, rate):
    y = 1 if x @ w + b > 0 else 0
    return w + 0.1 * (target - y) * x, b + 0.1 * (target - y)


def _step_bias_with_x(w, b, x, target, rate):
    y = 1 if x @ w + b > 0 else 0
    return w + rate * (target - y) * x, b + rate * (target - y) * x.sum()


def _step_of_w_alone(w, b, x, target, rate):
    y = 1 if x @ w + b > 0 else 0
    return w + rate * (target - y) * x


def _step_without_bias_in_z(w, b, x, target, rate):
    y = 1 if x @ w > 0 else 0
    e = rate * (target - y)
    return w + e * x, b + e


def _step_times_w(w, b, x, target, rate):
    y = int(np.dot(w, x) + b > 0)
    return w + rate * (target - y) * w, b + rate * (target - y)


def slopes(w, b, x, target, steepness, error=lambda p, t: p - t, slope=lambda p: p * (1 - p)):
    p = _sigmoid(steepness * (np.dot(w, x) + b))
    d = error(p, target) * slope(p) * steepness
    return d * x, d


def xnor(X, columns=((1, 1), (-1, -1)), biases=(-0.5, 1.5), w=(1, 1), b=-1.5):
    W = np.array(columns).T
    H = (X @ W + np.array(biases) > 0).astype(int)
    return H, (H @ np.array(w) + b > 0).astype(int)


def _xnor_column(X):
    H, y = lesson01.xnor_network.reference(X)
    return H, y[:, None]


WRONG = [
    (lesson01.weighted_sum, lambda x, w, b: sum(x * w) * b),
    (lesson01.weighted_sum, _sum_without_bias_in_the_end),
    (lesson01.weighted_sum, _sum_from_the_second),
    (lesson01.weighted_sum, lambda x, w, b: -(x @ w + b)),
    (lesson01.weighted_sum, lambda x, w, b: x @ w + b + 1),
    (lesson01.weighted_sum, lambda x, w, b: np.dot(x, w + b)),
    (lesson01.weighted_sum, lambda x, w, b: (x @ w + b) / len(x)),
    (lesson01.weighted_sum, lambda x, w, b: x + w @ x + b),
    (lesson01.fires, lambda x, w, threshold: 1 if sum(x) > threshold else 0),
    (lesson01.fires, lambda x, w, threshold: x @ w - threshold > 0.5),
    (lesson01.fires, lambda x, w, threshold: int(x @ w + threshold > 0)),
    (lesson01.fires, lambda x, w, threshold: int(x @ w > 0) - threshold),
    (lesson01.fires, lambda x, w, threshold: max(x @ w - threshold, 0)),
    (lesson01.nor_weights, lambda strength: (np.array([-strength, -strength]), -strength / 2)),
    (lesson01.nor_weights, lambda strength: (np.array([-strength, -strength]), 2 * strength)),
    (lesson01.nor_weights, lambda strength: (np.array([strength, strength]), strength / 2)),
    (lesson01.nor_weights, lambda strength: (np.array([-1, -1]), 0.5)),
    (lesson01.nor_weights, lambda strength: (strength / 2, np.array([-strength, -strength]))),
    (lesson01.distance, lambda x, w, b: abs(x @ w + b) / np.linalg.norm(x)),
    (lesson01.distance, lambda x, w, b: np.linalg.norm(w * x + b)),
    (lesson01.distance, lambda x, w, b: abs(x @ w - b) / np.sqrt(w @ w)),
    (lesson01.distance, lambda x, w, b: abs(x @ w + b) * np.linalg.norm(w)),
    (lesson01.distance, lambda x, w, b: np.linalg.norm(x - w)),
    (lesson01.distance, lambda x, w, b: (x @ w + b) ** 2 / (w @ w)),
    (lesson01.perceptron_step, _step_with_a_rate_of_its_own),
    (lesson01.perceptron_step, _step_bias_with_x),
    (lesson01.perceptron_step, _step_of_w_alone),
    (lesson01.perceptron_step, _step_without_bias_in_z),
    (lesson01.perceptron_step, _step_times_w),
    (lesson01.perceptron_step, lambda w, b, x, target, rate: (w + rate * target * x, b + rate * target)),
    (lesson01.xnor_network, lambda X: xnor(X, w=(1, -1), b=0.5)),
    (lesson01.xnor_network, lambda X: xnor(X, w=(1, 1), b=-1.5)),
    (lesson01.xnor_network, lambda X: xnor(X, biases=(-1.5, 1.5), w=(-1, -1), b=1.5)),
    (lesson01.xnor_network, lambda X: xnor(X, w=(-1, -1), b=1.5)[::-1]),
    (lesson01.xnor_network, _xnor_column),
    (lesson01.loss_gradient, lambda w, b, x, target, *s: slopes(w, b, x, target, *s, slope=lambda p: p**2)),
    (lesson01.loss_gradient, lambda w, b, x, target, *s: slopes(w, b, x, target, *s, slope=lambda p: 1 - p)),
    (
        lesson01.loss_gradient,
        lambda w, b, x, target, *s: slopes(w, b, x, target, *s, slope=lambda p: 1 - p**2),
    ),
    (
        lesson01.loss_gradient,
        lambda w, b, x, target, *s: slopes(w, b, x, target, *s, lambda p, t: (p - t) ** 2),
    ),
    (
        lesson01.loss_gradient,
        lambda w, b, x, target, *s: slopes(w, b, x, target, *s, lambda p, t: abs(p - t)),
    ),
    (lesson01.loss_gradient, lambda w, b, x, target, *s: slopes(w, b, x, target, *s)[0]),
    (lesson01.loss_gradient, lambda w, b, x, target, *s: slopes(w, -b, x, target, *s)),
    (
        lesson01.year_of,
        lambda event: {
            "perceptron": 1957,
            "Perceptrons, the book": 1969,
            "neocognitron": 1980,
            "backpropagation": 1986,
        }[event],
    ),  # fmt: skip
    (
        lesson01.year_of,
        lambda event: {
            "perceptron": 1969,
            "Perceptrons, the book": 1958,
            "neocognitron": 1980,
            "backpropagation": 1986,
        }[event],
    ),  # fmt: skip
    (
        lesson01.year_of,
        lambda event: {
            "perceptron": 1958,
            "Perceptrons, the book": 1969,
            "neocognitron": 1980,
            "backpropagation": 1974,
        }[event],
    ),  # fmt: skip
    (
        lesson01.year_of,
        lambda event: {
            "perceptron": 1958,
            "Perceptrons, the book": 1969,
            "neocognitron": 1989,
            "backpropagation": 1986,
        }[event],
    ),  # fmt: skip
]
