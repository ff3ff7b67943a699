"""Answers as learners of lesson 07 write them, each with the words that the verdict must hold."""

import numpy as np
import pytest

from dlcore.lessons import lesson07, reserve


def _zeros_without_parentheses(labels, classes):
    return np.zeros(len(labels), classes)


def _loop_over_classes(labels, classes):
    rows = np.zeros((len(labels), classes))
    for i in range(classes):
        rows[i][labels[i]] = 1
    return rows


def _if_on_an_array(x, drop_probability, training, rng):
    return x if rng.random(x.shape) > drop_probability else 0


def _inverted_mask(x, drop_probability, training, rng):
    return x * (rng.random(x.shape) < drop_probability) / (1 - drop_probability) if training else x


def _noise(x, drop_probability, training, rng):
    return x * (rng.random(x.shape) + 1) * (rng.random(x.shape) >= drop_probability) if training else x


def _one_column_repeated(x, drop_probability, training, rng):
    keep = np.repeat(rng.random(len(x)) >= drop_probability, x.shape[1]).reshape(x.shape)
    return x * keep / (1 - drop_probability) if training else x


def _cut(indices, size):
    return indices[size:], indices[:size]


def _floor(n, validation_share, rng):
    return _cut(rng.permutation(n).tolist(), int(n * validation_share))


def _by_sets(n, validation_share, rng):
    validation = rng.permutation(n)[: round(n * validation_share)].tolist()
    return sorted(set(range(n)) - set(validation)), validation


def _last_block(n, validation_share, rng):
    size = round(n * validation_share)
    return rng.permutation(n - size), np.arange(n - size, n)


def _rounded_up(n, validation_share, rng):
    return _cut(rng.permutation(n), int(np.ceil(n * validation_share)))


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (lesson07.one_hot, _zeros_without_parentheses, "own parentheses: np.zeros((n, c))"),
        (lesson07.one_hot, _loop_over_classes, "looks like a loop over the classes"),
        (lesson07.one_hot, lambda labels, c: np.zeros((len(labels), c)), "could be a copy written into"),
        (
            lesson07.cross_entropy,
            lambda p, y: [-np.log(row[i]) for row, i in zip(p, y)],
            "the mean forgotten",
        ),
        (lesson07.cross_entropy, lambda p, y: -np.log(p[y]).mean(axis=1).mean(), "looks like whole rows"),
        (lesson07.cross_entropy, lambda p, y: np.mean(-np.log(np.max(p, axis=1))), "the largest probability"),
        (lesson07.dropout_forward, _if_on_an_array, "take one truth value"),
        (lesson07.dropout_forward, _inverted_mask, "dropped 80 % of the elements (expected 20 %)\n"),
        (lesson07.dropout_forward, _inverted_mask, "kept elements are 1.25 times x (expected 1.25)"),
        (lesson07.dropout_forward, _noise, "kept elements are 1 to 2 times x (expected 1.25)"),
        (lesson07.dropout_forward, _one_column_repeated, "looks like one draw for each sample"),
        (lesson07.dropout_forward, lambda x, p, training, rng: x, "looks like no mask"),
        (lesson07.dropout_forward, lambda x, p, training, rng: 0 * x, "dropped 100 %"),
        (lesson07.early_stop_epoch, lambda losses, patience: min(losses), "could be the best loss itself"),
        (lesson07.split, _floor, "25 indices in train, 2 in validation (expected 24 and 3)"),
        (lesson07.split, _floor, "looks like a size cut off"),
        (lesson07.split, _by_sets, "looks like indices sorted"),
        (lesson07.split, _last_block, "looks like indices in order"),
        (lesson07.split, _rounded_up, "looks like a wrong size"),
    ],
)
def test_a_plausible_answer_is_told_what_is_wrong_with_it(exercise, answer, words):
    verdict = exercise.verdict(answer)
    assert words in verdict
    assert "not yet right" in verdict


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (784 * 128 * 64 * 10, "64225280 is too large.\n  This looks like all sizes multiplied"),
        (109376.0, "109376 is too small.\n  This looks like the biases of the last layer forgotten"),
        (np.array([1e6]), "1000000 is too large"),
        (0.25, "0.25 is too small"),
    ],
)
def test_a_wrong_count_is_shown_in_full(answer, words):
    assert words in reserve.parameter_count.verdict(answer)


def test_a_right_count_is_not_repeated_where_a_stub_above_still_waits():
    assert reserve.parameter_count.verdict(109386) == "parameter_count: passed"
