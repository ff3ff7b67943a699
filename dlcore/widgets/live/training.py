"""What the widgets that train have in common: play, pause, one step, reset, and one at work in a kernel."""

import math
import time

from traitlets import Bool, Dict, Float, Int, TraitError, Unicode, validate

from dlcore.guards import require_positive, require_positive_integer
from dlcore.language import say
from dlcore.training import Divergence
from dlcore.widgets.base.failures import FAILURES
from dlcore.widgets.base.required import required
from dlcore.widgets.base.widget import CourseWidget
from dlcore.widgets.live import words
from dlcore.widgets.live.ended import Ended
from dlcore.widgets.live.frame import frame
from dlcore.widgets.live.line import Line
from dlcore.widgets.live.player import Player


class LiveTraining(CourseWidget):
    """A Trainer behind buttons. A subclass calls super().__init__(trainer), and may send more in show().

    controls: the trait that sets each attribute of the trainer. commands: the methods that the browser may
    call. Lesson: 07_mnist_mlp.
    """

    controls = {"learning_rate": "learning_rate"}
    commands = ("play", "pause", "step", "reset", "beat", "run_steps", "run_seconds")

    learning_rate = Float(0.01).tag(sync=True)
    steps_per_frame = Int(10).tag(sync=True)
    running = Bool(False).tag(sync=True)
    is_waiting = Bool(False).tag(sync=True)  # for a browser that watches: then it goes on by itself
    status = Unicode().tag(sync=True)
    is_alarm = Bool(False).tag(sync=True)
    frame = Dict().tag(sync=True)
    answers = Int(0).tag(sync=True)  # counts the commands obeyed: the browser sees that the kernel is awake

    trainer = _player = None

    def __init__(self, trainer):
        super().__init__()
        self.trainer, self.learning_rate = trainer, trainer.learning_rate
        self._player, self.line = Player(self), Line(time.monotonic)
        self._player.make_way()
        self.observe(self._pass_on, names=list(self.controls))
        self.on_msg(self._on_message)

    @property
    def run(self):
        """The record of the present training: see dlcore.widgets.live.run.Run."""
        return self.trainer.run

    @property
    def optimizer(self):
        """The optimizer in use."""
        return self.trainer.optimizer

    def advance(self, n):
        """Take n steps at once, without kernel or browser; returns the number of steps taken.

        Fewer than n when the loss diverges: `status` then says so. Errors of the model are raised.
        """
        before = self.trainer.number
        try:
            self.trainer.advance(n)
        except Divergence as error:
            self.tell_divergence(error)
        finally:
            self.show()
        return self.trainer.number - before

    def play(self):
        """Train until pause(); RuntimeError outside a notebook. Pauses by itself when nobody watches."""
        self._play()

    def run_steps(self, n):
        """Play for n more steps, and end with a look at the validation set."""
        require_positive_integer("run_steps", n=n)
        self._play(steps=n)

    def run_seconds(self, seconds):
        """The same for so many seconds."""
        require_positive("run_seconds", seconds=seconds)
        self._play(seconds=seconds)

    def _play(self, **until):
        if self.comm is None:
            raise RuntimeError(say(words.ENDED))
        if self._loop is None:
            raise RuntimeError(say(words.NO_LOOP))
        self._player.start(self._loop, **until)
        self.running, self.is_waiting, self.status, self.is_alarm = True, False, say(words.TRAINING), False

    def pause(self):
        """Stop after the present step."""
        self.stop(words.paused(self.run))

    def stop(self, reason, is_alarm=False):
        """Pause, and show the reason."""
        self._player.stop()
        self.running, self.is_waiting, self.status, self.is_alarm = False, False, reason, is_alarm
        self.show()

    def tell_divergence(self, error):
        """Stop, and say what happened."""
        self.stop(words.diverged(error, self.trainer), is_alarm=True)

    def step(self):
        """Pause, and take one step; an error of the model is shown, not raised."""
        self.pause()
        try:
            if self.advance(1):
                self.status = words.paused(self.run)
        except FAILURES as error:
            self.stop(words.failed(error, self.trainer), is_alarm=True)

    def reset(self):
        """Back to the start; kept runs and controls stay."""
        self.trainer.reset()
        self.stop(words.was_reset(self.trainer.rule))

    def beat(self):
        """A browser shows this widget: training that waited for one goes on."""
        self._player.heartbeat.beat()
        if self.is_waiting:
            self._play(**self._player.rest)

    def show(self):
        """Send the present state to the browser."""
        self.frame = frame(self.trainer) | {"number": self.line.send()}

    def show_next(self):
        """The picture after the next steps, if the line is free; called some thirty times a second."""
        self.status = words.training(self.trainer)
        if self.line.is_free:
            self.show()

    def close(self):
        if self._player is not None and (self.running or self.is_waiting):
            self.stop(words.OTHER_COCKPIT)
        super().close()

    def forget(self):
        """The trainer goes, with weights and data; its record stays."""
        if self.trainer is not None:  # None when the making failed
            self.trainer = Ended(self.run)

    def _pass_on(self, change):
        setattr(self.trainer, self.controls[change.name], change.new)  # may be another thread: only set

    def _on_message(self, widget, content, buffers):
        command = content.get("do")
        if command == "drawn":  # no command: nothing is answered, for it comes with every picture
            self.hand_over(self.line.hear, *content["with"])
        elif command in self.commands:
            self.hand_over(self._obey, command, *content.get("with", ()))

    def _obey(self, command, *arguments):
        try:
            getattr(self, command)(*arguments)
        except (ValueError, KeyError, RuntimeError, TraitError) as error:
            self.status = str(error)
        self.answers += 1

    @validate("learning_rate")
    def _require_rate(self, proposal):
        return required(0 < proposal.value < math.inf, proposal, "a finite number above 0")

    @validate("steps_per_frame")
    def _require_steps(self, proposal):
        return required(proposal.value >= 1, proposal, "an integer of at least 1")
