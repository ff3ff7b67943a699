"""Processes of this machine, and kill -9 of each of them, and of the sweep itself."""

import json
import os
import signal
from concurrent.futures import ProcessPoolExecutor

import pytest

from dlcore import sweep
from tests.sweep.cells import ALL, Cell, has_ended, printed, wait_for
from tests.sweep.jobs import always_killed, killed_once, lines, square


@pytest.fixture
def processes():
    made = sweep.Processes(2)
    yield made
    made.shutdown(cancel_futures=True)


@pytest.fixture
def cell(tmp_path):
    made = Cell(tmp_path, "main(sweep.Processes(2))\n")
    yield made
    made.close()


def test_a_killed_process_loses_no_run_and_takes_no_other_with_it(tmp_path, processes):
    table = sweep.grid(folder=[str(tmp_path)], number=range(4))
    results = sweep.run(killed_once, table, journal=tmp_path / "j", executor=processes)
    assert [row["loss"] for row in results.rows()] == [0, 1, 4, 9]
    assert [row["tries"] for row in results.rows()] == [1, 2, 1, 1]
    assert [len(lines(tmp_path / f"{n}.tries")[0]) for n in range(4)] == [1, 2, 1, 1]


def test_a_run_that_always_kills_its_process_is_recorded_as_lost(tmp_path, processes):
    table = sweep.grid(number=range(3))
    results = sweep.run(always_killed, table, journal=tmp_path / "j", executor=processes, tries=2)
    assert [row["outcome"] for row in results.rows()] == ["done", "lost", "done"]
    assert "SIGKILL" in results.failed[0]["words"]


def test_a_plain_pool_that_breaks_ends_the_sweep_and_a_new_one_goes_on(tmp_path):
    table = sweep.grid(folder=[str(tmp_path)], number=range(3))
    with ProcessPoolExecutor(1) as pool, pytest.raises(sweep.SweepStopped, match="with a new executor"):
        sweep.run(killed_once, table, journal=tmp_path / "j", executor=pool)
    with ProcessPoolExecutor(1) as pool:
        results = sweep.run(killed_once, table, journal=tmp_path / "j", executor=pool)
    assert [row["loss"] for row in results.rows()] == [0, 1, 4]


def test_after_kill_9_of_the_sweep_nothing_is_lost_and_no_process_is_left(cell):
    first = cell.start_until_it_waits()
    workers = [cell.process_of(number) for number in (2, 3)]
    first.kill()
    wait_for(lambda: all(map(has_ended, workers)))
    cell.go()
    assert ALL in printed(cell.start())
    assert cell.begun() == ["pid2", "pid3"]  # those that were missing


def test_after_kill_9_of_a_process_from_outside_the_sweep_goes_on(cell):
    first = cell.start_until_it_waits()
    os.kill(cell.process_of(2), signal.SIGKILL)
    cell.go()
    assert ALL in printed(first)


def test_an_interrupt_by_hand_keeps_what_is_finished(tmp_path, cell):
    first = cell.start_until_it_waits()
    workers = [cell.process_of(number) for number in (2, 3)]
    first.send_signal(signal.SIGINT)
    text = printed(first)
    assert "Interrupted: 2 of 4 runs are kept." in text
    assert "2 of 4 runs: 2 done. [0.0, 1.0]" in text
    wait_for(lambda: all(map(has_ended, workers)))
    kept = [json.loads(line)["settings"]["number"] for line in lines(tmp_path / "runs.jsonl")[1:]]
    assert sorted(kept) == [0, 1]


def test_the_default_is_the_processes_of_this_machine(tmp_path):
    results = sweep.run(square, [{"number": 3}], journal=tmp_path / "j")
    assert results.rows()[0]["loss"] == 9
