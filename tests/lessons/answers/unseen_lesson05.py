"""Wrong answers to lesson 05, written when the names stood, to see how many have one."""

import math

import numpy as np

from dlcore.lessons import lesson05
from tests.lessons.answers import lesson05 as known

WRONG = [
    (lesson05.largest_rate, lambda H: 2 / np.sum(H)),
    (lesson05.largest_rate, lambda H: 4 / np.linalg.eigvalsh(H).max()),
    (lesson05.largest_rate, lambda H: 2 / np.sqrt(np.linalg.eigvalsh(H).max())),
    (
        lesson05.momentum_step,
        known.dampened(lambda theta, v, g, rate, beta: (theta - rate * (beta * v + g), beta * v)),
    ),
    (
        lesson05.momentum_step,
        known.dampened(lambda theta, v, g, rate, beta: (theta - rate * beta * (v + g), beta * (v + g))),
    ),
    (
        lesson05.momentum_step,
        known.dampened(
            lambda theta, v, g, rate, beta: (theta * (1 - rate) - rate * (beta * v + g), beta * v + g)
        ),
    ),
    (
        lesson05.momentum_step,
        known.dampened(lambda theta, v, g, rate, beta: (-rate * (beta * v + g), beta * v + g)),
    ),
    (lesson05.momentum_limit, 0.076),
    (lesson05.momentum_limit, 1.9),
    (
        lesson05.rmsprop_step,
        known.forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                theta - rate * g / (np.sqrt(rho * G + (1 - rho) * g**2) - epsilon),
                rho * G + (1 - rho) * g**2,
            )
        ),
    ),
    (
        lesson05.rmsprop_step,
        known.forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                theta - rate * g / np.sqrt(rho * G + (1 - rho) * g**2) + epsilon,
                rho * G + (1 - rho) * g**2,
            )
        ),
    ),
    (
        lesson05.rmsprop_step,
        known.forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                theta - rate * g / (np.sqrt(g**2) + epsilon),
                rho * G + (1 - rho) * g**2,
            )
        ),
    ),
    (
        lesson05.rmsprop_step,
        known.forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                theta - rate * g / (np.sqrt(rho * G + (1 - rho) * g**2) + epsilon),
                np.sqrt(rho * G + (1 - rho) * g**2),
            )
        ),
    ),
    (
        lesson05.adam_step,
        lambda theta, m, v, t, g, rate, beta1, beta2, epsilon: known.adam(
            theta, m, v, t + 1, g, rate, beta1, beta2, epsilon
        ),
    ),
    (
        lesson05.adam_step,
        lambda theta, m, v, t, g, rate, beta1, beta2, epsilon: known.adam(
            theta, m, v, t, g, rate, 1 - beta1, 1 - beta2, epsilon
        ),
    ),
    (
        lesson05.adam_step,
        lambda theta, m, v, t, g, rate, beta1, beta2, epsilon: known.adam(
            theta, v, m, t, g, rate, beta1, beta2, epsilon
        ),
    ),
    (lesson05.adam_step, lambda *a: (known.adam(*a)[0], a[1], a[2])),
    (lesson05.adam_step, lambda *a: (a[0], *known.adam(*a)[1:])),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: theta - rate * (adam_change - weight_decay * theta),
    ),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: theta - rate * (adam_change + weight_decay * theta**2),
    ),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: (
            theta - rate * (adam_change + weight_decay * adam_change)
        ),
    ),
    (lesson05.clip, lambda g, max_norm: g * min(1, max_norm / np.sqrt(np.sum(np.abs(g))))),
    (lesson05.clip, lambda g, max_norm: g / np.linalg.norm(g)),
    (lesson05.clip, lambda g, max_norm: g * min(1, max_norm) / np.linalg.norm(g)),
    (lesson05.clip, lambda g, max_norm: g if np.linalg.norm(g) < max_norm else g * 0),
    (
        lesson05.cosine_rate,
        lambda number, steps, warm_up, peak: known.cosine(number + 1, steps, warm_up, peak),
    ),
    (
        lesson05.cosine_rate,
        lambda number, steps, warm_up, peak: known.cosine(number, steps, warm_up, peak) + peak,
    ),
    (
        lesson05.cosine_rate,
        lambda number, steps, warm_up, peak: (
            max(1, (number + 1) / warm_up) * peak / 2 * (1 + math.cos(math.pi * min(1, number / steps)))
        ),
    ),
    (
        lesson05.cosine_rate,
        lambda number, steps, warm_up, peak: (
            min(1, (number + 1) / warm_up) * peak / 2 * (1 + math.cos(min(1, number / steps)))
        ),
    ),
]
