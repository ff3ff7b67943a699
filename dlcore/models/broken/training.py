"""A short training of a case, and its record."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from dlcore.models.broken.case import Case
from dlcore.optimizers.clipping import norm
from dlcore.training import Divergence, predict, training_steps
from dlcore.training.measures import share_right

LOOKS = 10


class Look(NamedTuple):
    """Loss and accuracy on the validation rows after a step; accuracy is None for a regression.

    Lesson: 13_clinic.
    """

    step: int
    loss: float
    accuracy: float | None


@dataclass
class Record:
    """losses and gradient_norms: one a step. looks: at the validation rows.

    diverged: the number of the step that failed, or None.

    Lesson: 13_clinic.
    """

    losses: list[float] = field(default_factory=list)
    gradient_norms: list[float] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    diverged: int | None = None


def train(case: Case, steps, rng):
    """Train the case in place, and return the Record; a loss that is not finite ends it.

    Lesson: 13_clinic.
    """
    record, (x, y) = Record(), case.train
    record.looks.append(look(case, 0))
    every = max(1, steps // LOOKS)
    options = {"batch_size": case.batch_size, "rng": rng, "max_norm": case.max_norm}
    with np.errstate(over="ignore", invalid="ignore"):
        try:
            for step in training_steps(case.model, case.loss, case.optimizer, x, y, **options):
                record.losses.append(step.loss)
                record.gradient_norms.append(norm(case.optimizer.theta.grad))
                if step.number % every == 0 or step.number == steps:
                    record.looks.append(look(case, step.number))
                if step.number == steps:
                    break
        except Divergence as error:
            record.diverged = error.number
    return record


def look(case, step):
    """A Look at the validation rows now. Lesson: 13_clinic."""
    return Look(step, *judged(case, *case.validation))


def judged(case, x, y):
    """Loss and accuracy on these rows in eval mode; the accuracy is None for a regression.

    Lesson: 13_clinic.
    """
    answers = predict(case.model, x)
    return float(case.loss.forward(answers, y)), share_right(case.loss, answers, y)
