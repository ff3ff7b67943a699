"""The executor of this machine: processes that do not share each other's fate."""

import contextlib
import multiprocessing
import os
import signal
import threading
import time
from concurrent.futures import Executor
from concurrent.futures.process import BrokenProcessPool

from dlcore.guards import require_positive_integer
from dlcore.parallel import usable_cores

ONE_THREAD = dict.fromkeys(
    ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)
REST = 1.0  # seconds between two looks for the first process


class Processes(Executor):
    """`count` processes, as many as there are usable cores if None; each has a pool of its own.

    A pool whose process is killed is broken as a whole, so with one pool for each process a kill loses one
    run, and a new process takes its place. They take functions of notebooks, run NumPy on one thread, and
    end with this process, also when it is killed. Lesson: 14_fast_and_large.
    """

    def __init__(self, count=None):
        count = usable_cores() if count is None else count
        require_positive_integer("Processes", count=count)
        self.places, self.is_open = [Place() for _ in range(count)], True

    @property
    def room(self):
        """How many runs are done at a time."""
        return len(self.places)

    def submit(self, function, /, *arguments, **named):
        """Hand the call to the process with the least to do; returns a Future."""
        if not self.is_open:
            raise RuntimeError("These processes are closed: make new ones.")
        return min(self.places, key=Place.load).submit(function, *arguments, **named)

    def interrupt(self):
        """End the calls that are at work; those that come get new processes."""
        for place in self.places:
            place.interrupt()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """End the processes; with cancel_futures those too that are at work."""
        self.is_open = False
        if cancel_futures:
            self.interrupt()
        for place in self.places:
            place.close(wait)


class Place:
    """One process at a time, and the calls that it was given."""

    def __init__(self):
        self.pool, self.futures = None, []

    def load(self):
        """How many calls are not finished. Lesson: 14_fast_and_large."""
        self.futures = [future for future in self.futures if not future.done()]
        return len(self.futures)

    def submit(self, function, /, *arguments, **named):
        """The future of a call; a broken pool is replaced before."""
        try:
            self.pool = self.pool or _pool()
            future = self.pool.submit(function, *arguments, **named)
        except BrokenProcessPool:
            self.pool = _pool()
            future = self.pool.submit(function, *arguments, **named)
        self.futures.append(future)
        return future

    def interrupt(self):
        """End the process if it is at work."""
        if self.pool is not None and self.load():
            self.pool.shutdown(wait=False, kill_workers=True)
            self.pool = None

    def close(self, wait):
        """End the process, when its work is done."""
        if self.pool is not None:
            self.pool.shutdown(wait=wait)


def _pool():
    import loky  # here: it takes a while, and who has another executor needs none

    begin = {"initializer": _begin, "initargs": (os.getpid(),)}
    return loky.ProcessPoolExecutor(max_workers=1, env=ONE_THREAD, **begin)


def _begin(first):
    """In a new process: Ctrl-C is for the first one, whose end is the end of this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(first,), daemon=True).start()


def _end_with(first):
    """Windows tells when the first process ends; elsewhere an orphan gets another parent."""
    with contextlib.suppress(Exception):
        parent = multiprocessing.parent_process()
        if os.name == "nt" and parent is not None:
            parent.join()
            os._exit(1)
    while os.name == "nt" or os.getppid() == first:
        time.sleep(REST)
    os._exit(1)
