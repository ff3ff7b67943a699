"""Settings and outcomes in a word."""

from dlcore.language import mark
from dlcore.sweep.plain import plain

ENDED = {  # as they are said
    "done": mark("done"),
    "diverged": mark("diverged"),
    "error": mark("error"),
    "out of memory": mark("out of memory"),
    "too long": mark("too long"),
    "lost": mark("lost"),
}


def short(value):
    """A value of a setting in a few letters: a class has its own name only. Lesson: 14_fast_and_large."""
    value = plain(value)
    if isinstance(value, float):
        return f"{value:.4g}"
    return value.rpartition(".")[2] if isinstance(value, str) and "." in value else str(value)


def place(value):
    """Where a setting stands on an axis: a number at its value, anything else by its name.

    Lesson: 14_fast_and_large.
    """
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value if is_number or value is None else short(value)
