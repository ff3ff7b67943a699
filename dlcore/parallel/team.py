"""Processes that work on one job in step: this one, and others that it starts."""

import contextlib
import pickle
import signal
import subprocess
import sys
import tempfile
import time

import numpy as np

from dlcore.guards import require_positive_integer
from dlcore.parallel.closing import Closing
from dlcore.parallel.meeting import Meeting
from dlcore.parallel.memory import SharedMemory
from dlcore.parallel.words import LONGEST, WORDS, told

PATIENCE = 8.0  # seconds that a process may be later than this one, beside four times what this one took
START = 60.0  # seconds for all to start
GOODBYE = 2.0  # seconds in which a process may end by itself
PROGRAM = "import sys; sys.path[:] = {path!r}; from dlcore.parallel.worker import main; main()"


class ParallelError(RuntimeError):
    """Another process of a Team has ended, has failed, or does not answer. Lesson: 14_fast_and_large."""


class Team(Closing):
    """`turn()` has all processes do one turn of a job at the same time; close() ends the others.

    A job is an object that can be pickled, with layout() -> {name: (shape, dtype)}, the arrays to share;
    fill(shared), which writes them; join(shared, rank, meeting), called once in each process; turn(), in
    which every process calls meeting.wait() equally often; and leave(), called in this process when
    all is over. rank 0 is this process. The others are new Python processes on every system, so a function of
    a notebook may be part of a job, and a script needs no `if __name__ == "__main__"`. They end with this
    one, also when it is killed.

    turn() raises ParallelError within 10 s if one of them is killed, fails, or hangs; then, and after an
    interrupt, the team is closed. Lesson: 14_fast_and_large.
    """

    def __init__(self, job, processes):
        require_positive_integer("Team", processes=processes)
        self.job, self.workers, self.is_open = job, [], True
        own = {
            "counts": ((processes,), np.int64),
            WORDS: ((processes, LONGEST), np.uint8),
        }
        memory = SharedMemory(own | job.layout())
        self.shared = memory.arrays
        self.stderr = tempfile.TemporaryFile()  # noqa: SIM115  for the other processes
        self.meeting = Meeting(self.shared["counts"], 0, self._look)
        with self._closing_on_error():
            job.fill(self.shared)
            self._start(memory, processes)
            memory.close()

    def _start(self, memory, processes):
        import cloudpickle  # here: a training by one process does without

        data = cloudpickle.dumps(self.job)
        self.workers = [self._worker(memory) for _ in range(1, processes)]
        for rank, worker in enumerate(self.workers, start=1):
            with contextlib.suppress(OSError):  # it has ended: the first meeting says so
                worker.stdin.write(pickle.dumps((memory.address, rank)) + data)
                worker.stdin.flush()
        self.job.join(self.shared, 0, self.meeting)
        self.begin, self.patience = time.perf_counter(), START
        self.meeting.wait()
        self.patience = PATIENCE

    def _worker(self, memory):
        program = [sys.executable, "-c", PROGRAM.format(path=sys.path)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL, "stderr": self.stderr}
        return subprocess.Popen(program, **pipes, **_apart(memory))

    def turn(self):
        """One turn of the job in all processes."""
        if not self.is_open:
            raise RuntimeError("This team is closed: make a new one.")
        with self._closing_on_error():
            self.begin = time.perf_counter()
            self.meeting.wait()
            self.job.turn()

    @contextlib.contextmanager
    def _closing_on_error(self):
        try:
            yield
        except BaseException:
            self._close(is_whole=False)
            raise

    def _look(self, waited, missing):
        """ParallelError if one of those who are missing has ended, or is too late."""
        for rank in missing:
            worker = self.workers[rank - 1]
            if worker.poll() is not None:
                raise ParallelError(self._obituary(rank, worker.returncode))
        own = time.perf_counter() - self.begin - waited
        if waited > self.patience + 4 * own:
            raise ParallelError(_sentence(missing[0], f"has not answered for {waited:.0f} s"))

    def _obituary(self, rank, code):
        words = told(self.shared[WORDS][rank])
        if words:
            return _sentence(rank, f"stopped with {words}")
        if code < 0:
            return _sentence(rank, f"was killed ({signal.Signals(-code).name})")
        self.stderr.seek(0)
        last = self.stderr.read().decode(errors="replace").strip().rpartition("\n")[2]
        return _sentence(
            rank, f"ended with exit code {code}: {last}" if last else f"ended with exit code {code}"
        )

    def close(self):
        """End the other processes; the job leaves the shared memory."""
        self._close(is_whole=True)

    def _close(self, is_whole):
        if not self.is_open:
            return
        self.is_open = False
        for worker in self.workers:
            _end(worker, GOODBYE if is_whole else 0.0)
        self.stderr.close()
        self.job.leave()
        self.shared = self.meeting = None

    def __del__(self):
        with contextlib.suppress(Exception):  # of an object that was never whole, or when Python ends
            self.close()


def _end(worker, seconds):
    """A process ends when its pipe is closed; one that does not is killed. Both leave nothing behind."""
    with contextlib.suppress(OSError):
        worker.stdin.close()
    with contextlib.suppress(subprocess.TimeoutExpired):
        worker.wait(seconds)
    worker.kill()
    worker.wait()


def _apart(memory):
    """How to start a process that Ctrl-C in this one's terminal does not reach."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"pass_fds": memory.descriptors, "start_new_session": True}


def _sentence(rank, what):
    return (
        f"Process {rank + 1} of this training {what}. The weights are those of the last whole step. "
        "Start again; with processes=1 there is no other process."
    )
