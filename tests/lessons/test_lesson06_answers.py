"""Answers to lesson 06, right in other words or wrong in ways that learners show."""

import numpy as np
import pytest

from dlcore.lessons import lesson06


def _matrix_gradient(w, b, x, y):
    columns = np.stack([x, np.ones_like(x)], axis=1)
    return tuple(2 / len(y) * columns.T @ (columns @ [w, b] - y))


def _descend_by_matrix(x, y, learning_rate, steps):
    theta = np.zeros(2)
    for _ in range(steps):
        theta -= learning_rate * np.array(_matrix_gradient(*theta, x, y))
    return theta.tolist()


def _limit_by_formula(x):
    half_trace, determinant = 1 + np.mean(x**2), 4 * np.var(x)
    return 2 / (half_trace + np.sqrt(half_trace**2 - determinant))


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson06.line_gradient, lambda w, b, x, y: [part / 2 for part in _matrix_gradient(w, b, x, y)]),
        (lesson06.descend, _descend_by_matrix),
        (lesson06.learning_rate_limit, _limit_by_formula),
        (lesson06.noise_floor, 0.75),
        (lesson06.precision_and_recall, lambda p, y, h: [np.mean(y[p > h]), np.mean(p[y > 0] > h)]),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


def test_the_articles_program_is_told_an_error():
    def descend(x, y, learning_rate, steps):
        dw, db = _matrix_gradient(0, 0, x, y)
        w, b = -dw, -db
        for _ in range(steps - 1):
            w = w - learning_rate * _matrix_gradient(w, b, x, y)[0]
            b = b - learning_rate * _matrix_gradient(w, b, x, y)[1]
        return w, b

    assert "without the learning rate" in lesson06.descend.verdict(descend)
