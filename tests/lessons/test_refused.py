"""Answers that are nearly right do not pass."""

import numpy as np
import pytest

from dlcore.lessons import lesson01, lesson02, lesson04, lesson05, lesson06, lesson07, reserve


def _epsilon_left_out(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2
    return theta - rate * m / (1 - beta1**t) / np.sqrt(v / (1 - beta2**t)), m, v


def _divided_by_the_hidden_units(p, labels, h, x, W2):
    d = (p - np.eye(p.shape[1])[labels]) / h.shape[1]
    return x.T @ ((d @ W2.T) * (h > 0)), h.T @ d


def _one_mask_for_ever(x, p, training, rng):
    return x * (np.random.default_rng(0).random(x.shape) >= p) / (1 - p) if training else x


def _one_split_for_ever(n, share, rng):
    return lesson07.split.reference(n, share, np.random.default_rng(0))


def _softmax_by_the_maximum_of_the_batch(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=1, keepdims=True)


def _constants(number, steps, warm_up, peak):
    return lesson05.cosine_rate.reference(number, 100, 10, 0.4)


def _alarm_at_the_threshold(probabilities, labels, threshold):
    return lesson06.precision_and_recall.reference(probabilities, labels, threshold - 1e-9)


def _constant_bias(w, b, x, y, strength):
    return lesson06.logistic_gradient.reference(w, 0.4, x, y, strength)


def _tie_is_better(losses, patience):
    return lesson07.early_stop_epoch.reference([loss - 1e-9 * i for i, loss in enumerate(losses)], patience)


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson01.weighted_sum, lambda x, w, b: round(x @ w + b, 1)),
        (lesson02.largest_share, 0.00095),
        (lesson04.relu_backward, lambda dy, x: dy * (x >= 0)),
        (lesson04.classifier_backward, _divided_by_the_hidden_units),
        (lesson05.adam_step, _epsilon_left_out),
        (lesson05.cosine_rate, _constants),
        (lesson06.precision_and_recall, _alarm_at_the_threshold),
        (lesson06.logistic_gradient, _constant_bias),
        (reserve.accuracy, lambda z, y: (z.argmax(axis=1) == y).sum() / z.shape[1]),
        (lesson07.dropout_forward, _one_mask_for_ever),
        (lesson07.split, _one_split_for_ever),
        (reserve.softmax, _softmax_by_the_maximum_of_the_batch),
        (lesson07.early_stop_epoch, _tie_is_better),
    ],
)
def test_a_nearly_right_answer_is_refused(exercise, answer):
    assert "not yet right" in exercise.verdict(answer)


def test_two_numbers_may_come_as_an_array():
    def both(w, b, x, y):
        return np.array(lesson06.line_gradient.reference(w, b, x, y))

    assert "passed" in lesson06.line_gradient.verdict(both)
    assert "passed" in lesson06.noise_floor.verdict(0.745)
