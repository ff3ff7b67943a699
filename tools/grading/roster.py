"""A table of the class, and times: who is who, when it was handed in, and whether that was late."""

import csv
import io
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

_TIMES = ("%d/%m/%Y %H:%M", "%d.%m.%Y %H:%M", "%m/%d/%Y %I:%M %p", "%A, %d %B %Y, %I:%M %p")


class NoTime(Exception):
    """A text that is no time; the sentence says how one is written."""


@dataclass(frozen=True)
class Roster:
    """rows: dicts with a column `student` (folder, file, number) and any of name, id, email, submitted."""

    rows: dict = field(default_factory=dict)

    def of(self, submission):
        """The row of a student, by the whole name of the folder or file, or by the number in it; else {}."""
        return self.rows.get(submission.student) or self.rows.get(submission.number) or {}


def roster(path):
    """Read a table with the columns that Roster names; ValueError where `student` is missing."""
    if path is None:
        return Roster()
    table = csv.DictReader(io.StringIO(Path(path).read_text(encoding="utf-8-sig")))
    if "student" not in (table.fieldnames or ()):
        raise ValueError(f"{path} needs a column student, with the names of the folders or files")
    return Roster({row["student"]: row for row in table})


def as_time(text):
    """A time with its zone: 2026-11-30 23:59, with +01:00 or Z, or of this machine's zone. NoTime if none."""
    try:
        return datetime.fromisoformat(text.strip()).astimezone()
    except ValueError:
        pass
    for form in _TIMES:
        try:
            return datetime.strptime(text.strip(), form).astimezone()
        except ValueError:
            continue
    raise NoTime(f"{text!r} is no time: write it as 2026-11-30 23:59")


def submitted(row, submission, path):
    """When it was handed in: the roster's word, or the time of the file that was marked, or None."""
    if row.get("submitted"):
        return as_time(row["submitted"])
    times = [file.time for file in submission.files if path is None or str(file.path) == path]
    return max(times, default=None)


def hours_late(deadline, time):
    """Hours after the deadline, 0.0 in time; None where there is no deadline, or no time."""
    if deadline is None or time is None:
        return None
    return max(0.0, (time - deadline).total_seconds() / 3600)
