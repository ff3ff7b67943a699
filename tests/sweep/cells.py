"""A cell of a notebook as a program of its own, so that a test can kill it."""

import os
import subprocess
import sys
import time

import psutil

from tests.house.source_files import ROOT
from tests.sweep.jobs import lines

PATIENCE = 60.0  # seconds until a test gives up: what is waited for comes in one or two

# The function belongs to no module, as in a notebook. Runs 2 and 3 wait until a file appears.
CELL = """
import os, signal, time
from pathlib import Path
from dlcore import sweep

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it

FOLDER = Path.cwd()

def train(number):
    (FOLDER / f"pid{number}").write_text(str(os.getpid()))
    while number > 1 and not (FOLDER / "go").exists():
        time.sleep(0.01)
    return {"loss": float(number)}

def main(executor):
    table = sweep.grid(number=range(4))
    results = sweep.run(train, table, journal="runs.jsonl", executor=executor)
    print(results, [row["loss"] for row in results.rows()])

"""
ALL = "4 of 4 runs: 4 done. [0.0, 1.0, 2.0, 3.0]"  # what it prints at its end


class Cell:
    """Starts programs in a folder: the CELL and one more line of code."""

    def __init__(self, folder, last):
        (folder / "cell.py").write_text(CELL + last, encoding="utf-8")
        self.folder, self.started = folder, []

    def start(self):
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        command = [sys.executable, "cell.py"]
        self.started.append(subprocess.Popen(command, cwd=self.folder, env=environment, **pipes))
        return self.started[-1]

    def start_until_it_waits(self):
        """Two runs are in the journal then, and the other two have begun."""
        program = self.start()
        journal, begun = self.folder / "runs.jsonl", [self.folder / "pid2", self.folder / "pid3"]
        wait_for(
            lambda: all(path.exists() for path in begun) and journal.exists() and len(lines(journal)) == 3
        )
        return program

    def go(self):
        """The runs that wait may end. Those that begin from now on are known by their files."""
        for path in self.folder.glob("pid*"):
            path.unlink()
        (self.folder / "go").touch()

    def begun(self):
        return sorted(path.name for path in self.folder.glob("pid*"))

    def process_of(self, number):
        path = self.folder / f"pid{number}"
        wait_for(lambda: path.read_text(encoding="utf-8"))  # the file is there before its text
        return int(path.read_text(encoding="utf-8"))

    def close(self):
        for program in self.started:
            program.kill()
            program.communicate()


def printed(program):
    return program.communicate(timeout=PATIENCE)[0]


def wait_for(condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def has_ended(number):
    """Is the process gone? Who asks how it ended, and when, depends on the system."""
    try:
        return psutil.Process(number).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
