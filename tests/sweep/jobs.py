"""Functions to sweep, and executors that do what a test needs."""

import os
import signal
import time
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import numpy as np

from dlcore import sweep
from dlcore.training import Divergence


def square(number, seed=0):
    return {"loss": float(number) ** 2 + seed, "curve": np.arange(2.0)}


def killed_once(folder, number):
    """The run of number 1 ends its own process the first time, as kill -9 does."""
    mark = Path(folder) / f"{number}.tries"
    with mark.open("a", encoding="utf-8") as file:
        file.write("x")
    if number == 1 and mark.read_text(encoding="utf-8") == "x":
        os.kill(os.getpid(), signal.SIGKILL)
    return {"loss": number**2, "pid": os.getpid()}


def always_killed(number):
    if number == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return {"loss": number**2}


def troubled(kind):
    """One run for each way to fail."""
    if kind == "diverged":
        raise Divergence(7, 0.1)
    if kind == "memory":
        raise MemoryError
    if kind == "error":
        raise ZeroDivisionError("by hand")
    if kind == "exit":
        raise SystemExit(3)
    return {"none": None, "model": {"model": object()}, "lock": open, "nan": {"loss": float("nan")}}[kind]


def sleepy(kind):
    """Runs that take too long: in Python's own loop, and in one call that cannot be interrupted."""
    if kind == "loop":
        while True:
            time.sleep(0.001)
    if kind == "call":
        time.sleep(1000)
    return 1.0


class AtOnce(Executor):
    """Does each call at once, here; counts them."""

    def __init__(self):
        self.count = 0

    def submit(self, function, /, *arguments, **named):
        self.count += 1
        future = Future()
        try:
            future.set_result(function(*arguments, **named))
        except BaseException as error:
            future.set_exception(error)
        return future


class Losing(AtOnce):
    """Breaks with the first calls, in which it loses all, as a pool does whose process is killed."""

    def __init__(self, losses):
        super().__init__()
        self.losses, self.alone = losses, []

    def submit(self, function, /, *arguments, **named):
        if self.losses == 0:
            return super().submit(function, *arguments, **named)
        self.losses -= 1
        future = Future()
        future.set_exception(BrokenProcessPool("a process has ended"))
        return future


def lines(path):
    return Path(path).read_text(encoding="utf-8").splitlines()


def at_once(function, table, journal, **how):
    return sweep.run(function, table, journal=journal, executor=how.pop("executor", AtOnce()), **how)
