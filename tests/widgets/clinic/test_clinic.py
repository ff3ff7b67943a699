import itertools
import json

import numpy as np
import pytest
from traitlets import TraitError

from dlcore.models.broken import FAULTS, PATIENTS
from dlcore.training import training_steps
from dlcore.widgets import ClinicBoard
from tests.widgets.clinic.small_board import SLOW, small_board
from tests.widgets.messages import send
from tests.widgets.pictures import holds_a_picture


def told(board):
    """All that the browser has been sent but the list of faults."""
    return json.dumps(
        {name: value for name, value in board.get_state().items() if name != "faults"}, default=str
    )


def losses(board, n):
    board.advance(n)
    return list(board.run.losses)


def test_a_new_board_shows_the_first_patient_and_tells_nothing():
    board = small_board()
    fault = board._patients[1].fault
    assert board.patient == 1 and board.chart["complaint"] == SLOW.complaint
    assert [" ", "def slow(rng):"] in board.chart["code"] and board.run.losses.tolist() == []
    assert {each["key"] for each in board.faults} == {each.key for each in FAULTS}
    assert not any(words in told(board) for words in (fault.key, fault.name, fault.treatment, "sound"))
    assert board.outcomes == {1: "", 2: ""} and board.outcome == board.answer == ""


def test_it_takes_the_steps_of_training_steps_and_readings_change_nothing():
    board = small_board()
    twin, rng = board._beds.case(1), np.random.default_rng([board._beds.seed, 1, 1])
    steps = training_steps(twin.model, twin.loss, twin.optimizer, *twin.train, batch_size=16, rng=rng)
    expected = [step.loss for step in itertools.islice(steps, 20)]
    for _ in range(4):
        board.advance(5)  # each ends with readings
    assert list(board.run.losses) == expected


def test_readings_are_renewed_with_the_training():
    board = small_board()
    board.learning_rate = 0.2
    first = dict(board.numbers)
    board.advance(40)
    assert first["training_accuracy"] < board.numbers["training_accuracy"]
    rows = {row["what"]: row["now"] for row in board.readings}
    assert rows["weights"] == "83" and rows["accuracy, training rows"].endswith(" %")
    assert float(rows["loss of the first batch"]) == pytest.approx(board.run.losses[0], rel=0.01)


def test_a_wrong_diagnosis_is_answered_and_one_goes_on():
    board = small_board()
    board.advance(3)
    assert (
        board.diagnose("too_short") is False and board.answer == f"Not this one. {SLOW.similar['too_short']}"
    )
    assert board.diagnose("dead_units") is False and "of the units are dead" in board.answer
    assert board.ruled_out == ["too_short", "dead_units"] and board.outcome == ""
    with pytest.raises(RuntimeError, match="First find the diagnosis"):
        board.treat()
    send(board, {"do": "treat"})
    assert board.status.startswith("First find the diagnosis") and not board.is_treated
    assert board.diagnose("rate_too_low") is True


def test_where_the_readings_of_the_moment_fit_it_that_is_said():
    board = small_board()
    board.patient = 2
    board.learning_rate = 1e-9
    board.advance(2)
    board.diagnose("rate_too_low")
    assert board.answer.startswith(
        "Not this one. It would fit the readings of this moment, but not those after 200 steps"
    )
    send(small_board(), {"do": "diagnose", "with": ["not_cleared"]})  # no step yet, and no such reading


def test_the_right_diagnosis_opens_the_treatment_and_the_patient_heals():
    board = small_board()
    ill = losses(board, 60)
    assert board.diagnose("rate_too_low") and board.answer.startswith(
        "Right: learning rate too low. Treatment"
    )
    assert board.outcomes == {1: "found", 2: ""} and board.score == "Found by you: 1 of 2."
    board.treat()
    assert board.is_treated and board.learning_rate == 0.2 and board.run.losses.tolist() == []
    assert board.before["steps"] == 60 and ["+", "def sound(rng):"] in board.chart["code"]
    well = losses(board, 60)
    assert well[0] == ill[0] and well[-1] < 0.5 * ill[-1]
    before = {row["what"]: (row["now"], row["before"]) for row in board.readings}
    now, then = before["accuracy, training rows"]
    assert float(now[:-2]) > float(then[:-2])


def test_a_treated_patient_can_be_seen_untreated_again():
    board = small_board()
    ill = losses(board, 10)
    board.diagnose("rate_too_low")
    board.treat()
    board.treat()  # once is enough
    board.advance(5)
    send(board, {"do": "admit", "with": [1]})
    assert not board.is_treated and board.before == {} and board.outcome == "found"
    assert losses(board, 10) == ill and board.answer.startswith("Right")


def test_who_gives_up_is_told_and_can_treat():
    board = small_board()
    board.diagnose("overfit")
    board.show_me()
    assert board.answer.startswith("It is this: learning rate too low.") and board.outcomes[1] == "told"
    assert board.diagnosis == "rate_too_low" and board.score == "Found by you: 0 of 2. Told: 1."
    assert board.diagnose("rate_too_low") and board.outcomes[1] == "told"
    board.treat()
    assert board.before == {} and board.advance(5) == 5  # treated before it was examined


def test_each_patient_keeps_what_is_known():
    board = small_board()
    board.diagnose("overfit")
    board.patient = 2
    assert board.ruled_out == [] and board.answer == "" and board.chart["number"] == 2
    assert board.learning_rate == 1e12
    board.patient = 1
    assert board.ruled_out == ["overfit"] and board.learning_rate == 1e-6


def test_every_patient_of_the_course_is_examined_diagnosed_and_treated():
    board = ClinicBoard(rng=np.random.default_rng(0))
    for patient in PATIENTS:
        board.patient = patient.number
        board.advance(1)
        wrong = [fault.key for fault in FAULTS if fault.key != patient.fault.key]
        answers = {board.diagnose(key) or board.answer for key in wrong}
        assert True not in answers and all(len(words) > 30 for words in answers) and board.outcome == ""
        assert board.diagnose(patient.fault.key)
        board.treat()
        assert board.advance(1) == 1 and {sign for sign, _ in board.chart["code"]} >= {"+", "-"}
    assert set(board.outcomes.values()) == {"found"}


def test_impossible_settings_are_refused_in_words():
    board = small_board()
    with pytest.raises(TraitError, match="patient to be one of 1, 2, got 7"):
        board.patient = 7
    with pytest.raises(TraitError, match="a diagnosis to be one of rate_too_high, rate_too_low, .*got 'flu'"):
        board.diagnose("flu")
    with pytest.raises(TraitError, match="learning_rate to be .*above 0"):
        board.learning_rate = -1.0
    send(board, {"do": "admit", "with": [7]})
    assert "one of 1, 2" in board.status and board.patient == 1


def test_wrong_arguments_are_refused_in_words():
    with pytest.raises(TypeError, match="NumPy generator"):
        ClinicBoard(rng=0)
    with pytest.raises(TypeError, match="patients with number, complaint"):
        ClinicBoard(["Ann"], rng=np.random.default_rng(0))
    with pytest.raises(ValueError, match="different numbers, got"):
        ClinicBoard([PATIENTS[0]] * 2, rng=np.random.default_rng(0))


def test_without_a_kernel_there_are_a_picture_and_words():
    board = small_board()
    bundle, _metadata = board._repr_mimebundle_()
    words = bundle["text/plain"]
    assert holds_a_picture(bundle["text/html"]) and words in bundle["text/html"]
    assert "2 patients" in words and SLOW.complaint in words and "too low" not in words
    assert board.run.losses.tolist() == []
    assert small_board(seed=5)._repr_mimebundle_()[0]["text/plain"] == words
