"""A place where processes wait for each other."""

import os
import time
from functools import partial

SPIN = 0.002  # seconds of looking without a rest: most waits are shorter
REST, LONGEST_REST = 5e-5, 0.02  # seconds: a rest is at most a hundredth of the wait
LOOK = 0.02  # seconds of rests between two looks for trouble
COUNTED = 0.1  # seconds of one rest: a laptop that was asleep has not waited for hours

# Lets others run. What was written before is then written for all, on processors that reorder writes too: a
# call of the system's scheduler is a full memory barrier.
fence = getattr(os, "sched_yield", partial(time.sleep, 0))


class Meeting:
    """wait() returns when all processes have called it equally often.

    counts: shared int64 array, a place for each process. look: called now and then in long waits, with the
    seconds waited and the numbers of those who are missing. Lesson: 14_fast_and_large.
    """

    def __init__(self, counts, rank, look=None):
        self.counts, self.rank, self.look, self.number = memoryview(counts), rank, look, 0

    def wait(self):
        """Until everybody is here."""
        self.number += 1
        fence()
        self.counts[self.rank] = self.number
        if min(self.counts) < self.number:
            self._wait()
        fence()

    def _wait(self):
        counts, number, begin = self.counts, self.number, time.perf_counter()
        while min(counts) < number:
            if time.perf_counter() - begin > SPIN:
                self._wait_with_rests()
                return
            fence()

    def _wait_with_rests(self):
        waited, looked, rest = 0.0, 0.0, REST
        while missing := [rank for rank, count in enumerate(self.counts) if count < self.number]:
            if self.look is not None and waited >= looked:
                self.look(waited, missing)
                looked = waited + LOOK
            begin = time.perf_counter()
            time.sleep(rest)
            waited += min(time.perf_counter() - begin, COUNTED)
            rest = min(1.5 * rest, 0.001 + waited / 100, LONGEST_REST)
