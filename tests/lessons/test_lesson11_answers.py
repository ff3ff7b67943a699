"""Answers as learners of lesson 11 write them, each with the words that the verdict must hold."""

import numpy as np
import pytest

from dlcore.formulas import attention as attention_formula
from dlcore.lessons import lesson11


def _weights_by_rows(Q, K):
    rows = []
    for q in Q:
        scores = K @ q / len(q) ** 0.5
        rows.append(np.exp(scores - scores.max()) / np.exp(scores - scores.max()).sum())
    return rows


def _causal_by_prefixes(S):
    A = np.zeros_like(S)
    for t in range(len(S)):
        e = np.exp(S[t, : t + 1] - S[t, : t + 1].max())
        A[t, : t + 1] = e / e.sum()
    return A


def _causal_added(S):
    S = S + np.triu(np.full(S.shape, -1e9), 1)
    e = np.exp(S - S.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def _renormalised(S):
    e = np.exp(S) * np.tri(len(S))
    return e / e.sum(axis=1, keepdims=True)


def _by_jacobians(dY, V, A):
    return np.array([(np.diag(a) - np.outer(a, a)) @ (V @ dy) for a, dy in zip(A, dY, strict=True)])


def _transposed_twice(x, heads):
    return np.array(np.split(x, heads, axis=1))


def _window_loop(numbers, starts, T):
    x = [numbers[s : s + T] for s in starts]
    y = [numbers[s + 1 : s + T + 1] for s in starts]
    return np.array(x), np.array(y)


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson11.attention_weights, _weights_by_rows),
        (lesson11.attention_weights, lambda Q, K: attention_formula(Q, K, K, True)[1]),
        (lesson11.causal_weights, _causal_by_prefixes),
        (lesson11.causal_weights, _causal_added),
        (lesson11.scores_backward, _by_jacobians),
        (lesson11.split_heads, _transposed_twice),
        (lesson11.training_windows, _window_loop),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (
            lesson11.attention_weights,
            lambda Q, K: Q @ K.T / np.sqrt(Q.shape[1]),
            "looks like softmax forgotten",
        ),
        (lesson11.attention_weights, lambda Q, K: Q @ K, "ValueError: matmul"),
        (lesson11.causal_weights, _renormalised, "not yet right"),
        (lesson11.causal_weights, lambda S: np.tril(_causal_added(np.triu(S))), "not yet right"),
        (lesson11.scores_backward, lambda dY, V, A: dY @ V.T, "looks like dA alone"),
        (lesson11.split_heads, lambda x, heads: x.reshape(heads, len(x), -1), "looks like reshape alone"),
        (
            lesson11.training_windows,
            lambda n, s, T: _window_loop(n, s, T)[::-1],
            "looks like x and y exchanged",
        ),
    ],
)
def test_a_mistake_is_named(exercise, answer, words):
    assert words in exercise.verdict(answer)
