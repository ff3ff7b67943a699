"""Wrong answers to lesson 05, a third set, written before their verdicts were looked at."""

import math

import numpy as np

from dlcore.lessons import lesson05
from tests.lessons.answers import lesson05 as known


def _adam(theta, m, v, t, g, rate, beta1, beta2, epsilon, correct=True, inside=False, twice=False):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * (g if twice else g**2)
    mh, vh = (m / (1 - beta1**t), v / (1 - beta2**t)) if correct else (m, v)
    step = mh / np.sqrt(vh + epsilon) if inside else mh / (np.sqrt(vh) + epsilon)
    return theta - rate * step, m, v


def _corrected_kept(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m = (beta1 * m + (1 - beta1) * g) / (1 - beta1**t)
    v = (beta2 * v + (1 - beta2) * g**2) / (1 - beta2**t)
    return theta - rate * m / (np.sqrt(v) + epsilon), m, v


def _several_wrong(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m = beta1 * m + g
    v = beta2 * v + g**2
    return theta + rate * m / (np.sqrt(v) + epsilon), m, v


WRONG = [
    (lesson05.largest_rate, lambda H: 2 / np.trace(H)),
    (lesson05.largest_rate, lambda H: 1 / np.linalg.eigvalsh(H).max()),
    (lesson05.largest_rate, lambda H: 2 / np.linalg.eigvalsh(H)),
    (
        lesson05.momentum_step,
        lambda theta, v, g, rate, beta, dampening: (
            theta - rate * (beta * v + (1 - beta) * g),
            beta * v + (1 - beta) * g,
        ),
    ),
    (
        lesson05.momentum_step,
        known.dampened(lambda theta, v, g, rate, beta: (theta - rate * v, beta * v + g)),
    ),
    (
        lesson05.momentum_step,
        known.dampened(lambda theta, v, g, rate, beta: (theta + rate * (beta * v + g), beta * v + g)),
    ),
    (lesson05.momentum_limit, 2.0),
    (lesson05.momentum_limit, 0.02),
    (
        lesson05.rmsprop_step,
        known.forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                theta - rate * g / (np.sqrt(G) + epsilon),
                rho * G + (1 - rho) * g**2,
            )
        ),
    ),
    (
        lesson05.rmsprop_step,
        known.forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                theta - rate * g / (np.sqrt(G + g**2) + epsilon),
                G + g**2,
            )
        ),
    ),
    (lesson05.adam_step, lambda *a: _adam(*a, correct=False)),
    (lesson05.adam_step, lambda *a: _adam(*a, inside=True)),
    (lesson05.adam_step, lambda *a: _adam(*a, twice=True)),
    (lesson05.adam_step, _corrected_kept),
    (lesson05.adam_step, _several_wrong),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: theta - rate * adam_change - weight_decay * theta,
    ),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: (
            (1 - rate * weight_decay) * (theta - rate * adam_change)
        ),
    ),
    (lesson05.clip, lambda g, max_norm: np.clip(g, -max_norm, max_norm)),
    (lesson05.clip, lambda g, max_norm: g * max_norm / np.linalg.norm(g)),
    (lesson05.clip, lambda g, max_norm: g * max_norm if np.linalg.norm(g) > max_norm else g),
    (
        lesson05.cosine_rate,
        lambda number, steps, warm_up, peak: (
            peak * number / warm_up
            if number < warm_up
            else peak / 2 * (1 + math.cos(math.pi * (number - warm_up) / (steps - warm_up)))
        ),
    ),
    (
        lesson05.cosine_rate,
        lambda number, steps, warm_up, peak: peak / 2 * (1 + math.cos(math.pi * number / steps)),
    ),
]
