"""The ways of being wrong are told apart, in few words."""

import numpy as np
import pytest

from dlcore.lessons import lesson05, lesson07, reserve


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
            lambda logits: reserve.softmax.reference(logits)[0],
            "expected an array of shape (2, 3), got an array of shape (3,)",
        ),
        (lambda logits: [[1, 2], [3]], "got a list of length 2, which does not make one"),
        (lambda logits: "text", "got a value of type str"),
        (lambda logits: logits * np.nan, "there is NaN"),
        (lambda logits: logits + np.inf, "there is infinity in it"),
        (lambda: 0, "TypeError"),
        (lambda logits: exit(), "SystemExit"),
        (reserve.softmax.cases[0]["logits"], "expected a function, got"),
    ],
)
def test_what_is_wrong_is_said_plainly(answer, words):
    verdict = reserve.softmax.verdict(answer)
    assert words in verdict
    assert "Traceback" not in verdict and "passed" not in verdict
    assert len(verdict.splitlines()) < 15


def test_a_changed_argument_is_the_only_thing_said_of_right_results():
    def in_place(theta, v, g, rate, beta, dampening):
        v *= beta
        v += (1 - dampening) * g
        theta -= rate * v
        return theta, v

    verdict = lesson05.momentum_step.verdict(in_place)
    assert "it changes its argument theta and v in place" in verdict
    assert "order" not in verdict


def test_a_failing_case_shows_arguments_expected_and_got():
    verdict = lesson07.early_stop_epoch.verdict(lambda losses, patience: 3)
    assert verdict.splitlines() == [
        "early_stop_epoch: not yet right: case 2 of 6",
        "  It is 3 in every case: it must depend on the arguments.",
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

    assert reserve.softmax.verdict(raises) == reserve.softmax.verdict(assigns) == "softmax: not attempted yet"


def test_a_call_prints_the_verdict(capsys):
    assert reserve.softmax(...) is None
    assert capsys.readouterr().out == "softmax: not attempted yet\n"


def test_a_mistake_is_still_named_when_a_case_without_it_fails_otherwise():
    def sum_of_losses(probabilities, labels):
        losses = -np.log(probabilities[np.arange(len(labels)), labels])
        return losses.sum() if len(labels) > 1 else losses

    verdict = lesson07.cross_entropy.verdict(sum_of_losses)
    assert "It is the right result times `len(probabilities)`." in verdict


def test_one_of_two_mistakes_is_named():
    def no_keepdims_and_unstable(logits):
        large = logits.max() > 900
        e = np.exp(logits if large else logits - logits.max(axis=1, keepdims=True))
        return e / e.sum(axis=1)

    assert "It could be a sum without keepdims" in reserve.softmax.verdict(no_keepdims_and_unstable)


def test_an_answer_unlike_any_known_mistake_gets_no_name():
    for answer in (lambda logits: 0 * logits + 0.1, _broken, _endless):
        verdict = reserve.softmax.verdict(answer)
        assert "This looks like" not in verdict and "It could be" not in verdict


def test_a_wrong_number_is_not_given_away():
    verdict = reserve.parameter_count.verdict(100)
    assert "too small" in verdict and "109386" not in verdict
