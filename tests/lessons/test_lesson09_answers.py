"""Answers as learners of lesson 09 write them, each with the words that the verdict must hold."""

import math

import numpy as np
import pytest

from dlcore.layers import LSTM
from dlcore.lessons import lesson09, reserve
from dlcore.text.sampling import tempered


def _states_in_an_array(x, Wx, Wh, b):
    h = np.zeros((len(x) + 1, len(b)))
    for t in range(len(x)):
        h[t] = np.tanh(x[t] @ Wx + h[t - 1] @ Wh + b)
    return h[:-1]


def _states_in_one_array(x, Wx, Wh, b):
    h, states = np.zeros(len(b)), []
    for row in x:
        h[:] = np.tanh(row @ Wx + h @ Wh + b)
        states.append(h)
    return states


def _no_copy(dh, h, Wh):
    dz = dh
    for t in reversed(range(len(dh) - 1)):
        dz[t] += dz[t + 1] @ Wh.T
    return dz * (1 - h**2)


def _from_the_end(dh, h, Wh):
    dz = dh * (1 - h**2)
    for t in range(len(dh) - 2, -1, -1):
        dz[t] = dz[t] + dz[t + 1] @ Wh.T * (1 - h[t] ** 2)
    return dz


def _lstm_by_layer(z, c):
    layer = LSTM(1, len(c), rng=np.random.default_rng(0)).astype(np.float64)
    layer.Wx.value[...], layer.b.value[...] = 0, z
    layer.carry_state, layer.carried = True, {"c": c[np.newaxis], "h": np.zeros((1, len(c)))}
    return layer.forward(np.zeros((1, 1, 1)))[0, 0], layer.carried["c"][0]


def _log_sum(p):
    total = 0
    for value in p:
        total += np.log(value)
    return np.exp(-total / len(p))


def _attention_on_rows(q, K, V):
    scores = q @ K.T / len(q) ** 0.5
    weights = np.exp(scores) / np.exp(scores).sum()
    return (weights[:, None] * V).sum(axis=0).tolist()


def _recursion(x, merges, W, b):
    def state(node):
        if node < len(x):
            return x[node]
        left, right = merges[node - len(x)]
        return np.tanh(np.r_[state(left), state(right)] @ W + b)

    return state(len(x) + len(merges) - 1)


def _columns(x, Wx, Wh, b):
    h, states = np.zeros(len(b)), []
    for t in range(len(x)):
        h = np.tanh(Wx @ x[t] + Wh @ h + b)
        states.append(h)
    return np.array(states)


def _from_a_number(x, Wx, Wh, b):
    h, states = 0, []
    for t in range(len(x)):
        h = np.tanh(x[t] @ Wx + h @ Wh + b)
        states.append(h)
    return np.array(states)


def _with_h0(dy, h, Wh):
    dz = np.zeros((len(dy) + 1, len(Wh)))
    for t in reversed(range(len(dy))):
        dz[t] = (dy[t] + dz[t + 1] @ Wh.T) * (1 - h[t + 1] ** 2)
    return dz[:-1]


def _no_future_row(dy, h, Wh):
    dz = np.zeros_like(dy)
    for t in reversed(range(len(dy))):
        dz[t] = (dy[t] + dz[t + 1] @ Wh.T) * (1 - h[t] ** 2)
    return dz


def _unsplit(z, c):
    o, i, f, g = z
    c = c / (1 + np.exp(-f)) + np.tanh(g) / (1 + np.exp(-i))
    return np.tanh(c) / (1 + np.exp(-o)), c


def _parents_forgotten(x, merges, W, b):
    for left, right in merges:
        parent = np.tanh(np.concatenate([x[left], x[right]]) @ W + b)
    return parent


def _concatenate_two(x, merges, W, b):
    nodes = list(x)
    for left, right in merges:
        nodes.append(np.tanh(np.concatenate(nodes[left], nodes[right]) @ W + b))
    return nodes[-1]


def _one_after_the_other(z, tau, k):
    probabilities = [0.0] * len(z)
    for i in sorted(range(len(z)), key=lambda i: -z[i])[:k]:
        probabilities[i] = math.exp((z[i] - max(z)) / tau)
    return [p / sum(probabilities) for p in probabilities]


def _overflowing(z, tau, k):
    e = np.exp(z / tau)
    e[np.argsort(z)[:-k]] = 0
    return e / e.sum()


def _softmax(s):
    e = np.exp(s - s.max())
    return e / e.sum()


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson09.rnn_states, _states_in_an_array),  # h[-1] is still zero at the first step
        (lesson09.rnn_backward, _from_the_end),
        (lesson09.lstm_step, _lstm_by_layer),
        (lesson09.perplexity, _log_sum),
        (lesson09.perplexity, lambda p: 2 ** -np.mean(np.log2(p))),
        (lesson09.temperature, lambda z, tau, k: tempered(np.where(z < np.sort(z)[-k], -1e9, z), tau)),
        (lesson09.temperature, _one_after_the_other),
        (reserve.attention, _attention_on_rows),
        (lesson09.tree_state, _recursion),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (lesson09.rnn_states, _states_in_one_array, "looks like one state kept in a list of references"),
        (lesson09.rnn_states, lambda x, Wx, Wh, b: np.tanh(Wx @ x + b), "ValueError: matmul"),
        (lesson09.rnn_states, _columns, "looks like matrix times column"),
        (lesson09.rnn_states, _from_a_number, "looks like a number as first state"),
        (lesson09.rnn_backward, _with_h0, "looks like an index beyond the last row"),
        (lesson09.rnn_backward, _no_future_row, "looks like an index beyond the last row"),
        (lesson09.lstm_step, _unsplit, "looks like z itself as four numbers"),
        (lesson09.tree_state, _parents_forgotten, "looks like an index beyond the leaves"),
        (lesson09.tree_state, _concatenate_two, "looks like np.concatenate without a list"),
        (reserve.attention, lambda q, K, V: _softmax(q @ K / len(q) ** 0.5) @ V, "looks like q @ K"),
        (lesson09.rnn_backward, _no_copy, "not yet right"),
        (lesson09.perplexity, lambda p: np.exp(-np.log(np.prod(p)) / len(p)), "case 5 of 5"),
        (lesson09.perplexity, lambda p: np.exp(-np.log(np.prod(p)) / len(p)), "the product of all p"),
        (lesson09.temperature, _overflowing, "it overflows"),
        (reserve.attention, lambda q, K, V: q @ K.T @ V, "not yet right"),
        (lesson09.tree_state, lambda x, merges, W, b: x.mean(axis=0), "not yet right"),
    ],
)
def test_a_plausible_answer_is_told_what_is_wrong_with_it(exercise, answer, words):
    assert words in exercise.verdict(answer)
