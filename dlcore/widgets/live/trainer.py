"""A training that goes forward in small pieces: no browser, no kernel, no clock."""

import copy
import math
import time
from functools import partial

import numpy as np

from dlcore.optimizers import RULES
from dlcore.training import Divergence, ParallelUpdate
from dlcore.training.frozen import Frozen
from dlcore.training.steps import take_step
from dlcore.training.update import update
from dlcore.widgets.live.deck import Deck
from dlcore.widgets.live.probes import measure
from dlcore.widgets.live.run import Look, Run
from dlcore.widgets.live.snapshot import Snapshot
from dlcore.widgets.live.validation import Validation

STEPS_BETWEEN_LOOKS = 50, 500  # at least: validation takes time; at most: an epoch may be long
FAR = 1000  # times the loss before training: a finite loss so high is no training either
STEPS_BETWEEN_COPIES = 20  # of the weights that training goes back to when it has diverged


class Trainer:
    """Trains model in place. `rule` (a name), `learning_rate` and `batch_size` may be set at any time,
    from any thread: the next step uses them. The record is `run`, with `probes` of some of its steps and the
    numbers of the steps that failed in `divergences`.

    max_norm: bound on the gradient's length. limit: a loss above it has diverged too; by default FAR above
    that of the first look. looks_apart: the fewest and most steps between two looks at the validation set.
    processes: see ParallelUpdate; the others start with the first step, and end with this object.

    The steps are those of dlcore.training.training_steps, to the last bit. Lesson: 07_mnist_mlp.
    """

    def __init__(self, model, loss, optimizer, *, train, validation, rng, max_norm=None, limit=None,
                 looks_apart=STEPS_BETWEEN_LOOKS, processes=1):  # fmt: skip
        self.model, self.loss, self.optimizer, self.rng = model, loss, optimizer, rng
        self.max_norm, self.limit, self.looks_apart = max_norm, limit, looks_apart
        (self.x, self.y), self.processes, self.together = train, processes, None
        self.rules = {rule.__name__: rule for rule in (type(optimizer), *RULES)}
        self.rule = self.rule_in_use = self.first_rule = type(optimizer).__name__
        self.learning_rate, self.batch_size = optimizer.learning_rate, 128
        self.frozen = Frozen(model, optimizer)
        self.validation = Validation(model, loss, *validation)
        self.start = Snapshot(model, optimizer, rng)
        self._begin()

    def _begin(self):
        self.run, self.probes, self.divergences = Run(), [], []
        self.deck = Deck(len(self.x), self.rng)
        self.validation.begin()
        self.last_good = self.start.arrays

    def reset(self):
        """Back to the weights, generators and optimizer state of the start; the controls stay."""
        self._end_processes()
        self.optimizer = self.start.restore()
        self.rule_in_use = self.first_rule
        self._begin()

    @property
    def number(self):
        """The steps taken so far."""
        return len(self.run.losses)

    def advance(self, n):
        """Take n steps, with the looks at the validation set that fall due; measure the last step."""
        goal = self.number + n
        while self.number < goal or self.validation.is_due:
            self.piece(is_measured=self.number == goal - 1)

    def piece(self, is_measured=False):
        """Take one step, or go on with a look at the validation set. Divergence if the loss is not sound."""
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            if self.validation.is_due:
                self._validate()
            else:
                self._step(is_measured)

    @property
    def has_looked(self):
        """Whether the last look at the validation set was after the last step."""
        return bool(self.run.looks) and self.run.looks[-1].step == self.number

    def begin_look(self):
        """Let the next pieces look at the validation set, if none has looked since the last step."""
        if not (self.has_looked or self.validation.is_due):
            self.validation.begin()

    def look(self, until=math.inf):
        """Look at the validation set now, unless the last look was after the last step.

        until: time.monotonic() at which an unfinished look is given up.
        """
        if not self.has_looked:
            self.validation.begin()
            while self.validation.is_due and time.monotonic() < until:
                self._validate()

    def _validate(self):
        result = self.validation.piece()
        if result is not None:
            self.run.looks.append(Look(self.number, *result))
            if self.limit is None and math.isfinite(self.run.looks[0].loss):
                self.limit = FAR * max(1.0, self.run.looks[0].loss)

    def _step(self, is_measured):
        self._obey_controls()
        theta = self.optimizer.theta
        before = theta.value.copy() if is_measured else None
        rows = self.deck.deal(self.batch_size)
        try:
            loss = take_step(self.number + 1, self.optimizer, self.frozen, partial(self._learn, rows))
        except Divergence as error:
            self._go_back(error)
            raise
        self.run.losses.append(loss)
        if is_measured:
            self._note(measure(self.number, self.model, theta, before))
        self._after_step()

    def _obey_controls(self):
        rule, rate, batch_size = self.rule, self.learning_rate, self.batch_size
        if rule != self.rule_in_use:
            self._use(rule)
        self.optimizer.learning_rate = rate
        self.run.set(rule, rate, batch_size)

    def _use(self, rule):
        """The weights stay; the state of the rule (velocity, averages) is fresh."""
        self._end_processes()
        if rule == self.first_rule:
            self.optimizer = self.start.restore_optimizer()
        else:
            self.optimizer = self.rules[rule](self.optimizer.parameters, learning_rate=self.learning_rate)
        self.rule_in_use = rule

    def _learn(self, rows):
        """One update; a loss above the limit counts as infinite."""
        loss = self._update_alone(rows) if self.processes == 1 else self._update_together(rows)
        self.failed_loss = loss  # if it turns out to be
        return loss if self.limit is None or loss <= self.limit else math.inf

    def _update_alone(self, rows):
        x, y = self.x[rows], self.y[rows]
        return update(self.model, self.loss, self.optimizer, x, y, max_norm=self.max_norm)

    def _update_together(self, rows):
        if self.together is None:
            self.together = ParallelUpdate(
                self.model, self.loss, self.optimizer, self.x, self.y, processes=self.processes,
                batch_size=len(self.x), max_norm=self.max_norm,
            )  # fmt: skip
        try:
            return self.together(rows)
        except BaseException:
            self._end_processes()
            raise

    def _end_processes(self):
        if self.together is not None:
            self.together.close()
            self.together = None

    def _go_back(self, error):
        """To the last sound weights, and to a rule that has carried nothing yet."""
        self.divergences.append(error.number)
        self.model.load(self.last_good)
        self._use(self.rule_in_use)

    def _after_step(self):
        run = self.run
        if self.number % STEPS_BETWEEN_COPIES == 0 and run.recent_loss <= 2 * run.losses[0]:
            self.last_good = copy.deepcopy(self.model.state())
        fewest, most = self.looks_apart
        if self.number - run.looks[-1].step >= (fewest if self.deck.is_empty else most):
            self.validation.begin()

    def _note(self, probes):
        self.probes.append(probes)
        if len(self.probes) > 240:
            del self.probes[:-1:2]  # thin out the past, keep the last
