"""Answers as learners of lesson 13 write them, each with the words that the verdict must hold."""

import inspect

import numpy as np
import pytest

from dlcore.lessons import lesson13
from dlcore.losses import MeanSquaredError
from dlcore.models.broken import EXAMPLE, FAULTS, PATIENTS
from dlcore.models.broken.programs import rate_high, sequences, shapes

REGRESSION = PATIENTS[9]  # the quickest one


def _guess_by_counter(labels):
    labels = labels.tolist()
    return sum(-np.log(labels.count(label) / len(labels)) for label in labels) / len(labels)


def _descent_in_lists(theta, targets, learning_rate):
    path = [theta]
    for target in targets:
        path.append((1 - learning_rate) * path[-1] + learning_rate * target)
    return path[-1]


def _held_out_in_lists(origins, chosen):
    chosen = set(chosen.tolist())
    pairs = list(enumerate(origins.tolist()))
    return [i for i, o in pairs if o not in chosen], [i for i, o in pairs if o in chosen]


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson13.fair_guess, _guess_by_counter),
        (lesson13.clean_descent, _descent_in_lists),
        (lesson13.held_out, _held_out_in_lists),
        (
            lesson13.update_ratio,
            lambda before, after: (((after - before) ** 2).sum() / (before**2).sum()) ** 0.5,
        ),
        (
            lesson13.log_uniform,
            lambda low, high, shares: 10 ** (np.log10(low) * (1 - shares) + np.log10(high) * shares),
        ),
        (lesson13.log_uniform, lambda low, high, shares: low ** (1 - shares) * high**shares),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


def _never_cleared(theta, targets, learning_rate):
    g = 0.0
    for target in targets:
        g += theta - target
        theta -= learning_rate * g
    return theta


def _loss_as_gradient(theta, targets, learning_rate):
    for target in targets:
        theta -= learning_rate * 0.5 * (theta - target) ** 2
    return theta


@np.errstate(all="ignore")
def _guess_by_bincount(labels):
    shares = np.bincount(labels) / len(labels)
    return -sum(share * np.log(share) for share in shares)


def _held_out_by_place(origins, chosen):
    return np.delete(np.arange(len(origins)), chosen[chosen < len(origins)]), np.sort(chosen)


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (
            lesson13.fair_guess,
            lambda labels: np.log(len(set(labels.tolist()))),
            "log of the number of classes",
        ),
        (lesson13.fair_guess, lambda labels: np.log(10), "not yet right"),
        (lesson13.fair_guess, _guess_by_bincount, "classes that never come"),
        (lesson13.clean_descent, _loss_as_gradient, "not yet right"),
        (lesson13.clean_descent, _never_cleared, "the gradient never cleared"),
        (lesson13.held_out, _held_out_by_place, "chosen taken for row numbers"),
        (
            lesson13.update_ratio,
            lambda before, after: np.linalg.norm(before - after) / np.linalg.norm(after),
            "divided by the length after",
        ),
        (
            lesson13.log_uniform,
            lambda low, high, shares: low + (high - low) * shares,
            "even on the plain scale",
        ),
    ],
)
def test_a_wrong_answer_is_told_what_it_is(exercise, answer, words):
    assert words in exercise.verdict(answer)


@pytest.mark.parametrize("answer", ["...", ..., None])
def test_no_diagnosis_yet(answer):
    assert lesson13.diagnosis.verdict(REGRESSION, answer) == "not attempted yet"


@pytest.mark.parametrize("answer", ["broadcast_loss", " Loss of unlike shapes ", "unlike shapes."])
def test_a_right_diagnosis_by_key_or_by_name(answer):
    assert lesson13.diagnosis.verdict(REGRESSION, answer).startswith(
        "patient 10: right, loss of unlike shapes."
    )


def test_a_wrong_diagnosis_hears_of_a_reading():
    told = lesson13.diagnosis.verdict(REGRESSION, "exploding")
    assert told.startswith("patient 10: not exploding gradient through time. The longest gradient so far is")


def test_words_that_are_no_diagnosis():
    told = lesson13.diagnosis.verdict(REGRESSION, "bad luck")
    assert told.startswith("'bad luck' is none of the diagnoses: learning rate too high, ")
    assert all(fault.name in told for fault in FAULTS)


def test_a_mended_patient_is_well():
    assert lesson13.mended.verdict(REGRESSION, REGRESSION.cure).startswith("patient 10 is well")
    assert lesson13.mended.verdict(REGRESSION, lambda rng: ...) == "not attempted yet"


def test_a_sick_program_is_told_what_it_still_suffers_from():
    told = lesson13.mended.verdict(REGRESSION, REGRESSION.program)
    assert told.startswith("patient 10 still suffers: loss of unlike shapes. All answers are nearly the same")


def _changed(module, old, new):
    """The mended program of this module, with one thing changed."""
    source = inspect.getsource(module.cure)
    assert old in source
    room = dict(vars(module))
    exec(source.replace(old, new), room)
    return room["cure"]


def test_another_illness_in_place_of_the_first():
    program = _changed(rate_high, "learning_rate=0.1", "learning_rate=1e-6")
    assert "has another illness now: learning rate too low" in lesson13.mended.verdict(EXAMPLE, program)


def test_a_patient_that_is_not_well_enough():
    program = _changed(rate_high, "learning_rate=0.1", "learning_rate=0.01")
    assert "no sign of an illness, but a validation loss of" in lesson13.mended.verdict(EXAMPLE, program)


def test_a_bound_alone_does_not_mend_an_exploding_gradient():
    """What it cuts is no longer long, but the start still is."""
    program = _changed(sequences, "RNN(28, 48, rng=rng)", "RNN(28, 48, rng=rng, initializer=normal(0.4))")
    told = lesson13.mended.verdict(PATIENTS[11], program)
    assert told.startswith("patient 12 still suffers: exploding gradient through time.")


def test_what_is_no_program():
    assert "must return a Case, got 7" in lesson13.mended.verdict(REGRESSION, lambda rng: 7)
    assert "NameError" in lesson13.mended.verdict(REGRESSION, lambda rng: undefined)  # noqa: F821


def test_a_case_that_cannot_be_trained_is_told():
    def program(rng):
        case = shapes.program(rng)
        return type(case)(
            case.model, MeanSquaredError(), case.optimizer, case.train, case.validation, case.test
        )

    assert "ValueError: MeanSquaredError expects" in lesson13.mended.verdict(REGRESSION, program)
