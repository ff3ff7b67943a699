"""General facts on answers without a name: factors, forms, slips, arguments, places."""

import time

import numpy as np
import pytest

from dlcore.lessons import lesson01, lesson02, lesson03, lesson04, lesson05, lesson09, lesson10, reserve

softmax = reserve.softmax.reference


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (reserve.softmax, lambda logits: softmax(logits) / len(logits), "times `1 / len(logits)`"),
        (reserve.softmax, lambda logits: -softmax(logits), "Every number has the wrong sign"),
        (reserve.softmax, lambda logits: softmax(logits)[:, ::-1], "The right columns, from the last"),
        (reserve.softmax, lambda logits: softmax(2 * logits), "in place of"),
        (lesson03.layer_sums, lambda x, A, b: x @ A.T + 2 * b, "It is the right result plus `b`"),
        (lesson03.layer_sums, lambda x, A, b: x @ (A.T + b), "`x @ (A.T + b)` in place of `x @ A.T + b`"),
        (lesson04.dense_backward, lambda dy, x, W: (dy @ W.T, x.T @ dy, x.sum(axis=0)), "dx, dW: right; db:"),
        (
            lesson05.momentum_step,
            lambda theta, v, g, rate, beta, dampening: (theta, beta * v + (1 - dampening) * g),
            "v: right; theta: not yet.",
        ),
        (lesson02.collapse, lambda W1, b1, W2, b2: W1 @ W2, "It returns W alone, and that is right"),
        (lesson09.perplexity, lambda p: 7.0, "It is 7 in every case"),
        (lesson10.softmax_backward, lambda dy, y: y * dy - y, "With `dy` doubled the right result doubles"),
        (lesson04.neuron, lambda x, w, b: np.exp(-(x @ w + b)), "All right results lie between 0 and 1"),
        (lesson01.weighted_sum, lambda x, w, b: np.prod(x * w) + b, "is `x` squared, or in a function"),
        (lesson01.distance, lambda x, w, b: 3 + x @ w, "does not depend on `b`"),
    ],
)
def test_a_fact_is_told(exercise, answer, words):
    assert words in exercise.verdict(answer)


def test_answers_of_0_and_1_are_no_ground_for_facts_on_the_code():
    assert "One change" not in lesson01.fires.verdict(lambda x, w, threshold: bool(np.all(x * w > threshold)))


def test_what_is_said_is_said_in_time():
    start = time.process_time()
    assert "not yet right" in lesson05.adam_step.verdict(lambda *a: (a[0], a[1] * a[4], a[2] ** 2))
    assert time.process_time() - start < 2


def test_right_results_with_a_changed_argument_are_not_called_anything_else():
    def in_place(w, b, x, target, rate):
        error = rate * (target - int(x @ w + b > 0))
        w += error * x
        return w, b + error

    verdict = lesson01.perceptron_step.verdict(in_place)
    assert "it changes its argument w in place" in verdict and "order" not in verdict


def test_a_slip_in_the_wires_names_nothing_that_the_learner_has_not():
    verdict = lesson04.deep_count.verdict(lambda sizes: (0, sum(sizes)))
    assert "wires(sizes)" not in verdict


def test_a_numpy_number_is_told_without_its_type():
    verdict = lesson04.deep_count.verdict(lambda sizes: (np.prod(sizes), 8))
    assert "got:      24" in verdict
