"""Right answers written in other ways pass; the ways of being wrong are told apart."""

import numpy as np
import pytest

from dlcore.check import lesson04, lesson07
from dlcore.layers import Dense, Layer
from dlcore.parameter import Parameter


def _softmax_as_lists(logits):
    rows = [[np.exp(v - max(row)) for v in row] for row in logits.tolist()]
    return [[v / sum(row) for v in row] for row in rows]


def _softmax_by_the_maximum_of_the_batch(logits):
    e = np.exp(logits - logits.max())
    return e / e.sum(axis=1, keepdims=True)


def _one_hot_by_comparison(labels, classes):
    return labels[:, np.newaxis] == np.arange(classes)


def _cross_entropy_by_one_hot(probabilities, labels):
    targets = np.eye(probabilities.shape[1])[labels]
    return np.mean(-np.sum(targets * np.log(probabilities + 1e-12), axis=1))


def _gradient_by_loop(logits, labels):
    gradient = lesson07.softmax.reference(logits)
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
    size = int(n * validation_share)
    return indices[size:], indices[:size]


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson07.softmax, _softmax_as_lists),
        (lesson07.softmax, _softmax_by_the_maximum_of_the_batch),
        (lesson07.softmax, lambda logits: lesson07.softmax.reference(logits).astype(np.float32)),
        (lesson07.softmax, lambda logits: lesson07.softmax.reference(logits - 5)),
        (lesson07.one_hot, _one_hot_by_comparison),
        (lesson07.one_hot, lambda labels, classes: np.eye(classes, dtype=np.uint8)[labels].tolist()),
        (lesson07.cross_entropy, _cross_entropy_by_one_hot),
        (lesson07.cross_entropy, lambda p, y: np.float32(lesson07.cross_entropy.reference(p, y))),
        (lesson07.cross_entropy_gradient, _gradient_by_loop),
        (lesson07.dropout_forward, _dropout_by_choice),
        (lesson07.early_stop_epoch, _stop_by_counter),
        (lesson07.split, _split_by_shuffle),
        (lesson07.parameter_count, np.array([109386.0])),
        (lesson04.relu_backward, lambda dy, x: np.where(x > 0, dy, 0)),
        (lesson04.dense_backward, lambda dy, x, W: [(W @ dy.T).T, np.einsum("ni,nj->ij", x, dy), sum(dy)]),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


def _in_place(logits):
    logits -= logits.max(axis=1, keepdims=True)
    return np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)


def _endless(logits):
    return _endless(logits)


def _broken(logits):
    e = np.exp(logits)
    return e @ e


def _no_return(logits):
    np.exp(logits)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (_in_place, "changes its argument logits in place"),
        (_endless, "RecursionError: it calls itself without an end\n  in line"),
        (_broken, "ValueError: matmul"),
        (_broken, ": return e @ e"),
        (_no_return, "it returns None: is the line with `return` missing"),
        (
            lambda logits: lesson07.softmax.reference(logits)[0],
            "expected an array of shape (2, 3), got an array of shape (3,)",
        ),
        (lambda logits: [[1, 2], [3]], "got a list of length 2, which does not make one"),
        (lambda logits: "text", "got a value of type str"),
        (lambda logits: logits * np.nan, "there is NaN"),
        (lambda logits: logits + np.inf, "there is infinity in it"),
        (lambda: 0, "TypeError"),
        (lambda logits: exit(), "SystemExit"),
        (lesson07.softmax.cases[0]["logits"], "expected a function, got"),
    ],
)
def test_what_is_wrong_is_said_plainly(answer, words):
    verdict = lesson07.softmax.verdict(answer)
    assert words in verdict
    assert "Traceback" not in verdict and "passed" not in verdict
    assert len(verdict.splitlines()) < 15


def test_a_failing_case_shows_arguments_expected_and_got():
    verdict = lesson07.early_stop_epoch.verdict(lambda losses, patience: 3)
    assert verdict.splitlines() == [
        "early_stop_epoch: not yet right: case 2 of 6",
        "    validation_losses = [0.8, 0.6, 0.5, 0.4]",
        "    patience = 2",
        "  the epoch: wrong value",
        "  expected: 4",
        "  got:      3",
    ]


def test_a_scaffold_that_is_not_finished_is_not_attempted():
    def raises(logits):
        raise NotImplementedError

    def assigns(logits):
        result = ...
        return result

    assert (
        lesson07.softmax.verdict(raises) == lesson07.softmax.verdict(assigns) == "softmax: not attempted yet"
    )


def test_a_call_prints_the_verdict(capsys):
    assert lesson07.softmax(...) is None
    assert capsys.readouterr().out == "softmax: not attempted yet\n"


def test_a_mistake_is_still_named_when_a_case_without_it_fails_otherwise():
    def sum_of_losses(probabilities, labels):
        losses = -np.log(probabilities[np.arange(len(labels)), labels])
        return losses.sum() if len(labels) > 1 else losses

    verdict = lesson07.cross_entropy.verdict(sum_of_losses)
    assert "This looks like a sum instead of a mean" in verdict


def test_one_of_two_mistakes_is_named():
    def no_keepdims_and_unstable(logits):
        return np.exp(logits) / np.exp(logits).sum(axis=1)

    assert "This looks like a sum without keepdims" in lesson07.softmax.verdict(no_keepdims_and_unstable)


def test_an_answer_unlike_any_known_mistake_gets_no_name():
    for answer in (lambda logits: 0 * logits + 0.1, _broken, _endless):
        assert "This looks like" not in lesson07.softmax.verdict(answer)


def test_a_wrong_number_is_not_given_away():
    verdict = lesson07.parameter_count.verdict(100)
    assert "too small" in verdict and "109386" not in verdict


class _SelfMade(Layer):
    def __init__(self, in_features, out_features, *, rng):
        self.W = Parameter(rng.normal(size=(in_features, out_features)))
        self.b = Parameter(np.ones(out_features))

    def forward(self, x):
        self.x = x
        return x @ self.W.value + self.b.value

    def backward(self, dy):
        self.W.grad += self.x.T @ dy
        self.b.grad += dy.sum(axis=0)
        return dy @ self.W.value.T


class _Transposed(_SelfMade):
    def backward(self, dy):
        self.W.grad += dy.T @ self.x
        return dy @ self.W.value.T


class _HalfDone(Dense):
    def backward(self, dy): ...


def test_a_layer_is_judged_by_outputs_gradients_and_the_gradient_check():
    assert lesson04.dense_layer.verdict(_SelfMade) == "Dense: passed: 2 of 2 cases"
    assert "ValueError" in lesson04.dense_layer.verdict(_Transposed)
    assert "self.W.grad += dy.T @ self.x" in lesson04.dense_layer.verdict(_Transposed)
    assert lesson04.dense_layer.verdict(_HalfDone) == "Dense: not attempted yet"
    wrong = next(iter(lesson04.leaky_relu_layer.mistakes.values()))
    assert "Gradient check: relative errors dx 0." in lesson04.leaky_relu_layer.verdict(wrong)
    assert "not an object" in lesson04.leaky_relu_layer.verdict(3)
