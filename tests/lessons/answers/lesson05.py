"""Wrong answers to lesson 05 as learners write them."""

import math

import numpy as np

from dlcore.lessons import lesson05


def dampened(answer):
    """An answer that multiplies the gradient as it should, and makes its mistake elsewhere."""
    return lambda theta, v, g, rate, beta, dampening: answer(theta, v, (1 - dampening) * g, rate, beta)


def forgetting(answer):
    """An answer that takes rho from the half-life as it should, and makes its mistake elsewhere."""
    return lambda theta, G, g, rate, half_life, epsilon: answer(
        theta, G, g, rate, 0.5 ** (1 / half_life), epsilon
    )


def adam(theta, m, v, t, g, rate, beta1, beta2, epsilon, *, old=False, sign=1, square=True, hat=True):
    start = m, v
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * (g**2 if square else abs(g))
    m_hat, v_hat = (m / (1 - beta1**t), v / (1 - beta2**t)) if hat else (m, v)
    if old:
        m_hat, v_hat = start
    return theta - sign * rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


def _adam_rate_last(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    theta_new, m, v = adam(theta, m, v, t, g, 1, beta1, beta2, epsilon)
    return theta_new, m, v


def _adam_without_one_minus(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m = beta1 * m + g
    v = beta2 * v + g**2
    return theta - rate * m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon), m, v


def _adam_theta_alone(*arguments):
    return adam(*arguments)[0]


def cosine(number, steps, warm_up, peak, f=math.cos, half=0.5):
    return min(1, (number + 1) / warm_up) * peak * half * (1 + f(math.pi * min(1, number / steps)))


def _linear(number, steps, warm_up, peak):
    return min(1, (number + 1) / warm_up) * peak * (1 - min(1, number / steps))


WRONG = [
    (lesson05.largest_rate, lambda H: 2 / np.abs(H).max()),
    (lesson05.largest_rate, lambda H: 2 / np.linalg.det(H)),
    (lesson05.largest_rate, lambda H: np.linalg.eigvalsh(H).max()),
    (lesson05.largest_rate, lambda H: 1 / np.linalg.eigvalsh(H).min()),
    (lesson05.largest_rate, lambda H: 2 / np.linalg.eigvalsh(H).mean()),
    (lesson05.largest_rate, lambda H: 2 / np.linalg.eigvalsh(H)),
    (lesson05.momentum_step, dampened(lambda theta, v, g, rate, beta: (theta - rate * (beta * v + g), v))),
    (
        lesson05.momentum_step,
        dampened(lambda theta, v, g, rate, beta: (theta - rate * (v + beta * g), v + beta * g)),
    ),
    (
        lesson05.momentum_step,
        dampened(lambda theta, v, g, rate, beta: (theta - rate * (beta * v - g), beta * v - g)),
    ),
    (
        lesson05.momentum_step,
        dampened(lambda theta, v, g, rate, beta: (theta - (beta * v + g), beta * v + g)),
    ),
    (lesson05.momentum_step, dampened(lambda theta, v, g, rate, beta: (theta - rate * (v + g), v + g))),
    (lesson05.momentum_step, dampened(lambda theta, v, g, rate, beta: theta - rate * (beta * v + g))),
    (
        lesson05.momentum_step,
        dampened(lambda theta, v, g, rate, beta: (theta - rate * beta * v, beta * v + g)),
    ),
    (lesson05.momentum_limit, 0.0152),
    (lesson05.momentum_limit, 2 * 0.9 / 25),
    (lesson05.momentum_limit, 0.2),
    (lesson05.momentum_limit, 0.04),
    (
        lesson05.rmsprop_step,
        forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                theta - rate * g / (np.sqrt(rho * G + (1 - rho) * g**2) + epsilon),
                G,
            )
        ),
    ),
    (
        lesson05.rmsprop_step,
        forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                theta - rate * g / np.sqrt(rho * G + (1 - rho) * g**2),
                rho * G + (1 - rho) * g**2,
            )
        ),
    ),
    (
        lesson05.rmsprop_step,
        forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                theta - rate / (np.sqrt(rho * G + (1 - rho) * g**2) + epsilon),
                rho * G + (1 - rho) * g**2,
            )
        ),
    ),
    (
        lesson05.rmsprop_step,
        forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                theta - g / (np.sqrt(rho * G + (1 - rho) * g**2) + epsilon),
                rho * G + (1 - rho) * g**2,
            )
        ),
    ),
    (
        lesson05.rmsprop_step,
        forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                theta - rate * g * (np.sqrt(rho * G + (1 - rho) * g**2) + epsilon),
                rho * G + (1 - rho) * g**2,
            )
        ),
    ),
    (
        lesson05.rmsprop_step,
        forgetting(
            lambda theta, G, g, rate, rho, epsilon: (
                rho * G + (1 - rho) * g**2,
                theta - rate * g / (np.sqrt(rho * G + (1 - rho) * g**2) + epsilon),
            )
        ),
    ),
    (lesson05.adam_step, lambda *a: adam(*a, old=True)),
    (lesson05.adam_step, lambda *a: adam(*a, sign=-1)),
    (lesson05.adam_step, lambda *a: adam(*a, square=False)),
    (lesson05.adam_step, _adam_rate_last),
    (lesson05.adam_step, _adam_without_one_minus),
    (lesson05.adam_step, _adam_theta_alone),
    (lesson05.adam_step, lambda *a: (adam(*a)[0], *adam(*a)[:0:-1])),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: theta - rate * adam_change - weight_decay,
    ),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: (1 - rate * weight_decay) * theta + rate * adam_change,
    ),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: rate * weight_decay * theta - rate * adam_change,
    ),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: (1 - rate) * theta - rate * adam_change,
    ),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: theta - rate * (adam_change + weight_decay),
    ),
    (
        lesson05.decoupled_decay,
        lambda theta, adam_change, rate, weight_decay: (
            (1 - rate * weight_decay) * theta - adam_change * weight_decay
        ),
    ),
    (lesson05.clip, lambda g, max_norm: np.minimum(g, max_norm)),
    (lesson05.clip, lambda g, max_norm: g * max(1, max_norm / np.linalg.norm(g))),
    (lesson05.clip, lambda g, max_norm: g * min(1, np.linalg.norm(g) / max_norm)),
    (lesson05.clip, lambda g, max_norm: g if np.linalg.norm(g) <= max_norm else max_norm),
    (lesson05.clip, lambda g, max_norm: g if np.linalg.norm(g) <= max_norm else g - max_norm),
    (lesson05.clip, lambda g, max_norm: g * min(1, max_norm / np.mean(np.abs(g)))),
    (lesson05.clip, lambda g, max_norm: min(1, max_norm / np.linalg.norm(g))),
    (lesson05.cosine_rate, lambda *a: cosine(*a, f=math.sin)),
    (lesson05.cosine_rate, _linear),
    (
        lesson05.cosine_rate,
        lambda number, steps, warm_up, peak: (
            cosine(number, steps, warm_up, peak) if number >= warm_up else peak
        ),
    ),
    (lesson05.cosine_rate, lambda number, steps, warm_up, peak: cosine(number, steps, steps, peak)),
    (
        lesson05.cosine_rate,
        lambda number, steps, warm_up, peak: (
            min(1, (number + 1) / warm_up) * peak * 0.5 * (1 - math.cos(math.pi * min(1, number / steps)))
        ),
    ),
    (
        lesson05.cosine_rate,
        lambda number, steps, warm_up, peak: (
            peak * (number + 1) / warm_up if number < warm_up else cosine(number, steps, 1, peak)
        ),
    ),
]
