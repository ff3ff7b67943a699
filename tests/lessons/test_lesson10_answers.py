"""Answers as learners of lesson 10 write them, each with the words that the verdict must hold."""

import numpy as np
import pytest

from dlcore.layers import Dense, LayerNorm, ReLU, Residual, Sequential
from dlcore.lessons import lesson10


def _row_by_row(x, gamma, beta, epsilon):
    rows = [gamma * (row - np.mean(row)) / (np.var(row) + epsilon) ** 0.5 + beta for row in x]
    return np.array(rows)


def _by_layer(x, gamma, beta, epsilon):
    layer = LayerNorm(x.shape[1], epsilon=epsilon).astype(np.float64)
    layer.gamma.value[...], layer.beta.value[...] = gamma, beta
    return layer.forward(x)


def _with_sums(dy, gamma, normal, std):
    d, n = dy * gamma, dy.shape[1]
    total, along = d.sum(1, keepdims=True), (d * normal).sum(1, keepdims=True)
    return (n * d - total - normal * along) / (n * std)


def _by_std(d, x, epsilon):
    std = np.sqrt(((x - x.mean(0)) ** 2).mean(0) + epsilon)
    return -np.sum(d * (x - x.mean(0)) / std, axis=0) / (2 * std**2)


def _masked(dy, x, W, V):
    dh = dy @ V.T
    dh[x @ W <= 0] = 0
    return dh @ W.T + dy


def _grown(blocks, share):
    variance = 1.0
    for _ in range(blocks):
        variance += share * variance
    return variance


def _softmax_backward_by_matrices(dy, y):
    return [d @ (np.diag(p) - np.outer(p, p)) for d, p in zip(dy, y, strict=True)]


def _by_rows(dy, gamma, normal, std):
    shape, (dy, normal) = dy.shape, (a.reshape(-1, a.shape[-1]) for a in (dy, normal))
    n, dgamma, dbeta = len(dy), (dy * normal).sum(0), dy.sum(0)
    return (gamma / (n * std) * (n * dy - dbeta - normal * dgamma)).reshape(shape), dgamma, dbeta


def _times(W):
    layer = Dense(*W.shape, rng=np.random.default_rng(0)).astype(np.float64)
    layer.W.value[...] = W
    return layer


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson10.layer_norm, _row_by_row),
        (lesson10.layer_norm, _by_layer),
        (lesson10.layer_norm_backward, _with_sums),
        (lesson10.variance_gradient, _by_std),
        (lesson10.residual_backward, _masked),
        (lesson10.variance_after, _grown),
        (lesson10.batch_norm_backward, _by_rows),
        (lesson10.softmax_backward, _softmax_backward_by_matrices),
        (lesson10.variance_after, lambda blocks, share: np.exp(blocks * np.log1p(share))),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (
            lesson10.layer_norm,
            lambda x, g, b, e: g * (x - x.mean(0)) / np.sqrt(x.var(0) + e) + b,
            "BatchNorm: mean and variance of each column",
        ),
        (
            lesson10.layer_norm_backward,
            lambda dy, g, n, s: g / s * (dy - dy.mean(1)[:, None] - n * (dy * n).mean(1)[:, None]),
            "gamma behind the means",
        ),
        (
            lesson10.batch_norm_backward,
            lambda dy, g, n, s: (g * dy / s, (dy * n).sum((0, 1, 2)), dy.sum((0, 1, 2))),
            "both paths around forgotten",
        ),
        (lesson10.residual_backward, lambda dy, x, W, V: ((dy @ V.T) * (x @ W > 0)) @ W.T, "the way around"),
        (lesson10.variance_after, lambda blocks, share: 1 + share * blocks, "growth by a fixed amount"),
    ],
)
def test_a_mistake_is_named(exercise, answer, words):
    assert words in exercise.verdict(answer)


def test_the_reference_of_the_two_paths_is_what_the_layers_do():
    case = lesson10.residual_backward.cases[1]
    layer = Residual(Sequential(_times(case["W"]), ReLU(), _times(case["V"])))
    layer.forward(case["x"])
    assert np.allclose(layer.backward(case["dy"]), lesson10.residual_backward.reference(**case))
