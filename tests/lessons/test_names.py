"""A mistake gets its own name, and not that of another one which gives the same number in some case."""

import numpy as np
import pytest

from dlcore.lessons import lesson01, lesson02, lesson04, lesson05, lesson06, lesson07


def _nand(x, w, threshold):
    return 0 if x[0] == 1 and x[1] == 1 else 1


def _b_with_the_new_w(w, b, x, target, rate):
    w = w + rate * (target - int(x @ w + b > 0)) * x
    return w, b + rate * (target - int(x @ w + b > 0))


def _waits_by_the_last_loss(losses, patience):
    best, waited = 0, 0
    for i in range(1, len(losses)):
        best = i if losses[i] < losses[best] else best
        waited = 0 if losses[i] < losses[i - 1] else waited + 1
        if waited == patience:
            break
    return best + 1


def _stops_at_the_first_rise(losses, patience):
    rises = [i for i in range(1, len(losses)) if losses[i] > losses[i - 1]]
    return rises[0] if rises else len(losses)


def _keeps_p(x, p, training, rng):
    return x * (rng.random(x.shape) < p) / p if training and p > 0 else x


def _training_turned_round(x, p, training, rng):
    return x if training else x * (rng.random(x.shape) >= p) / (1 - p)


def _both_by_positives(probabilities, labels, threshold):
    hits = np.sum((probabilities > threshold) & (labels == 1))
    return hits / labels.sum(), hits / labels.sum()


@pytest.mark.parametrize(
    ("exercise", "answer", "name"),
    [
        (lesson01.distance, lambda x, w, b: (abs(x @ w) + b) / np.linalg.norm(w), "of the whole sum"),
        (lesson01.perceptron_step, _b_with_the_new_w, "a second error"),
        (lesson02.dead_share, lambda h: (h == 0).all(axis=0).sum() // h.shape[1], "a share is a fraction"),
        (lesson04.relu_backward, lambda dy, x: dy, "the mask missing"),
        (
            lesson04.dense_backward,
            lambda dy, x, W: (dy @ W.reshape(W.shape[::-1]), x.T @ dy, dy.sum(axis=0)),
            "a reshape in place of a transpose",
        ),
        (lesson07.early_stop_epoch, _waits_by_the_last_loss, "the waiting counted from the last loss"),
        (lesson07.early_stop_epoch, _stops_at_the_first_rise, "a stop at the first rise"),
        (lesson07.dropout_forward, _keeps_p, "p taken for the kept share"),
        (
            lesson07.dropout_forward,
            _training_turned_round,
            "no mask in training: drop there; is the condition on training turned round?",
        ),
        (lesson06.precision_and_recall, _both_by_positives, "both divided by the positives"),
        (lesson05.largest_rate, lambda H: 2 / np.trace(H), "the trace"),
        (
            lesson05.decoupled_decay,
            lambda theta, change, rate, decay: (1 - rate * decay) * theta - rate * decay * change,
            "Adam's step multiplied by weight_decay",
        ),
        (
            lesson05.decoupled_decay,
            lambda theta, change, rate, decay: theta - rate * decay * change,
            "Adam's step multiplied by weight_decay, and no decay",
        ),
        (
            lesson06.standardize,
            lambda a, b: [(x - a.mean(axis=0)) / a.std(axis=0, ddof=1) for x in (a, b)],
            "ddof=1",
        ),
    ],
)
def test_a_mistake_gets_its_own_name(exercise, answer, name):
    line = exercise.verdict(answer).splitlines()[1]
    assert line.startswith("  This looks like ") and name in line


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson01.weighted_sum, lambda x, w, b: int(x @ w + b)),
        (lesson01.weighted_sum, lambda x, w, b: 2.5),
        (lesson01.fires, _nand),
    ],
)
def test_a_mistake_without_a_name_gets_none(exercise, answer):
    verdict = exercise.verdict(answer)
    assert "not yet right" in verdict
    assert "looks like" not in verdict and "could be" not in verdict
