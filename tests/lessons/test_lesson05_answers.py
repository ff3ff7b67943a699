"""Right answers to lesson 05 pass, however they are written."""

import math

import numpy as np
import pytest

from dlcore.lessons import lesson05
from dlcore.optimizers import Adam
from dlcore.optimizers.schedules import CosineDecay, WarmUp
from dlcore.parameter import Parameter


def _momentum_from_the_averaged_form(theta, v, g, rate, beta, dampening):
    average = beta * (1 - beta) * v + (1 - beta) * (1 - dampening) * g
    return theta - rate / (1 - beta) * average, average / (1 - beta)


def _a_share_of_the_way(theta, G, g, rate, half_life, epsilon):
    G = G + (1 - 2 ** (-1 / half_life)) * (g * g - G)
    return theta - rate * g / (epsilon + G**0.5), G


def _adam_with_a_changed_rate(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = m + (1 - beta1) * (g - m), v + (1 - beta2) * (g * g - v)
    root = math.sqrt(1 - beta2**t)
    change = rate * root / (1 - beta1**t) * m / (np.sqrt(v) + epsilon * root)
    return [theta - change, m, v]


def _first_step_by_dlcore(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    if t > 1:
        return lesson05.adam_step.reference(theta, m, v, t, g, rate, beta1, beta2, epsilon)
    p = Parameter(theta.copy())
    p.grad[...] = g
    Adam([p], learning_rate=rate, beta1=beta1, beta2=beta2, epsilon=epsilon).step()
    return p.value, (1 - beta1) * g, (1 - beta2) * g**2


def _clip_with_an_if(g, max_norm):
    norm = math.sqrt(sum(value**2 for value in g))
    return list(g) if norm <= max_norm else [value * max_norm / norm for value in g]


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson05.momentum_step, _momentum_from_the_averaged_form),
        (lesson05.largest_rate, lambda H: 2 / np.linalg.norm(H, 2)),
        (lesson05.momentum_limit, 0.1525),
        (lesson05.rmsprop_step, _a_share_of_the_way),
        (lesson05.adam_step, _adam_with_a_changed_rate),
        (lesson05.adam_step, _first_step_by_dlcore),
        (
            lesson05.decoupled_decay,
            lambda theta, change, rate, decay: theta - rate * (change + decay * theta),
        ),
        (lesson05.clip, _clip_with_an_if),
        (
            lesson05.cosine_rate,
            lambda number, steps, warm_up, peak: WarmUp(warm_up, CosineDecay(peak, steps, 1e-12))(number),
        ),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)
