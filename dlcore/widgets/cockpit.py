"""The training cockpit: a network trains before your eyes, and every control acts while it does."""

import math

from traitlets import Bool, Dict, Float, Int, List, Unicode, validate

from dlcore.checks import require_rng
from dlcore.training import Divergence
from dlcore.widgets import words
from dlcore.widgets.base import CourseWidget
from dlcore.widgets.cockpit_checks import require_pairs, required
from dlcore.widgets.esm import load_css, load_esm
from dlcore.widgets.frame import frame, kept_frame
from dlcore.widgets.player import Player
from dlcore.widgets.preview import picture
from dlcore.widgets.trainer import Trainer

CONTROLS = {"learning_rate": "learning_rate", "batch_size": "batch_size", "optimizer_name": "rule"}
COMMANDS = ("play", "pause", "step", "reset", "keep", "drop", "beat")


class TrainingCockpit(CourseWidget):
    """Train `model` live: play, pause, step, reset, and controls that act on the next step.

    model, loss, optimizer: objects of dlcore; the model is trained *in place*, so that the next cells use the
    trained network. train, validation: pairs (x, y), also of sequences with a label at each time step.
    rng: shuffles; two cockpits with equal seeds give equal losses. max_norm: bound on the gradient's length.
    Everything can be done from code too: `advance(n)`, `play()`, `pause()`, `step()`, `reset()`,
    `keep(name)`, and the attributes learning_rate, optimizer_name, batch_size, steps_per_frame and log_axis.
    `run` is the record of the present training, `runs` the kept ones by name, `optimizer` the rule in use.
    However long a step takes, a picture is due every 1/30 s or after the step in progress.

    reset() goes back to the weights, generators and optimizer state of the start; controls stay as they are.
    A loss that is not finite is told in the widget; training goes on from the last sound weights.
    ValueError if inputs and targets differ in number. Lesson: 07_mnist_mlp.
    """

    _esm = load_esm("axes.js", "cockpit_plot.js", "cockpit_marks.js", "cockpit_parts.js", "cockpit.js")
    _css = load_css("cockpit.css")

    learning_rate = Float(0.01).tag(sync=True)
    batch_size = Int(128).tag(sync=True)
    batch_sizes = List().tag(sync=True)
    optimizer_name = Unicode().tag(sync=True)
    optimizer_names = List().tag(sync=True)
    steps_per_frame = Int(10).tag(sync=True)
    log_axis = Bool(False).tag(sync=True)
    running = Bool(False).tag(sync=True)
    status = Unicode().tag(sync=True)
    is_alarm = Bool(False).tag(sync=True)
    frame = Dict().tag(sync=True)
    kept = List().tag(sync=True)
    answers = Int(0).tag(sync=True)  # counts the commands obeyed: the browser sees that the kernel is awake

    _player = None

    def __init__(self, model, loss, optimizer, *, train, validation, rng, max_norm=None):
        require_rng("TrainingCockpit", rng)
        for name, (x, y) in (("train", train), ("validation", validation)):
            require_pairs(name, x, y)
        super().__init__()
        sets = {"train": train, "validation": validation}
        self.trainer = Trainer(model, loss, optimizer, **sets, rng=rng, max_norm=max_norm)
        self.runs = {}
        self._player = Player(self)
        self._player.make_way()
        self._set_controls()
        self.observe(self._pass_on, names=list(CONTROLS))
        self.on_msg(self._on_message)
        self.show()

    def _set_controls(self):
        trainer, n = self.trainer, len(self.trainer.x)
        self.optimizer_names = list(trainer.rules)
        self.optimizer_name, self.learning_rate = trainer.rule, trainer.learning_rate
        self.batch_sizes = [2**k for k in range(13) if 2**k <= n]
        self.batch_size = trainer.batch_size = min(128, n)

    @property
    def run(self):
        """The record of the present training: see dlcore.widgets.run.Run."""
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
            self.stop(words.diverged(error, self.trainer), is_alarm=True)
        finally:
            self.show()
        return self.trainer.number - before

    def play(self):
        """Train until pause(); RuntimeError outside a notebook. Pauses by itself when nobody watches."""
        if self._loop is None:
            raise RuntimeError(words.NO_LOOP)
        self._player.start(self._loop)
        self.running, self.status, self.is_alarm = True, "Training.", False

    def pause(self):
        """Stop after the present step."""
        self.stop(words.paused(self.run))

    def stop(self, reason, is_alarm=False):
        """Pause, and show the reason."""
        self._player.stop()
        self.running, self.status, self.is_alarm = False, reason, is_alarm
        self.show()

    def step(self):
        """Pause, and take one step; an error of the model is shown, not raised."""
        self.pause()
        try:
            if self.advance(1):
                self.status = words.paused(self.run)
        except Exception as error:
            self.stop(words.failed(error, self.trainer), is_alarm=True)

    def reset(self):
        """Back to the start; kept runs and controls stay."""
        self.trainer.reset()
        self.stop(words.was_reset(self.optimizer_name))

    def keep(self, name=""):
        """Keep the present run under a name, made unique, and return it; ValueError before the first step."""
        if not self.run.losses:
            raise ValueError(words.NOTHING_TO_KEEP)
        self.trainer.check()
        name = self._unique(name.strip() or words.default_name(self))
        self.runs[name] = self.run.finished(name)
        self.kept = [*self.kept, kept_frame(self.runs[name])]
        self.status = f"Kept as {name}."
        return self.runs[name]

    def _unique(self, name):
        names = [name, *(f"{name} ({k})" for k in range(2, len(self.runs) + 2))]
        return next(free for free in names if free not in self.runs)

    def drop(self, name):
        """Forget a kept run; KeyError if there is none of this name."""
        del self.runs[name]
        self.kept = [run for run in self.kept if run["name"] != name]

    def beat(self):
        """A browser shows this cockpit."""
        self._player.heartbeat.beat()

    def show(self):
        """Send the present state to the browser."""
        self.frame = frame(self.trainer)

    def preview(self):
        return picture(self.trainer), words.presented(self)

    def close(self):
        if self._player is not None:
            self._player.stop()
        super().close()

    def _pass_on(self, change):
        setattr(self.trainer, CONTROLS[change.name], change.new)  # may be another thread: only set

    def _on_message(self, widget, content, buffers):
        command = content.get("do")
        if command in COMMANDS:
            self.hand_over(self._obey, command, *content.get("with", ()))

    def _obey(self, command, *arguments):
        try:
            getattr(self, command)(*arguments)
        except (ValueError, KeyError, RuntimeError) as error:
            self.status = str(error)
        self.answers += 1

    @validate("learning_rate")
    def _require_rate(self, proposal):
        return required(0 < proposal.value < math.inf, proposal, "a finite number above 0")

    @validate("batch_size", "steps_per_frame")
    def _require_count(self, proposal):
        return required(proposal.value >= 1, proposal, "an integer of at least 1")

    @validate("optimizer_name")
    def _require_rule(self, proposal):
        names = self.optimizer_names
        return required(proposal.value in names, proposal, f"one of {', '.join(names)}")
