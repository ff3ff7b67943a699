"""Right answers of lesson 04, written in other ways, pass; four common mistakes do not."""

import numpy as np
import pytest

from dlcore.lessons import lesson04


def _neuron_by_loop(x, w, b):
    z = b
    for xi, wi in zip(x, w, strict=True):
        z += xi * wi
    return 1 / (1 + np.exp(-z))


def _deltas_by_loop(p, target, h, W):
    output = (p - target) * (p - p**2)
    hidden = [
        [row[0] * W[j, 0] * (hj - hj**2) for j, hj in enumerate(hs)]
        for row, hs in zip(output, h, strict=True)
    ]
    return output, hidden


def _classifier_by_index(p, labels, h, x, W2):
    dlogits = p.copy()
    dlogits[np.arange(len(p)), labels] -= 1
    dlogits /= len(p)
    dh = np.einsum("nc,hc->nh", dlogits, W2)
    dh[h == 0] = 0
    return [x.T @ dh, h.T @ dlogits]


def _paths_by_loop(sizes):
    paths, wires = 1, sizes[-2] * sizes[-1]
    for k in range(1, len(sizes) - 1):
        paths *= sizes[k]
        wires += sizes[k - 1] * sizes[k]
    return [paths, wires]


def _step_by_examples(x, targets, W1, b1, W2, b2, learning_rate):
    loss, sums = 0, [np.zeros_like(w) for w in (W1, b1, W2, b2)]
    for row, target in zip(x, targets[:, 0], strict=True):
        h = 1 / (1 + np.exp(-(row @ W1 + b1)))
        p = 1 / (1 + np.exp(-(h @ W2[:, 0] + b2[0])))
        loss -= np.log(p if target == 1 else 1 - p) / len(x)
        delta = p - target
        hidden = delta * W2[:, 0] * h * (1 - h)
        gradients = np.outer(row, hidden), hidden, delta * h[:, np.newaxis], np.array([delta])
        sums = [s + g / len(x) for s, g in zip(sums, gradients, strict=True)]
    return [loss, *(w - learning_rate * s for w, s in zip((W1, b1, W2, b2), sums, strict=True))]


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson04.neuron, _neuron_by_loop),
        (lesson04.neuron, lambda x, w, b: 0.5 + 0.5 * np.tanh((np.dot(w, x) + b) / 2)),
        (lesson04.deep_count, _paths_by_loop),
        (lesson04.training_step, _step_by_examples),
        (lesson04.deltas, _deltas_by_loop),
        (lesson04.linear_delta, lambda s, target: (s - target) * np.ones_like(s)),
        (lesson04.classifier_backward, _classifier_by_index),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


def test_a_backward_pass_with_four_mistakes_is_told_its_first():
    def careless(p, labels, h, x, W2):
        dlogits = p - labels
        return dlogits.T @ x, (dlogits @ W2).T @ x

    assert "class numbers subtracted" in lesson04.classifier_backward.verdict(careless)
