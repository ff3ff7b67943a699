"""Processes of this machine, and kill -9 of each of them, and of the sweep itself."""

import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import psutil
import pytest

from dlcore import sweep
from tests.sweep.jobs import always_killed, killed_once, lines, square

PATIENCE = 60.0  # seconds until a test gives up: what is waited for comes in one or two

# As a cell of a notebook: the function belongs to no module. Runs 2 and 3 wait until a file appears.
CELL = """
import os, time
from pathlib import Path
from dlcore import sweep

def train(number):
    Path(f"pid{number}").write_text(str(os.getpid()))
    while number > 1 and not Path("go").exists():
        time.sleep(0.01)
    return {"loss": float(number)}

def main(processes):
    table = sweep.grid(number=range(4))
    results = sweep.run(train, table, journal="runs.jsonl", executor=processes)
    print(results, [row["loss"] for row in results.rows()])

main(sweep.Processes(2))
"""


@pytest.fixture
def processes():
    made = sweep.Processes(2)
    yield made
    made.shutdown(cancel_futures=True)


def wait_for(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


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


@pytest.fixture
def cell(tmp_path):
    """Start the cell; it is killed at the end of the test, whatever happened."""
    (tmp_path / "cell.py").write_text(CELL, encoding="utf-8")
    started = []

    def start():
        path = os.pathsep.join(path for path in sys.path if path)
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        environment = {**os.environ, "PYTHONPATH": path}
        command = [sys.executable, "cell.py"]
        started.append(subprocess.Popen(command, cwd=tmp_path, env=environment, **pipes))
        return started[-1]

    yield start
    for one in started:
        one.kill()
        one.communicate()


def is_waiting(folder):
    """Two runs are in the journal, the other two have begun."""
    journal = folder / "runs.jsonl"
    has_begun = all((folder / f"pid{number}").exists() for number in (2, 3))
    return has_begun and journal.exists() and len(lines(journal)) == 3


def process_of(folder, number):
    path = folder / f"pid{number}"
    wait_for(lambda: path.read_text(encoding="utf-8"))  # the file is there before its text
    return int(path.read_text(encoding="utf-8"))


def has_ended(process):
    """Is it gone? Who reads how it ended, and when, depends on the system."""
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def go(folder):
    (folder / "go").touch()


def test_after_kill_9_of_the_sweep_nothing_is_lost_and_no_process_is_left(tmp_path, cell):
    first = cell()
    wait_for(lambda: is_waiting(tmp_path))
    workers = [psutil.Process(process_of(tmp_path, number)) for number in (2, 3)]
    first.kill()
    first.wait()
    wait_for(lambda: all(map(has_ended, workers)))
    for number in range(4):
        (tmp_path / f"pid{number}").unlink()
    go(tmp_path)
    printed = cell().communicate(timeout=PATIENCE)[0]
    assert "4 of 4 runs: 4 done. [0.0, 1.0, 2.0, 3.0]" in printed
    assert sorted(path.name for path in tmp_path.glob("pid*")) == ["pid2", "pid3"]  # those that were missing


def test_after_kill_9_of_a_process_from_outside_the_sweep_goes_on(tmp_path, cell):
    first = cell()
    wait_for(lambda: is_waiting(tmp_path))
    os.kill(process_of(tmp_path, 2), signal.SIGKILL)
    go(tmp_path)
    assert "4 of 4 runs: 4 done. [0.0, 1.0, 2.0, 3.0]" in first.communicate(timeout=PATIENCE)[0]


def test_an_interrupt_by_hand_keeps_what_is_finished(tmp_path, cell):
    first = cell()
    wait_for(lambda: is_waiting(tmp_path))
    workers = [psutil.Process(process_of(tmp_path, number)) for number in (2, 3)]
    first.send_signal(signal.SIGINT)
    printed = first.communicate(timeout=PATIENCE)[0]
    assert "Interrupted: 2 of 4 runs are kept." in printed
    assert "2 of 4 runs: 2 done. [0.0, 1.0]" in printed
    wait_for(lambda: all(map(has_ended, workers)))
    assert [json.loads(line)["settings"]["number"] for line in lines(tmp_path / "runs.jsonl")[1:]] == [0, 1]


def test_the_default_is_the_processes_of_this_machine(tmp_path):
    results = sweep.run(square, [{"number": 3}], journal=tmp_path / "j")
    assert results.rows()[0]["loss"] == 9
    assert Path(tmp_path / "j").exists()
