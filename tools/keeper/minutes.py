"""The table of minutes in a lesson's first cell, held against the formula of reading.py.

    python -m tools.keeper --minutes 02_activations

What stands before the first part counts for the core path; from the exercises on it is as the learner likes,
but for parts that the table names with a number. A part that ends in (optional) is beside the core path.
"""

import re
from dataclasses import dataclass

from tools.keeper.reading import imported, minutes

OPENING, EXERCISES, OPTIONAL = "(opening)", "Exercises", "(optional)"
LAST_ROW = "| Exercises | as you like |"
LONGEST_CORE = 60
OFF, LEAST = 1 / 5, 1  # a row may be off by a fifth, or a minute
HEADING = re.compile(r"^## (.+?)\s*$", re.MULTILINE)
ROW = re.compile(r"^\| (?!part \|)(.+?) \| (.+?) \|$", re.MULTILINE)
TABLE = re.compile(r"^\| part \| minutes \|\n(\|.*\n?)*", re.MULTILINE)
SIZE = re.compile(r" \((short|long)\)$")
TASK = re.compile(r"^### (.+?)\s*$", re.MULTILINE)


@dataclass
class Part:
    """One part of a lesson, with its minutes by the formula; is_core: before the exercises."""

    name: str
    minutes: float
    is_core: bool = True

    @property
    def is_optional(self):
        return self.name.endswith(OPTIONAL)


def parts(notebook):
    """All parts of a lesson in their order; the first is what stands before all headings."""
    known, found, is_core = imported(notebook.cells), [Part(OPENING, 0)], True
    for cell, following in zip(notebook.cells, [*notebook.cells[1:], None]):
        heading = HEADING.search(cell.source) if cell.cell_type == "markdown" else None
        if heading:
            is_core = is_core and not heading[1].startswith(EXERCISES)
            found.append(Part(heading[1], 0, is_core))
        found[-1].minutes += minutes(without_table(cell), following, known)
    return found


def without_table(cell):
    return type(cell)({**cell, "source": TABLE.sub("", cell.source)})


def table(notebook):
    """What the first cell states, from the name of a part to its minutes as a text."""
    stated = TABLE.search(notebook.cells[0].source + "\n")
    return dict(ROW.findall(stated[0])) if stated else {}


def core_minutes(notebook):
    """The minutes of the core path: without exercises, what follows them, and optional parts."""
    stated = table(notebook)
    counted = [part for part in parts(notebook) if part.is_core or stated.get(part.name, "").isdigit()]
    return sum(part.minutes for part in counted if not part.is_optional)


def complaints(notebook):
    """Rows that are missing, too many or off, a core path that is too long, exercises without their size."""
    stated, found = table(notebook), parts(notebook)
    if not notebook.cells[0].source.rstrip().count(LAST_ROW):
        yield f"the table of minutes has no row {LAST_ROW!r}"
    named = {part.name for part in found}
    yield from (f"the table names a part {row!r}, which is no heading" for row in stated if row not in named)
    for part in found[1:]:
        yield from row_complaints(part, stated.get(part.name))
    if (total := core_minutes(notebook)) > LONGEST_CORE:
        yield f"the core path takes {total:.0f} minutes, more than {LONGEST_CORE}: mark a part (optional)"
    yield from unsized(notebook)


def row_complaints(part, stated):
    if stated is None and part.is_core:
        yield f"the table of minutes has no row for {part.name!r} ({part.minutes:.0f})"
    elif stated and not stated.isdigit() and part.is_core:
        yield f"the minutes of {part.name!r} are {stated!r}, not a number"
    elif stated and stated.isdigit() and abs(int(stated) - part.minutes) > max(LEAST, OFF * part.minutes):
        yield f"the table says {stated} minutes for {part.name!r}, the formula {part.minutes:.1f}"


def unsized(notebook):
    """Each exercise says whether it is short or long."""
    is_exercise = False
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            heading = HEADING.search(cell.source)
            is_exercise = heading[1].startswith(EXERCISES) if heading else is_exercise
            tasks = TASK.findall(cell.source) if is_exercise else []
            yield from (f"the exercise {task!r} does not end in (short) or (long)" for task in tasks
                        if not SIZE.search(task))  # fmt: skip


def report(notebook):
    """Lines for an author: each part with its minutes and what the table says."""
    stated = table(notebook)
    for part in parts(notebook):
        is_counted = part.is_core or stated.get(part.name, "").isdigit()
        aside = "" if is_counted else "  not counted"
        yield f"{part.minutes:6.1f}  {part.name}  [{stated.get(part.name, '-')}]{aside}"
    yield f"{core_minutes(notebook):6.1f}  core path"
