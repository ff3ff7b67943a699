"""How much memory a lesson takes: its kernel and what that starts, from the first cell to the last."""

import contextlib
import os
import threading
from subprocess import DEVNULL
from typing import NamedTuple

import nbformat
import psutil
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

__all__ = ["HEAD", "CellExecutionError", "Use", "measured", "row"]
PAUSE = 0.02  # seconds between two looks
LONGEST_CELL = 600
MB = 1e6
HEAD = "| lesson | MB at the end | MB at most | seconds of computing |\n|---|---|---|---|"


class Use(NamedTuple):
    """Bytes after the last cell, the most bytes that were seen, and seconds of all cores together."""

    end: int
    peak: int
    seconds: float


def measured(path, folder):
    """The Use of one notebook; CellExecutionError if it does not run. folder: where its dlcore lies."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, timeout=LONGEST_CELL, resources={"metadata": {"path": str(path.parent)}}
    )
    meter = Meter()
    client.on_notebook_start = lambda **_: meter.watch(client.km.provisioner.pid)
    client.on_cell_executed = lambda **_: meter.note()
    try:
        client.execute(stderr=DEVNULL, env={**os.environ, "PYTHONPATH": str(folder)})
    finally:
        meter.stop()
    return Use(meter.end, meter.peak, meter.seconds)


class Meter:
    """Looks at a process and its children again and again, beside the program, until it is stopped."""

    def __init__(self):
        self.end = self.peak = self.seconds = 0
        self.stopped = threading.Event()
        self.process = self.thread = None

    def watch(self, number):
        self.process = psutil.Process(number)
        self.thread = threading.Thread(target=self.look_on, daemon=True)
        self.thread.start()

    def look_on(self):
        with contextlib.suppress(psutil.NoSuchProcess):  # a kernel that has died tells nothing more
            while not self.stopped.wait(PAUSE):
                self.peak = max(self.peak, bytes_of(self.process))

    def note(self):
        """After a cell: what is held then, and all seconds up to here."""
        self.end, self.seconds = bytes_of(self.process), seconds_of(self.process)
        self.peak = max(self.peak, self.end)

    def stop(self):
        self.stopped.set()
        if self.thread:
            self.thread.join()


def bytes_of(process):
    """What the process and its children hold; a page that several of them share counts once."""
    return sum(map(held, [process, *process.children(recursive=True)]))


def held(process):
    try:
        seen = process.memory_full_info()
        return getattr(seen, "pss", seen.uss)  # only Linux divides a shared page among its users
    except psutil.Error:  # it has just ended
        return 0


def seconds_of(process):
    times = process.cpu_times()
    return times.user + times.system + times.children_user + times.children_system


def row(path, use):
    return f"| {path.stem[:2]} | {use.end / MB:.0f} | {use.peak / MB:.0f} | {use.seconds:.1f} |"
