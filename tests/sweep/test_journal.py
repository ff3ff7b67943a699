"""The journal: going on, and refusing what is not its own."""

import json
import os
import subprocess
import sys

import numpy as np
import pytest

from dlcore import sweep
from dlcore.sweep import JournalError
from tests.house.source_files import ROOT
from tests.sweep.jobs import AtOnce, at_once, lines, square, troubled

TABLE = sweep.grid(number=range(3))


@pytest.fixture
def journal(tmp_path):
    at_once(square, TABLE, tmp_path / "runs.jsonl")
    return tmp_path / "runs.jsonl"


def count_of(function, table, journal, **how):
    executor = AtOnce()
    results = at_once(function, table, journal, executor=executor, **how)
    assert results.missing == []
    return executor.count


def test_a_finished_sweep_is_only_read(journal):
    before = journal.read_bytes()
    assert count_of(square, TABLE, journal) == 0
    assert journal.read_bytes() == before


def test_a_table_may_grow(journal):
    assert count_of(square, [*TABLE, {"number": 9}], journal) == 1


@pytest.mark.parametrize("size", range(1, 60, 7))
def test_half_a_last_line_is_taken_away_and_its_run_done_again(journal, size):
    whole = journal.read_bytes()
    journal.write_bytes(whole[:-size])
    assert count_of(square, TABLE, journal) == (0 if size == 1 else 1)
    assert [json.loads(line)["settings"] for line in lines(journal)[1:]] == TABLE


def test_half_a_first_line_too(journal):
    journal.write_bytes(journal.read_bytes()[:30])
    assert count_of(square, TABLE, journal) == 3


def test_a_line_that_cannot_be_read_is_named_and_nothing_is_changed(journal):
    texts = lines(journal)
    for bad in (texts[2][:20], "[1, 2]", "\0" * 20, '{"settings": {}}'):
        journal.write_text("\n".join([*texts[:2], bad, texts[3], ""]), encoding="utf-8")
        before = journal.read_bytes()
        with pytest.raises(JournalError, match=r"Line 3 of runs\.jsonl"):
            at_once(square, TABLE, journal)
        assert journal.read_bytes() == before


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "no line", '{"cells": []}\n', '{"settings": {}}\n', "\n"])
def test_another_file_is_refused_and_not_changed(tmp_path, text):
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(JournalError, match=r"table\.csv is not the journal of a sweep"):
        at_once(square, TABLE, path)
    assert path.read_text(encoding="utf-8") == text


def test_another_function_is_refused(journal):
    with pytest.raises(JournalError, match=r"function is not the same \(square, now troubled\)"):
        at_once(troubled, TABLE, journal)


def test_a_function_whose_text_has_changed_is_refused_but_not_for_a_comment(tmp_path):
    def made(text):
        (tmp_path / "train.py").write_text(text, encoding="utf-8")
        code = "import sys; sys.path.insert(0, '.'); from train import f; from dlcore import sweep; "
        code += "from concurrent.futures import ThreadPoolExecutor as T; "
        code += "sweep.run(f, [{'x': 1}], journal='j', executor=T(1))"
        return subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)

    assert made("def f(x):\n    return x\n").returncode == 0
    assert made("def f(x):  # the same\n    return x\n").returncode == 0
    assert "the text of the function is not the same" in made("def f(x):\n    return x + 1\n").stderr


@pytest.mark.parametrize("table", [TABLE[:2], sweep.grid(number=range(3), seed=[1])])
def test_another_table_is_refused(journal, table):
    with pytest.raises(JournalError, match="belongs to another table"):
        at_once(square, table, journal)


def test_other_data_are_refused(tmp_path):
    x = np.arange(6.0)
    at_once(square, TABLE, tmp_path / "j", data={"x": x})
    at_once(square, TABLE, tmp_path / "j", data={"x": x.copy()})
    for other in (x + 1, x.reshape(2, 3), x.astype(np.float32)):
        with pytest.raises(JournalError, match="the data is not the same"):
            at_once(square, TABLE, tmp_path / "j", data={"x": other})


def test_outcomes_are_done_again_when_they_are_named(tmp_path):
    table = [{"kind": kind} for kind in ("diverged", "error", "nan")]
    assert count_of(troubled, table, tmp_path / "j") == 3
    assert count_of(troubled, table, tmp_path / "j") == 0
    assert count_of(troubled, table, tmp_path / "j", again=("error",)) == 1
    assert len(lines(tmp_path / "j")) == 5
    with pytest.raises(ValueError, match="again"):
        at_once(troubled, table, tmp_path / "j", again=("eror",))


def test_two_sweeps_do_not_write_into_one_journal(journal):
    states = sweep.runs(square, TABLE, journal=journal, executor=AtOnce())
    next(states)
    with pytest.raises(JournalError, match=r"Another sweep is writing to runs\.jsonl"):
        at_once(square, TABLE, journal)
    code = f"from dlcore.sweep.lock import LockedFile; LockedFile({os.fspath(journal)!r})"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "BlockingIOError" in other.stderr
    states.close()
    assert count_of(square, TABLE, journal) == 0


def test_a_full_disk_leaves_whole_lines_and_the_results_in_hand(tmp_path):
    """A limit on the size of files gives the same half-written line as a full disk."""
    code = """
import resource
from dlcore import sweep
from tests.sweep.jobs import AtOnce, square
sizes = resource.getrlimit(resource.RLIMIT_FSIZE)
try:
    resource.setrlimit(resource.RLIMIT_FSIZE, (700, sizes[1]))
    sweep.run(square, sweep.grid(number=range(9)), journal="j", executor=AtOnce())
except sweep.JournalError as error:
    print(error, len(error.results.records))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert "j cannot be written (File too large)" in done.stdout, done.stderr
    kept = (tmp_path / "j").read_bytes()
    assert kept.endswith(b"\n")
    assert 0 < kept.count(b"\n") < 9
    table = sweep.grid(number=range(9))
    assert count_of(square, table, tmp_path / "j") == 10 - kept.count(b"\n")
