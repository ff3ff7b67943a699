"""Right answers pass, however they are written."""

import numpy as np
import pytest

from dlcore.lessons import lesson04, lesson06, lesson07, reserve


def _softmax_as_lists(logits):
    rows = [[np.exp(v - max(row)) for v in row] for row in logits.tolist()]
    return [[v / sum(row) for v in row] for row in rows]


def _one_hot_by_comparison(labels, classes):
    return labels[:, np.newaxis] == np.arange(classes)


def _cross_entropy_by_one_hot(probabilities, labels):
    targets = np.eye(probabilities.shape[1])[labels]
    return np.mean(-np.sum(targets * np.log(probabilities + 1e-12), axis=1))


def _gradient_by_loop(logits, labels):
    gradient = reserve.softmax.reference(logits)
    for i, label in enumerate(labels):
        gradient[i, label] -= 1
    return gradient / len(labels)


def _dropout_by_choice(x, drop_probability, training, rng):
    if not training:
        return x.copy()
    keep = rng.binomial(1, 1 - drop_probability, size=x.shape)
    return np.where(keep, x / (1 - drop_probability), 0)


def _stop_by_counter(validation_losses, patience):
    best, waited = 0, 0
    for i in range(1, len(validation_losses)):
        best, waited = (i, 0) if validation_losses[i] < validation_losses[best] else (best, waited + 1)
        if waited == patience:
            break
    return np.int64(best + 1)


def _split_by_shuffle(n, validation_share, rng):
    indices = list(range(n))
    rng.shuffle(indices)
    size = round(n * validation_share)
    return indices[size:], indices[:size]


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (reserve.softmax, _softmax_as_lists),
        (reserve.softmax, lambda logits: reserve.softmax.reference(logits).astype(np.float32)),
        (reserve.softmax, lambda logits: reserve.softmax.reference(logits - 5)),
        (lesson07.one_hot, _one_hot_by_comparison),
        (lesson07.one_hot, lambda labels, classes: np.eye(classes, dtype=np.uint8)[labels].tolist()),
        (lesson07.cross_entropy, _cross_entropy_by_one_hot),
        (lesson07.cross_entropy, lambda p, y: np.float32(lesson07.cross_entropy.reference(p, y))),
        (reserve.cross_entropy_gradient, _gradient_by_loop),
        (lesson07.dropout_forward, _dropout_by_choice),
        (lesson07.early_stop_epoch, _stop_by_counter),
        (lesson07.split, _split_by_shuffle),
        (reserve.parameter_count, np.array([109386.0])),
        (lesson04.relu_backward, lambda dy, x: np.where(x > 0, dy, 0)),
        (lesson04.dense_backward, lambda dy, x, W: [(W @ dy.T).T, np.einsum("ni,nj->ij", x, dy), sum(dy)]),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


def test_a_number_that_need_not_be_exact_says_how_near_it_must_be():
    assert "too small. A number within 1 % of the right one passes." in lesson06.noise_floor.verdict(0.7)
    assert "%" not in reserve.parameter_count.verdict(7)
