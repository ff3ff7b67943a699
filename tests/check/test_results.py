"""A verdict as data, for programs that grade; what is printed is made of it."""

import pickle

import numpy as np
import pytest

from dlcore.check.verdict import NotPassed
from dlcore.lessons import lesson02, lesson04, lesson07, lesson13
from dlcore.models.broken import PATIENTS

RIGHT = [lesson02.largest_share, lesson04.dense_backward, lesson04.leaky_relu_layer, lesson07.dropout_forward]


def transposed(dy, x, W):
    return dy @ W.T, dy.T @ x, dy.sum(axis=0)


def stub(dy, x, W): ...


@pytest.mark.parametrize("exercise", RIGHT, ids=lambda exercise: exercise.name)
def test_a_right_answer_of_each_kind_passes(exercise):
    result = exercise.result(exercise.reference)
    assert (result.passed, result.attempted, result.hint, result.mistake) == (True, True, "", None)
    assert exercise.require(exercise.reference).passed


def test_a_wrong_answer_has_its_mistake_its_case_and_what_to_do():
    result = lesson04.dense_backward.result(transposed)
    assert (result.passed, result.attempted, result.case, result.cases) == (False, True, 1, 3)
    assert result.mistake == "dW transposed"
    assert result.hint == "This looks like dW transposed: it has the shape of W, x.T @ dy."
    assert lesson04.dense_backward.verdict(transposed) == f"dense_backward: {result.text}"


def test_an_error_is_the_hint_where_no_mistake_is_known():
    result = lesson04.dense_backward.result(lambda dy, x, W: dy / "x")
    assert result.mistake is None
    assert result.hint.startswith("UFuncTypeError") or "TypeError" in result.hint


@pytest.mark.parametrize("answer", [7, lambda: 0, [1]])
@pytest.mark.parametrize("exercise", RIGHT, ids=lambda exercise: exercise.name)
def test_no_wrong_answer_is_without_a_hint(exercise, answer):
    result = exercise.result(answer)
    assert not result.passed
    assert result.hint


def test_a_stub_is_not_attempted():
    result = lesson04.dense_backward.result(stub)
    assert (result.passed, result.attempted, result.case, result.cases) == (False, False, None, 3)


class Half:
    def forward(self, x):
        self.x = x
        return np.where(x > 0, x, 0.01 * x)


class WrongWay(Half):
    def backward(self, dy):
        return dy


class Backwards:
    def forward(self, x):
        return x

    def backward(self, dy):
        return dy


@pytest.mark.parametrize(
    ("answer", "parts"),
    [(Half, (True, False)), (WrongWay, (True, False)), (Backwards, (False, False))],
)
def test_a_layer_tells_its_parts(answer, parts):
    result = lesson04.leaky_relu_layer.result(answer)
    assert tuple(result.parts.values()) == parts
    assert tuple(result.parts) == ("forward", "backward")


def test_a_right_layer_has_both_parts_right():
    layer = lesson04.leaky_relu_layer
    assert layer.result(layer.reference).parts == {"forward": True, "backward": True}


@pytest.mark.parametrize("answer", [transposed, stub, None])
def test_require_raises_for_tools_that_ask_for_exceptions(answer):
    with pytest.raises(AssertionError, match="dense_backward: not ") as caught:
        lesson04.dense_backward.require(answer)
    assert not caught.value.result.passed


def test_what_require_raises_goes_through_a_pipe():
    error = NotPassed("dense_backward", lesson04.dense_backward.result(transposed))
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_a_patient_gives_data_too():
    patient = PATIENTS[10]
    right = lesson13.diagnosis.result(patient, patient.fault.key)
    assert (right.passed, right.hint) == (True, "")
    open_one = lesson13.diagnosis.result(patient, ...)
    assert not open_one.attempted
    with pytest.raises(NotPassed, match="none of the diagnoses"):
        lesson13.diagnosis.require(patient, "a cold")


def test_a_result_records_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("DLCORE_PROGRESS", str(tmp_path / "progress.jsonl"))
    lesson04.dense_backward.result(transposed)
    assert list(tmp_path.iterdir()) == []
