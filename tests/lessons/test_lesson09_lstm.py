"""Answers to the exercises on the LSTM backwards, as learners of lesson 09 write them."""

import numpy as np
import pytest

from dlcore.lessons import lesson09


def _memory_by_loop(dh, o, f, c):
    dc = [row * out * (1 - np.tanh(kept) ** 2) for row, out, kept in zip(dh, o, c)]
    for t in range(len(dc) - 2, -1, -1):
        dc[t] = dc[t] + dc[t + 1] * f[t + 1]
    return dc


def _memory_by_products(dh, o, f, c):
    own = dh * o / np.cosh(c) ** 2
    return [sum(own[s] * np.prod(f[t + 1 : s + 1], axis=0) for s in range(t, len(f))) for t in range(len(f))]


def _lstm_back(dh, dc, o, i, f, g, c_before, c):
    squashed = np.tanh(c)
    dc = dc + dh * o * (1 - squashed**2)
    dz = [dh * squashed * o * (1 - o), dc * g * i * (1 - i), dc * c_before * f * (1 - f), dc * i * (1 - g**2)]
    return np.hstack(dz), f * dc


def _dc_in_place(dh, dc, o, i, f, g, c_before, c):
    dc += dh * o * (1 - np.tanh(c) ** 2)
    return _lstm_back(0 * dh, dc, o, i, f, g, c_before, c)


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson09.memory_gradient, _memory_by_loop),
        (lesson09.memory_gradient, _memory_by_products),
        (lesson09.lstm_backward, _lstm_back),
    ],
)
def test_a_gradient_of_the_lstm_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (lesson09.memory_gradient, lambda dh, o, f, c: dh * o / np.cosh(c) ** 2, "the future forgotten"),
        (lesson09.memory_gradient, lambda dh, o, f, c: 0 * c, "not yet right"),
        (lesson09.memory_gradient, lambda dh, o, f, c: _memory_by_loop(dh, o, 0 * f + 1, c), "f forgotten"),
        (lesson09.lstm_backward, _dc_in_place, "dc"),
        (lesson09.lstm_backward, lambda *given: _lstm_back(*given)[0], "not yet right"),
        (lesson09.lstm_backward, lambda *given: _lstm_back(0 * given[0], *given[1:]), "not yet right"),
    ],
)
def test_a_wrong_gradient_of_the_lstm_is_told_what_is_wrong_with_it(exercise, answer, words):
    verdict = exercise.verdict(answer)
    assert words in verdict
    assert "not yet right" in verdict
