"""Runs go to an executor and come back; those that are lost on the way go again."""

import json
from collections import Counter, deque
from concurrent.futures import FIRST_COMPLETED, wait

from dlcore.sweep.limits import here
from dlcore.sweep.task import lost, one_run

TICK = 0.5  # seconds of one wait: on Windows only a short one can be interrupted
IN_FLIGHT = 1000  # runs that are with an executor of which it is not known how many it does at a time


class Dispatch:
    """Carry out the runs of a plan. turn() waits for some, and keeps what is finished.

    names: keys of the runs. keep(name, record): called once for each, with its record as a dict.

    A process that ends can take runs with it that are not guilty: a pool is broken as a whole. So a run
    that was lost is tried again when all others are done, and alone: if it is lost then, it was its own
    doing. After plan.tries in all it is recorded as lost. Lesson: 14_fast_and_large.
    """

    def __init__(self, executor, plan, names, keep):
        self.executor, self.plan, self.keep = executor, plan, keep
        self.fresh, self.suspects, self.flying, self.losses = deque(names), deque(), {}, Counter()
        self.room = getattr(executor, "room", IN_FLIGHT)

    @property
    def is_busy(self):
        """Is anything left to do?"""
        return bool(self.fresh or self.suspects or self.flying)

    def turn(self):
        """Send what there is room for, wait a little; returns how many runs have ended."""
        while self.fresh and len(self.flying) < self.room:
            self._send(self.fresh)
        if self.suspects and not self.flying:
            self._send(self.suspects)
        done, _ = wait(self.flying, TICK, FIRST_COMPLETED)
        return sum(self._settle(future) for future in list(self.flying) if future in done)

    def _send(self, queue):
        name = queue[0]
        cargo, number = self.plan.cargo(name), self.losses[name] + 1
        future = self.executor.submit(one_run, self.plan.function, cargo, self.plan.seconds, here(), number)
        self.flying[future] = name
        queue.popleft()

    def _settle(self, future):
        """True if the run has ended. It leaves `flying` last: an interrupt before finds it there again."""
        name, words = self.flying[future], _trouble(future)
        if words is None:
            self.keep(name, json.loads(future.result()))
        else:
            self.losses[name] += 1
            words += "" if self.plan.seconds is None else f" Its limit was {self.plan.seconds:g} s."
            if has_ended := self.losses[name] >= self.plan.tries:
                self.keep(name, lost(words, self.losses[name]))
            else:
                self.suspects.append(name)
        del self.flying[future]
        return words is None or has_ended

    def stop(self):
        """Keep what is finished, and take back the rest."""
        for future, name in list(self.flying.items()):
            if not future.cancel() and future.done() and _trouble(future) is None:
                self.keep(name, json.loads(future.result()))
        self.flying.clear()


def _trouble(future):
    """None if the run came back, else how it was lost: a run's own error comes back as a record."""
    if future.cancelled():
        return "The executor took it back."
    error = future.exception()
    return None if error is None else f"{type(error).__name__}: {error}".strip()
