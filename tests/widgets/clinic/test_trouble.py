"""What does not go as one would like: no bounds, interruptions in play, a record of before, ended widgets."""

import asyncio
import gc
import weakref

import pytest

from dlcore import progress
from dlcore.widgets.clinic.monitor import SOONEST, Monitor
from tests.widgets.clinic.small_board import small_board
from tests.widgets.cockpit.small_cockpit import Clock
from tests.widgets.live.playing import until
from tests.widgets.messages import send


def wild_board():
    board = small_board()
    board.patient = 2
    board.advance(20)
    return board


def test_a_loss_without_bounds_is_told_calmly_and_is_a_reading():
    board = wild_board()
    step = board.trainer.divergences[-1]
    assert f"at step {step} the loss is no longer a usable number" in board.status and not board.is_alarm
    assert board.readings[0] == {"what": "no usable loss at step", "now": str(step), "before": "–"}
    assert board.numbers["no_loss"] == step
    assert "rate" not in board.status
    board.learning_rate = 0.2
    assert board.advance(30) == 30  # an experiment: another rate
    board.show_me()
    board.treat()
    assert board.readings[0] == {"what": "no usable loss at step", "now": "–", "before": str(step)}


def test_after_reset_nothing_of_the_run_is_left():
    board = wild_board()
    board.reset()
    assert board.status.startswith("Back at the first weights") and board.trainer.number == 0
    assert "largest_loss" not in board.numbers and board.readings[0]["what"] != "no usable loss at step"


def test_the_treatment_comes_while_it_trains():
    async def scenario():
        board = small_board()
        board.play()
        await until(lambda: board.trainer.number > 20)
        board.diagnose("rate_too_low")
        board.treat()
        assert board.running and board.is_treated and board.before["steps"] > 20
        await until(lambda: board.trainer.number > 40)
        assert board.run.recent_loss < board.before["loss"]
        board.patient = 2  # another one is trained at once, until its loss has no bounds
        await until(lambda: not board.running)
        assert "no longer a usable number" in board.status and not board.is_treated

    asyncio.run(scenario())


def test_pause_and_play_in_one_breath_is_no_failure():
    async def scenario():
        board = small_board()
        board.play()
        await until(lambda: board.trainer.number > 5)
        board.pause()
        board.play()
        stopped = board.trainer.number
        await until(lambda: board.trainer.number > stopped + 20)
        assert board.running and board.status == "Training."
        board.pause()

    asyncio.run(scenario())


def test_readings_take_a_small_share_of_the_time():
    board, clock = small_board(), Clock()
    monitor = Monitor(clock)
    monitor.read(board.case, board.trainer)
    clock.now = SOONEST - 0.01
    assert not monitor.is_due()
    clock.now = SOONEST
    assert monitor.is_due()
    clock.tick = 1.0  # readings that take a second
    monitor.read(board.case, board.trainer)
    clock.tick, ended = 0.0, clock.now
    clock.now = ended + 9
    assert not monitor.is_due()
    clock.now = ended + 10
    assert monitor.is_due()


def test_the_longest_gradient_is_not_forgotten():
    board = wild_board()
    board.reset()
    longest = board.numbers["longest_gradient"]
    board.learning_rate = 0.2
    board.advance(100)
    assert board.numbers["gradient_norm"] < longest == board.numbers["longest_gradient"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A record of one's own."""
    monkeypatch.setenv("DLCORE_PROGRESS", str(tmp_path / "progress.jsonl"))
    return tmp_path


def test_each_diagnosis_is_recorded_and_known_after_a_restart(folder):
    board = small_board()
    board.diagnose("overfit")
    board.diagnose("rate_too_low")
    board.diagnose("overfit")  # nothing is judged any more
    board.patient = 2
    board.show_me()
    facts = [{key: record.get(key) for key in ("kind", "name", "outcome", "guess", "near", "answer")}
             for record in progress.history()]  # fmt: skip
    patient = {"kind": "prediction", "name": "13.patient_1", "outcome": "guessed", "answer": None}
    assert facts == [
        patient | {"guess": "overfit", "near": False},
        patient | {"guess": "rate_too_low", "near": True},
        {"kind": "prediction", "name": "13.patient_2", "outcome": "revealed", "guess": None, "near": None,
         "answer": "rate_too_high"},
    ]  # fmt: skip
    again = small_board()
    assert again.outcomes == {1: "found", 2: "told"} and again.answer.startswith("Right")
    again.treat()
    assert {row["outcome"] for row in progress.overview(folder)} == {"near", "revealed"}


def test_where_nobody_keeps_a_record_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    small_board().diagnose("overfit")
    assert list(tmp_path.iterdir()) == []


def test_a_closed_board_holds_no_network_and_says_so():
    board = small_board()
    model = weakref.ref(board.case.model)
    board.advance(3)
    board.show_me()
    board.close()
    gc.collect()
    assert model() is None and len(board.run.losses) == 3
    for act in (board.treat, lambda: board.admit(1), lambda: board.admit(2), lambda: board.advance(1)):
        with pytest.raises(RuntimeError, match="has ended"):
            act()


def test_commands_of_the_browser_never_raise():
    board = small_board()
    for content in (
        {"do": "treat"},
        {"do": "diagnose", "with": ["flu"]},
        {"do": "play"},
        {"do": "close"},
        {},
    ):
        send(board, content)
    assert "play() needs" in board.status and board.answers == 3
