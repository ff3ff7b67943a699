"""Every run ends in a record, whatever it does."""

import math
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from dlcore import sweep
from dlcore.optimizers import SGD, Adam
from tests.sweep.jobs import AtOnce, Losing, at_once, lines, sleepy, square, troubled


def test_results_are_those_of_a_plain_loop(tmp_path):
    table = sweep.grid(number=[1, 2, 3], seed=range(2))
    results = at_once(square, table, tmp_path / "j")
    assert [record["result"]["loss"] for record in results.records.values()] == [
        square(**one)["loss"] for one in table
    ]
    assert results.rows()[0] == {"number": 1, "seed": 0, "loss": 1.0, "curve": [0.0, 1.0]} | {
        "outcome": "done",
        "words": "",
        "seconds": results.rows()[0]["seconds"],
        "tries": 1,
    }
    assert results.missing == results.failed == []


@pytest.mark.parametrize(
    ("kind", "outcome", "words"),
    [
        ("diverged", "diverged", "not finite at step 7"),
        ("memory", "out of memory", "not enough memory"),
        ("error", "error", "ZeroDivisionError: by hand (troubled, line "),
        ("exit", "error", "SystemExit: 3"),
        ("none", "error", "must return a number or a dict of numbers, it returned None"),
        ("model", "error", "expected numbers, texts, lists or dicts of them, got object"),
        ("lock", "error", "must return a number or a dict"),
    ],
)
def test_a_failure_is_a_result_that_says_what_happened(tmp_path, kind, outcome, words):
    results = at_once(troubled, [{"kind": kind}, {"kind": "nan"}], tmp_path / "j")
    failed, done = results.records.values()
    assert failed["outcome"] == outcome
    assert words in failed["words"]
    assert str(tmp_path) not in failed["words"]
    assert done["outcome"] == "done"
    assert math.isnan(done["result"]["loss"])
    assert results.failed == [failed]


def test_a_number_alone_and_numbers_of_numpy_are_results(tmp_path):
    results = at_once(lambda x: np.float32(x), [{"x": 0.5}], tmp_path / "j")
    assert results.rows()[0]["value"] == 0.5


def test_a_record_says_versions_settings_and_checksums(tmp_path):
    data = {"x": np.arange(3.0), "text": "abc"}
    results = at_once(square, [{"number": np.int64(1), "seed": 5}], tmp_path / "j", data=data)
    (record,) = results.records.values()
    assert record["settings"] == {"number": 1, "seed": 5}
    assert {"python", "numpy", "dlcore", "system"} == record["versions"].keys()
    assert results.head["function"] == "square"
    assert len(results.head["data"]["x"]) == len(results.head["data"]["text"]) == 64


def test_classes_and_functions_are_settings_and_stand_in_the_journal_by_name(tmp_path):
    results = at_once(lambda rule: {"name": rule.__name__}, sweep.grid(rule=[SGD, Adam]), tmp_path / "j")
    assert [row["name"] for row in results.rows()] == ["SGD", "Adam"]
    assert '"dlcore.optimizers.adam.Adam"' in lines(tmp_path / "j")[2]


@pytest.mark.parametrize("table", [[], [1], [{"a": 1}, {"a": np.float64(1)}, {"a": 1.0}]])
def test_a_table_that_cannot_be_is_refused_before_anything_is_done(tmp_path, table):
    with pytest.raises((ValueError, TypeError), match="run expects"):
        at_once(square, table, tmp_path / "j")
    assert not (tmp_path / "j").exists()


def test_a_function_that_cannot_be_sent_is_refused_with_words(tmp_path):
    lock = threading.Lock()
    with pytest.raises(TypeError, match="run cannot send the function .* to another process: TypeError"):
        at_once(lambda a: lock, [{"a": 1}], tmp_path / "j")
    with pytest.raises(TypeError, match="expected numbers, texts, lists or dicts of them, got lock"):
        at_once(square, [{"number": lock}], tmp_path / "j")


def test_a_lambda_is_no_setting():
    with pytest.raises(TypeError, match="give it a name"):
        sweep.grid(f=[lambda x: x])


def test_a_run_that_takes_too_long_is_ended_or_left_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("dlcore.sweep.limits.GRACE", 0.1)
    table = sweep.grid(kind=["loop", "call", "quick"])
    with ThreadPoolExecutor(3) as pool:
        results = at_once(sleepy, table, tmp_path / "j", seconds=0.2, executor=pool)
    outcomes = {row["kind"]: row["outcome"] for row in results.rows()}
    assert outcomes == {"loop": "too long", "call": "too long", "quick": "done"}
    assert "0.2 s" in results.failed[0]["words"]


@pytest.mark.parametrize("losses", [1, 4, 6])
def test_runs_that_a_broken_pool_took_with_it_are_done_again_alone(tmp_path, losses):
    results = at_once(square, sweep.grid(number=range(4)), tmp_path / "j", executor=Losing(losses))
    assert [row["outcome"] for row in results.rows()] == ["done"] * 4
    assert max(row["tries"] for row in results.rows()) == (3 if losses == 6 else 2)


def test_a_run_that_is_lost_too_often_is_recorded_and_tried_again_by_the_next_call(tmp_path):
    table = [{"number": 1}]
    results = at_once(square, table, tmp_path / "j", executor=Losing(9), tries=2)
    assert results.failed[0]["outcome"] == "lost"
    assert "a process has ended" in results.failed[0]["words"]
    assert at_once(square, table, tmp_path / "j").failed == []


def test_an_executor_that_takes_no_more_runs_ends_the_sweep_with_what_is_done(tmp_path):
    class Closing(AtOnce):
        def submit(self, *call):
            if self.count == 2:
                raise RuntimeError("cannot schedule new futures after shutdown")
            return super().submit(*call)

    with pytest.raises(sweep.SweepStopped, match="2 of 3 are kept in j") as caught:
        at_once(square, sweep.grid(number=range(3)), tmp_path / "j", executor=Closing())
    assert len(caught.value.results.records) == 2
    assert len(lines(tmp_path / "j")) == 3
