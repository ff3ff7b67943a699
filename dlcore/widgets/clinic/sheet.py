"""The readings of a patient as rows of words."""

import math

from dlcore.language import say
from dlcore.models.broken.readings import NAMES
from dlcore.widgets.base.numbers import readable

SHARES = {
    *("training_accuracy", "validation_accuracy", "test_accuracy", "dead"),
    *("changing_answers", "equal_rows", "neighbours"),
}
COUNTS = {"training_rows", "weights"}


def rows(numbers, before, diverged):
    """A dict of what, now and before for each reading.

    numbers: as dlcore.models.broken.readings gives them. before: those before the treatment, or {}.
    diverged: the steps, none or one, at which training stopped by itself. Lesson: 13_clinic.
    """
    found = [row_of(key, numbers, before) for key in NAMES if key in numbers or key in before]
    steps = [{"what": say("no usable loss at step"), "now": f"{step:,}", "before": ""} for step in diverged]
    return steps + found


def row_of(key, numbers, before):
    """One row; a dash where there is no such reading. Lesson: 13_clinic."""
    return {"what": say(NAMES[key]), "now": in_words(key, numbers), "before": in_words(key, before)}


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
