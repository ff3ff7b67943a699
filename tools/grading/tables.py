"""The marks as tables: all of them, and what Moodle and Canvas import."""

import csv
from dataclasses import dataclass

from tools.grading.marks import LOOK

_CANVAS_POINTS = "    Points Possible"  # Canvas knows the row by these words, four spaces before them


@dataclass(frozen=True)
class Line:
    """One student. row: of the roster. late: hours, or None. marks: by the names of checks."""

    student: str
    name: str
    number: str
    row: dict
    submitted: str
    late: float | None
    points: float
    marks: dict
    notes: tuple[str, ...]

    @property
    def who(self):
        """The name for people: the roster's, that of the file, or the file's name."""
        return self.row.get("name") or self.name or self.student

    @property
    def flagged(self):
        """The exercises that somebody must look at."""
        return [check for check, mark in self.marks.items() if mark.state == LOOK]


def write_marks(path, lines, total):
    """All that is known, a row for a student."""
    rows = [_row(line, total) for line in lines]
    names = list(rows[0]) if rows else ["student"]
    _write(path, [names, *([row[name] for name in names] for row in rows)])


def write_moodle(path, lines, total):
    """Columns for Moodle's import of grades; grade and feedback together, or it empties the other."""
    head = [
        "Identifier",
        "Full name",
        "ID number",
        "Email address",
        "Grade",
        "Maximum grade",
        "Feedback comments",
    ]
    rows = []
    for line in lines:
        identifier = f"Participant {line.number}" if line.number else ""
        known = [identifier, line.who, line.row.get("id", ""), line.row.get("email", "")]
        rows.append([*known, number(line.points), number(total), feedback_line(line)])
    _write(path, [head, *rows])


def write_canvas(path, lines, total, title):
    """Columns for Canvas' import of grades; ID is Canvas' own number, from the names of its files."""
    head = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", title]
    rows = [[_CANVAS_POINTS, "", "", "", "", number(total)]]
    for line in lines:
        known = [line.who, line.number, line.row.get("id", ""), line.row.get("email", ""), ""]
        rows.append([*known, number(line.points)])
    _write(path, [head, *rows])


def feedback_line(line):
    """What is not right yet, in one line."""
    parts = [f"{check}: {mark.note or mark.state}" for check, mark in line.marks.items() if _says(mark)]
    return "; ".join([*line.notes, *parts])[:2000]


def number(points):
    """Points without a point where they are whole."""
    return f"{points:.2f}".rstrip("0").rstrip(".")


def _says(mark):
    return mark.note or mark.points == 0


def _row(line, total):
    late = "" if line.late is None else f"{line.late:.1f}"
    facts = {
        "student": line.student,
        "name": line.who,
        "number": line.number,
        "email": line.row.get("email", ""),
    }
    facts |= {"submitted": line.submitted, "hours late": late, "points": number(line.points)}
    facts |= {"of": number(total), "to be looked at": ", ".join(line.flagged), "notes": "; ".join(line.notes)}
    for check, mark in line.marks.items():
        facts |= {check: number(mark.points), f"{check}: note": mark.note or mark.state}
    return facts


def _write(path, rows):
    """With the mark by which spreadsheets know UTF-8."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([[_safe(cell) for cell in row] for row in rows])


def _safe(cell):
    """No student's word becomes a formula of a spreadsheet."""
    text = str(cell)
    return f"'{text}" if text[:1] in tuple("=+-@\t\r") else text
