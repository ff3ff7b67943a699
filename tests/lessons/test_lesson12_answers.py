"""Answers as learners of lesson 12 write them, each with the words that the verdict must hold."""

import numpy as np
import pytest

from dlcore.lessons import lesson12


def _map_by_pixels(lost, size):
    rows, columns = lost.shape
    result = np.zeros((rows + size - 1, columns + size - 1))
    for i, j in np.ndindex(*result.shape):
        covering = lost[max(0, i - size + 1) : i + 1, max(0, j - size + 1) : j + 1]
        result[i, j] = covering.mean()
    return result


def _cam_by_maps(A, dA):
    heat = sum(dA[..., c].mean() * A[..., c] for c in range(A.shape[2]))
    return np.where(heat > 0, heat, 0)


def _quantize_to_bytes(W):
    scale = np.max(abs(W), axis=0) / 127
    return np.rint(W / scale).astype(np.int8), scale


def _kept_by_quantile(W, share):
    return abs(W) >= np.quantile(abs(W), 1 - share)


def _kept_by_sorting(W, share):
    sizes = np.sort(abs(W).ravel())[::-1]
    return abs(W) >= sizes[round(share * W.size) - 1]


def _step_by_cases(x, dx, epsilon):
    y = x.copy()
    y[dx > 0] += epsilon
    y[dx < 0] -= epsilon
    return np.minimum(np.maximum(y, 0), 1)


def _groups_by_loop(answers, labels, groups):
    return [float(np.mean(answers[groups == g] == labels[groups == g])) for g in range(groups.max() + 1)]


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson12.occlusion_map, _map_by_pixels),
        (lesson12.grad_cam_map, _cam_by_maps),
        (lesson12.grad_cam_map, lambda A, dA: np.clip(A @ dA.mean((0, 1)), 0, None)),
        (lesson12.quantize, _quantize_to_bytes),
        (lesson12.pruning_mask, _kept_by_quantile),
        (lesson12.pruning_mask, _kept_by_sorting),
        (lesson12.sign_step, _step_by_cases),
        (lesson12.accuracy_by_group, _groups_by_loop),
        (lesson12.accuracy_by_group, lambda a, y, g: np.bincount(g, a == y) / np.bincount(g)),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (lesson12.occlusion_map, lambda lost, size: _map_by_pixels(lost, 1), "looks like the costs as they"),
        (lesson12.grad_cam_map, lambda A, dA: A @ dA.mean((0, 1)), "looks like negative values kept"),
        (lesson12.grad_cam_map, lambda A, dA: (A * dA).sum(-1).clip(0), "looks like A times dA"),
        (
            lesson12.quantize,
            lambda W: ((127 * W / abs(W).max(0)).astype(np.int8), abs(W).max(0) / 127),
            "looks like cut off",
        ),
        (lesson12.pruning_mask, lambda W, share: (W - np.quantile(W, 1 - share)) >= 0, "looks like by value"),
        (
            lesson12.pruning_mask,
            lambda W, share: abs(W) > np.quantile(abs(W), share),
            "looks like the share that goes",
        ),
        (
            lesson12.pruning_mask,
            lambda W, share: abs(W) >= np.quantile(W, 1 - share),
            "looks like the threshold from the values",
        ),
        (lesson12.sign_step, lambda x, dx, e: x + e * np.sign(dx), "looks like grey values outside"),
        (lesson12.sign_step, lambda x, dx, e: (x + e * dx).clip(0, 1), "looks like the gradient itself"),
        (lesson12.accuracy_by_group, lambda a, y, g: (a == y).mean(), "looks like the accuracy of all"),
    ],
)
def test_a_mistake_is_named(exercise, answer, words):
    assert words in exercise.verdict(answer)
