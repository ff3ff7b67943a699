"""Right answers of lesson 02, written in other ways, pass; the sigmoid slope of the web does not."""

import math

import numpy as np
import pytest

from dlcore.lessons import lesson02


def _collapse_by_probing(W1, b1, W2, b2):
    def run(x):
        return (x @ W1 + b1) @ W2 + b2

    b = run(np.zeros(len(W1)))
    return run(np.eye(len(W1))) - b, b


def _log_sum_exp_by_pairs(z):
    result = z[:, 0]
    for column in z.T[1:]:
        result = np.logaddexp(result, column)
    return result


def _dead_by_loop(h):
    return sum(not any(column) for column in h.T.tolist()) / len(h.T)


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson02.collapse, _collapse_by_probing),
        (lesson02.sigmoid_backward, lambda dy, z: dy / (2 + np.exp(z) + np.exp(-z))),
        (lesson02.log_sum_exp, _log_sum_exp_by_pairs),
        (lesson02.largest_share, 1 / 1024),
        (lesson02.leaky_scale, lambda fan_in, a: math.sqrt(1 / fan_in) / math.sqrt(0.5 + 0.5 * a * a)),
        (lesson02.dead_share, _dead_by_loop),
        (lesson02.dead_share, lambda h: 1 - np.count_nonzero(h.sum(axis=0)) / h.shape[1]),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


def test_the_sigmoid_slope_of_the_web_is_told_its_error():
    def derivative(x):
        return x * (1 - x)

    assert "wants the output" in lesson02.sigmoid_backward.verdict(lambda dy, z: dy * derivative(z))


def test_the_share_is_not_given_away():
    verdict = lesson02.largest_share.verdict(0.5)
    assert "too large" in verdict and "0.00097" not in verdict
