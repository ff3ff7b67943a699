"""A process with limits of time and memory, on every system: it is watched from outside, and ended."""

import contextlib
import io
import json
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from multiprocessing.connection import wait

import psutil

FEW_BYTES = 1 << 20  # of an answer through the pipe
LOOK = 0.05  # seconds between two looks at a process
READY = ["tools.grading.judge", "dlcore.check.layer", "dlcore.check.value", "dlcore.check.random_exercise"]


@dataclass(frozen=True)
class Limits:
    """seconds: of computing. waiting: of the clock, for what computes nothing. megabytes: of memory.

    folder: an empty one, where the process works.
    """

    seconds: float = 20.0
    waiting: float = 180.0
    megabytes: int = 2000
    folder: str = tempfile.gettempdir()


class Ended(Exception):
    """The process gave no result; the sentence says why."""


def starter(*modules):
    """The way to start processes: copies of one that has imported these on Linux, new ones elsewhere."""
    way = "forkserver" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(way)
    if way == "forkserver":
        context.set_forkserver_preload([*READY, *modules])
    return context


def run(context, task, argument, limits):
    """Return task(argument) of a process of its own; Ended where there is none within the limits.

    task: a function of a module, whose result JSON can hold: nothing that a learner makes is unpickled here.
    """
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, task, argument, limits), daemon=True)
    process.start()
    theirs.close()
    try:
        return _received(ours, process, limits)
    finally:
        _end(process)
        ours.close()


def _received(ours, process, limits):
    end = time.monotonic() + limits.waiting
    while not wait([ours], LOOK):
        _look(process, limits)
        if time.monotonic() > end:
            raise Ended(f"it did not come to an end in {limits.waiting:.0f} seconds")
    try:
        return json.loads(ours.recv_bytes(FEW_BYTES))
    except (EOFError, OSError):
        raise Ended("the process ended itself, or was ended by the system") from None
    except ValueError:
        raise Ended("what it sent is no result") from None


def _look(process, limits):
    """Raise Ended if the process uses more than it may."""
    with contextlib.suppress(psutil.Error):
        seen = psutil.Process(process.pid)
        if seen.memory_info().rss > limits.megabytes << 20:
            raise Ended(f"it took more than {limits.megabytes} MB of memory")
        used = seen.cpu_times()
        if used.user + used.system > limits.seconds:
            raise Ended(f"it did not come to an end in {limits.seconds:.0f} seconds of computing")


def _end(process):
    """End the process with everything that it has started, by its group where there are groups."""
    with contextlib.suppress(psutil.Error):
        for child in psutil.Process(process.pid).children(recursive=True):
            child.kill()
    if hasattr(os, "killpg"):
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.join()
    process.close()


def _work(pipe, task, argument, limits):
    """What the process does: silent, in an empty folder, with the system's own limits where it has them."""
    if hasattr(os, "setsid"):
        os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(), io.StringIO(), io.StringIO()
    os.environ.pop("DLCORE_PROGRESS", None)
    _lower(limits)
    os.chdir(limits.folder)
    pipe.send_bytes(json.dumps(task(argument)).encode())
    pipe.poll(None)  # until it is ended from outside, with what it has started


def _lower(limits):
    """Let the system refuse big arrays at once, and end what the watcher could not; not on Windows."""
    try:
        import resource
    except ImportError:
        return
    taken = psutil.Process().memory_info().vms
    for what, most in (
        (resource.RLIMIT_AS, taken + (limits.megabytes << 20)),
        (resource.RLIMIT_CPU, int(limits.seconds) + 5),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))
