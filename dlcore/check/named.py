"""Lines that name a mistake, for the learner in any language and for the record in English."""


class NameLine(str):
    """A line for the learner; mistake: what it names, in English and without what to do about it."""

    mistake = ""


def named(line, names):
    """Return the line as one that names these mistakes."""
    made = NameLine(line)
    made.mistake = " or ".join(name.partition(": ")[0] for name in names)
    return made


def mistake_in(lines):
    """Return the mistake that is named in some lines, for the record, or None."""
    return next((line.mistake for line in lines if isinstance(line, NameLine)), None)
