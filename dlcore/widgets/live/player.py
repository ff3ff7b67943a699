"""Training on the notebook's event loop: slices of about 10 ms, so that kernel and browser stay awake."""

import asyncio
import math
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
        self.started, self.seconds, self.last = clock(), math.inf, math.inf
        self.rest = {}  # what was left of the steps and seconds of start(), when nobody watched any more

    def start(self, loop, steps=math.inf, seconds=math.inf):
        """Begin to play on the event loop: until stop(), or for as many more steps or seconds."""
        self.last, self.seconds = self.cockpit.trainer.number + steps, seconds
        self.started = self.clock()
        if self.task is not None:
            return
        self.make_way()
        Player.at_work = self
        self.heartbeat.beat()
        self.due = self.started
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
            self._end(reason)
        except Divergence as error:
            self.cockpit.tell_divergence(error)
        except FAILURES as error:  # errors of a task are silent, so the widget tells
            if asyncio.current_task() is not self.task:  # cancelled by stop()
                raise
            self.cockpit.stop(words.failed(error, self.cockpit.trainer), is_alarm=True)

    def _end(self, reason):
        if reason == words.DONE:
            self.cockpit.pause()
            return
        self.cockpit.stop(say(reason))
        if reason == words.UNWATCHED:
            played = self.heartbeat.last - self.started
            self.rest = {"steps": self.last - self.cockpit.trainer.number, "seconds": self.seconds - played}
            self.cockpit.is_waiting, Player.at_work = True, self  # until another one starts to play

    def reason_to_stop(self):
        """English words, or None to go on."""
        if not self.heartbeat.is_watched():
            return words.UNWATCHED
        if self.clock() - self.started > TIME_LIMIT:
            return words.TIME_OVER
        return words.DONE if self.is_over and self.cockpit.trainer.has_looked else None

    @property
    def is_over(self):
        """True when as many steps or seconds have passed as start() was told."""
        return self.cockpit.trainer.number >= self.last or self.clock() - self.started >= self.seconds

    def _goal(self):
        """The number of the last step of this frame. When all is over, only a look at the validation set."""
        trainer = self.cockpit.trainer
        if self.is_over:
            trainer.begin_look()
            return trainer.number
        return min(trainer.number + self.cockpit.steps_per_frame, self.last)

    async def _frame(self):
        trainer = self.cockpit.trainer
        first, goal = trainer.number, self._goal()
        self.due = max(self.due + FRAME, self.clock() + SLICE)  # a late frame does not delay the next ones
        while self._is_at_work(goal) and self.clock() < self.due:
            self._slice(first, goal)
            await asyncio.sleep(0)
        self.cockpit.show_next()
        await asyncio.sleep(max(0.001, self.due - self.clock()))

    def _slice(self, first, goal):
        end, trainer = self.clock() + SLICE, self.cockpit.trainer
        while self._is_at_work(goal) and self.clock() < end:
            trainer.piece(is_measured=trainer.number == first)

    def _is_at_work(self, goal):
        trainer = self.cockpit.trainer
        return trainer.number < goal or (self.is_over and trainer.validation.is_due)
