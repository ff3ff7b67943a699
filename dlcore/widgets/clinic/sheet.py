"""The readings of a patient as rows of words."""

import math

from dlcore.language import mark, say
from dlcore.models.broken.readings import NAMES
from dlcore.widgets.base.numbers import readable

SHARES = {
    *("training_accuracy", "validation_accuracy", "test_accuracy", "dead"),
    *("changing_answers", "equal_rows", "neighbours", "left_gradient"),
}
COUNTS = {"training_rows", "weights", "no_loss"}
WHAT = {"no_loss": mark("no usable loss at step"), **NAMES}


def rows(numbers, before):
    """A dict of what, now and before for each reading.

    numbers: as dlcore.models.broken.readings gives them; no_loss: the step at which training stopped by
    itself. before: those before the treatment, or {}. Lesson: 13_clinic.
    """
    return [row_of(key, numbers, before) for key in WHAT if key in numbers or key in before]


def row_of(key, numbers, before):
    """One row; a dash where there is no such reading. Lesson: 13_clinic."""
    return {"what": say(WHAT[key]), "now": in_words(key, numbers), "before": in_words(key, before)}


def in_words(key, numbers):
    """A reading with its unit. Lesson: 13_clinic."""
    if key not in numbers:
        return "–"
    value = numbers[key]
    if not math.isfinite(value):
        return say("not a number") if math.isnan(value) else say("infinite")
    if key in SHARES:
        return f"{100 * value:.1f} %"
    return f"{value:,.0f}" if key in COUNTS else readable(value)
