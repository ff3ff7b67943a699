"""Right answers of lesson 03, written in other ways, pass; plausible wrong ones are told what is wrong."""

import numpy as np
import pytest

from dlcore.lessons import lesson03


def _sums_by_loop(x, A, b):
    return [[sum(xi * ai for xi, ai in zip(row, unit)) + bj for unit, bj in zip(A, b)] for row in x]


def _forward_by_mask(x, W1, b1, W2, b2):
    z = np.einsum("nd,dh->nh", x, W1) + b1
    return (z * (z > 0)) @ W2 + b2


def _corner_by_four_units(corner):
    W1, b1 = np.array([[2.0, 1.0, -1.0, -2.0]]), np.array([-2 * corner, -corner, corner, 2 * corner])
    return W1, b1, np.array([[0.25], [0.5], [0.5], [0.25]]), np.zeros(1)


def _corner_by_an_offset(corner):  # |x - corner| = 2 ReLU(x - corner) - (x - corner), the line by two units
    W1, b1 = np.array([[1.0, 1.0, -1.0]]), np.array([-corner, 0.0, 0.0])
    return W1, b1, np.array([[2.0], [-1.0], [1.0]]), np.array([corner])


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson03.layer_sums, _sums_by_loop),
        (lesson03.layer_sums, lambda x, A, b: (A @ x.T).T + b),
        (lesson03.mlp_forward, _forward_by_mask),
        (lesson03.squared_error, lambda p, t: np.mean((p.reshape(-1, 1) - t.reshape(-1, 1)) ** 2)),
        (lesson03.binary_cross_entropy, lambda p, t: np.mean(-np.log(np.where(t == 1, p, 1 - p)))),
        (lesson03.categorical_cross_entropy, lambda p, t: -np.log(p[t == 1]).mean()),
        (lesson03.categorical_cross_entropy, lambda p, t: -np.sum(t * np.log(p)) / len(p)),
        (lesson03.corner_network, _corner_by_four_units),
        (lesson03.corner_network, _corner_by_an_offset),
        (lesson03.parameter_count, 48 + 272 + 51),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (lesson03.layer_sums, lambda x, A, b: x @ A.reshape(3, 2) + b, "a reshape in place of a transpose"),
        (lesson03.squared_error, lambda p, t: ((p - t) ** 2).mean(), "broadcasting: (N, 1) - (N,) is (N, N)"),
        (lesson03.binary_cross_entropy, lambda p, t: np.mean(t * np.log(p)), "not yet right"),
        (lesson03.parameter_count, 336, "the biases forgotten"),
        (lesson03.corner_network, lambda corner: np.ones(3), "it must return W1 (1, H)"),
        (lesson03.corner_network, lambda corner: _corner_by_an_offset(corner + 1), "expected"),
    ],
)
def test_a_plausible_answer_is_told_what_is_wrong_with_it(exercise, answer, words):
    assert words in exercise.verdict(answer)
