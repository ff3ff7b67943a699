"""The readings while a case is trained: renewed now and then, for they take their time."""

import time

from dlcore.models.broken.answers import of_the_rows
from dlcore.models.broken.readings import readings
from dlcore.models.broken.training import Record
from dlcore.widgets.clinic.sheet import rows

SOONEST, SHARE = 0.3, 0.1  # seconds between two readings while it trains, and their share of the time


class Monitor:
    """numbers: the readings of the case by name, and no_loss: the step at which it had none that can be used.

    before: those of the ill case, {} before a treatment. rows: those that no training changes.
    clock: a function that returns seconds. Lesson: 13_clinic.
    """

    def __init__(self, clock=time.monotonic):
        self.clock, self.due = clock, 0.0
        self.begin()

    def begin(self, before=None):
        """For another case; before: the readings to compare with."""
        self.numbers, self.before, self.rows = {}, before or {}, None

    def is_due(self):
        """Whether a training may be held up for readings."""
        return self.clock() >= self.due

    def read(self, case, trainer):
        """Read the case that the Trainer trains; returns rows of words."""
        start = self.clock()
        norms = [probes.gradient_norm for probes in trainer.probes]
        norms.append(self.numbers.get("longest_gradient", 0.0))  # probes are taken of some steps only
        self.rows = self.rows or of_the_rows(case)  # these stay the same
        run = Record(losses=list(trainer.run.losses), gradient_norms=norms)
        self.numbers = readings(case, run, self.rows)
        if trainer.divergences:
            self.numbers["no_loss"] = trainer.divergences[-1]
        end = self.clock()
        self.due = end + max(SOONEST, (end - start) / SHARE)
        return rows(self.numbers, self.before)
