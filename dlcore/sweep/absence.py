"""Is anybody there? Without a worker dask keeps the runs and waits for ever."""

import time

from dlcore.language import say

PAUSE = 2.0  # seconds between two questions


class NoWorker(RuntimeError):
    """The executor has had no worker for too long. Lesson: 14_fast_and_large."""


class Absence:
    """look() is called while no run ends; it tells once that there is no worker, and NoWorker ends the wait.

    executor: one that cannot lose its workers, or does not tell how many it has, is not asked.
    patience: seconds without any worker. Lesson: 14_fast_and_large.
    """

    def __init__(self, executor, patience):
        self.executor, self.patience = executor, patience
        self.over()

    def over(self):
        """A run has ended: somebody is there."""
        self.next, self.since = time.monotonic() + PAUSE, None

    def look(self):
        """Ask if it is time to; NoWorker when the patience is over."""
        now = time.monotonic()
        if now < self.next:
            return
        self.next = now + PAUSE
        if workers(self.executor) != 0:
            self.since = None
        elif self.since is None:
            self.since = now
            _tell(self.patience)
        elif now - self.since >= self.patience:
            raise NoWorker(
                f"No worker was there for {self.patience:g} s: start some, as with client.cluster.scale(2). "
                "A call that ends its process, as one that takes too much memory does, can cost a cluster "
                "all its workers."
            )


def workers(executor):
    """How many workers there are, 0 if nobody answers; None if the executor is not one of dask.

    Lesson: 14_fast_and_large.
    """
    client = getattr(executor, "_client", None)  # dask's executor has no other name for it
    if not hasattr(client, "nthreads"):
        return None
    try:
        return len(client.nthreads())
    except OSError:  # the scheduler is away; dask tries to reach it again
        return 0


def _tell(patience):
    from tqdm.auto import tqdm  # it writes beside the bar

    tqdm.write(
        say(
            "There is no worker: waiting for one, {seconds:g} s at most. To get two: client.cluster.scale(2)",
            seconds=patience,
        )
    )
