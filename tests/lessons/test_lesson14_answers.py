"""Answers as learners of lesson 14 write them, each with the words that the verdict must hold."""

import math

import numpy as np
import pytest

from dlcore.lessons import lesson14


def _intensity_in_steps(n, d, h, itemsize):
    flops = n * h * (d + d)
    read, written = n * d + d * h, n * h
    return flops / (read * itemsize + written * itemsize)


def _flops_by_loop(sizes, n):
    total = 0
    for i in range(len(sizes) - 1):
        products = 2 if i == 0 else 3
        total += products * 2 * n * sizes[i] * sizes[i + 1]
    return total


def _joined_by_loop(gradients, counts):
    total = np.zeros(gradients.shape[1])
    for g, count in zip(gradients, counts):
        total += count / sum(counts) * g
    return total


def _by_time(serial, processes):
    before = 1.0
    after = serial * before + (before - serial * before) / processes
    return before / after


def _updates_by_loop(n, micro_batch, rounds, processes):
    count = 0
    while n > 0:
        n -= micro_batch * rounds * processes
        count += 1
    return count


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson14.intensity, _intensity_in_steps),
        (lesson14.intensity, lambda n, d, h, s: 2 / s / (1 / h + 1 / n + 1 / d)),
        (lesson14.step_flops, _flops_by_loop),
        (lesson14.joined_gradient, _joined_by_loop),
        (lesson14.joined_gradient, lambda g, c: np.average(g, axis=0, weights=c)),
        (lesson14.joined_gradient, lambda g, c: (g * c[:, None]).sum(0) / c.sum()),
        (lesson14.speed_up, _by_time),
        (lesson14.speed_up, lambda s, k: k / (1 + s * (k - 1))),
        (lesson14.kept_inputs, lambda layers, segment: len(range(0, layers, segment)) + segment - 1),
        (lesson14.updates, _updates_by_loop),
        (lesson14.updates, lambda n, m, r, k: -(-n // (m * r * k))),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (lesson14.intensity, lambda n, d, h, s: n * d * h / (s * (n * d + d * h + n * h)), "a factor of 2"),
        (
            lesson14.intensity,
            lambda n, d, h, s: 2 * n * d * h / (n * d + d * h + n * h),
            "flops for each number",
        ),
        (lesson14.intensity, lambda n, d, h, s: 2 * n * d * h / s / (n * d + d * h), "the result forgotten"),
        (
            lesson14.step_flops,
            lambda sizes, n: 6 * n * sum(a * b for a, b in zip(sizes, sizes[1:])),
            "dx of the first layer",
        ),
        (lesson14.step_flops, lambda sizes, n: 2 * n * np.dot(sizes[:-1], sizes[1:]), "forward only"),
        (lesson14.joined_gradient, lambda g, c: np.mean(g, axis=0), "a plain mean of the parts"),
        (lesson14.joined_gradient, lambda g, c: c @ g / len(c), "divided by the number of parts"),
        (lesson14.speed_up, lambda s, k: k, "as fast as there are processes"),
        (lesson14.speed_up, lambda s, k: 1 / (1 - s + s / k), "serial and parallel exchanged"),
        (lesson14.kept_inputs, lambda layers, segment: layers / segment + segment, "one too many"),
        (lesson14.kept_inputs, lambda layers, segment: 2 * math.sqrt(layers), "the segment is given"),
        (lesson14.updates, lambda n, m, r, k: n // (m * r * k), "the rest left out"),
        (lesson14.updates, lambda n, m, r, k: math.ceil(n / m), "an update for each micro-batch"),
    ],
)
def test_a_mistake_is_named(exercise, answer, words):
    assert words in exercise.verdict(answer)
