"""Training on the notebook's event loop: slices of about 10 ms, so that kernel and browser stay awake."""

import asyncio
import time

from dlcore.language import say
from dlcore.training import Divergence
from dlcore.widgets.base.failures import FAILURES
from dlcore.widgets.live import words
from dlcore.widgets.live.heartbeat import Heartbeat

FRAME = 1 / 30  # seconds between two pictures
SLICE = 0.010  # seconds of training before others have a turn
TIME_LIMIT = 600.0  # seconds of training after one press of the button


class Player:
    """Plays a cockpit (any LiveTraining) until it is stopped, nobody watches, time is over, or it fails.

    One player is at work in a kernel: the next one to start stops it. There are no threads.
    clock: a function that returns seconds. Lesson: 07_mnist_mlp.
    """

    at_work = None

    def __init__(self, cockpit, clock=time.monotonic):
        self.cockpit, self.clock, self.task = cockpit, clock, None
        self.heartbeat = Heartbeat(clock)

    def start(self, loop):
        """Begin to play on the event loop."""
        if self.task is not None:
            return
        self.make_way()
        Player.at_work = self
        self.heartbeat.beat()
        self.started = self.due = self.clock()
        self.task = loop.create_task(self._run())

    def make_way(self):
        """Stop whoever else is at work."""
        if Player.at_work not in (None, self):
            Player.at_work.cockpit.stop(say(words.OTHER_COCKPIT))

    def stop(self):
        """End playing; the step in progress has always been finished."""
        if self.task is not None:
            self.task.cancel()
            self.task = None
        if Player.at_work is self:
            Player.at_work = None

    async def _run(self):
        try:
            while (reason := self.reason_to_stop()) is None:
                await self._frame()
            self.cockpit.stop(say(reason))
            if reason == words.UNWATCHED:
                self.cockpit.is_waiting, Player.at_work = True, self  # until another one starts to play
        except Divergence as error:
            self.cockpit.tell_divergence(error)
        except FAILURES as error:  # errors of a task are silent, so the widget tells
            if asyncio.current_task() is not self.task:  # cancelled by stop()
                raise
            self.cockpit.stop(words.failed(error, self.cockpit.trainer), is_alarm=True)

    def reason_to_stop(self):
        """English words, or None to go on."""
        if not self.heartbeat.is_watched():
            return words.UNWATCHED
        if self.clock() - self.started > TIME_LIMIT:
            return words.TIME_OVER
        return None

    async def _frame(self):
        trainer = self.cockpit.trainer
        first, goal = trainer.number, trainer.number + self.cockpit.steps_per_frame
        self.due = max(self.due + FRAME, self.clock() + SLICE)  # a late frame does not delay the next ones
        while trainer.number < goal and self.clock() < self.due:
            self._slice(first, goal)
            await asyncio.sleep(0)
        self.cockpit.show_next()
        await asyncio.sleep(max(0.001, self.due - self.clock()))

    def _slice(self, first, goal):
        end, trainer = self.clock() + SLICE, self.cockpit.trainer
        while trainer.number < goal and self.clock() < end:
            trainer.piece(is_measured=trainer.number == first)
