"""Lesson 01: right answers written in other ways pass; common mistakes are told their error."""

import numpy as np
import pytest

from dlcore.lessons import lesson01

MIXED_UP_YEARS = {"perceptron": 1958, "Perceptrons, the book": 1969, "neocognitron": 1986}


def _sum_by_loop(x, w, b):
    z = b
    for xi, wi in zip(x, w, strict=True):
        z += wi * xi
    return z


def _step_by_cases(w, b, x, target, rate):
    fires = w @ x > -b
    if fires and target == 0:
        return w - rate * x, b - rate
    if not fires and target == 1:
        return w + rate * x, b + rate
    return w, b


def _xnor_by_counting(X):
    count = X.sum(axis=1)
    return np.column_stack([count > 0, count < 2]), count != 1


def _weighted_twice(x, w, threshold):
    z = sum(w * x) - threshold
    return 1 if sum(w * z) > 0 else 0


def _unfinished_years(event):
    return {"perceptron": 1958, "Perceptrons, the book": ...}.get(event, ...)


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson01.weighted_sum, _sum_by_loop),
        (lesson01.fires, lambda x, w, threshold: np.dot(w, x) - threshold > 0),
        (lesson01.nor_weights, lambda strength: ([-strength, -strength], 0.9 * strength)),
        (lesson01.distance, lambda x, w, b: np.linalg.norm(w * (x @ w + b) / (w @ w))),
        (lesson01.perceptron_step, _step_by_cases),
        (lesson01.xnor_network, _xnor_by_counting),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (lesson01.fires, _weighted_twice, "the weights used twice"),
        (lesson01.year_of, lambda event: MIXED_UP_YEARS.get(event, 1986), "two papers mixed up"),
        (lesson01.nor_weights, lambda strength: (np.array([-strength, -strength]), 0.5), "a bias too strong"),
        (lesson01.nor_weights, lambda strength: -strength, "it must return w and b"),
        (lesson01.nor_weights, lambda strength: ([-strength], 0.1), "it must return w and b"),
        (lesson01.year_of, _unfinished_years, "not attempted yet"),
    ],
)
def test_a_wrong_answer_is_told_what_is_wrong_with_it(exercise, answer, words):
    assert words in exercise.verdict(answer)
