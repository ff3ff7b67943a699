"""Right answers of lesson 04, written in other ways, pass; the articles' own backward pass does not."""

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


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson04.neuron, _neuron_by_loop),
        (lesson04.neuron, lambda x, w, b: 0.5 + 0.5 * np.tanh((np.dot(w, x) + b) / 2)),
        (lesson04.deltas, _deltas_by_loop),
        (lesson04.linear_delta, lambda s, target: (s - target) * np.ones_like(s)),
        (lesson04.classifier_backward, _classifier_by_index),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


def test_the_articles_backward_pass_is_told_its_first_error():
    def article(p, labels, h, x, W2):
        dlogits = p - labels
        return dlogits.T @ x, (dlogits @ W2).T @ x

    assert "class numbers subtracted" in lesson04.classifier_backward.verdict(article)
