"""The notebook of a submission that answers the lesson, and its cells that are the student's own."""

import json
import re
from collections import Counter
from dataclasses import dataclass

from tools.grading.assignment import plain

_CHECK = re.compile(r"\blesson(\d\d)\.")
_MANY = 400_000  # characters of code that a student's own cells may have


class Unusable(Exception):
    """What was handed in cannot be marked; the sentence says why."""


@dataclass(frozen=True)
class HandedIn:
    """path: of the notebook. cells: (number, id, source) of the code cells that are not the lesson's."""

    path: str
    cells: tuple
    notes: tuple[str, ...]


def handed_in(submission, assignment):
    """The HandedIn of a submission; Unusable where there is nothing to mark."""
    if not submission.files:
        raise Unusable("nothing was handed in")
    if not submission.notebooks:
        kinds = ", ".join(sorted({file.path.name for file in submission.files}))
        raise Unusable(f"no notebook was handed in, but {kinds[:100]}")
    read, troubles = [], []
    for file in submission.notebooks:
        try:
            read.append((file, _code(file)))
        except Unusable as error:
            troubles.append(f"{file.path.name}: {error}")
    if not read:
        raise Unusable("; ".join(troubles))
    return _best(read, troubles, assignment)


def _best(read, troubles, assignment):
    """The notebook with most of what the lesson asks for; of equal ones the newest."""
    weights = [_weight(cells, assignment) for _, cells in read]
    if max(weights) == 0:
        raise Unusable("; ".join(_other_lesson(cells, assignment) for _, cells in read))
    (file, cells) = read[weights.index(max(weights))]
    others = [other.path.name for other, _ in read if other is not file]
    notes = [*troubles, *([f"not marked: {', '.join(others)}"] if others else [])]
    own = tuple(cell for cell in cells if plain(cell[2]) not in assignment.known and cell[2].strip())
    if sum(len(source) for _, _, source in own) > _MANY:
        raise Unusable("its cells hold more code than anybody writes")
    return HandedIn(str(file.path), own, tuple(notes))


def _weight(cells, assignment):
    """How much of the lesson is in it: the names that it asks for; else 1 if most of its own cells are."""
    text = "\n".join(source for _, _, source in cells)
    asked = sum(bool(re.search(rf"\b{one.wanted}\b", text)) for one in assignment.exercises)
    kept = sum(plain(source) in assignment.known for _, _, source in cells)
    is_other = 2 * asked < len(assignment.exercises) and _lesson_of(cells) not in ("", assignment.lesson)
    return 0 if is_other else asked or int(2 * kept > len(assignment.known))


def _lesson_of(cells):
    """The number of the lesson whose checks it calls most often, or ""."""
    found = Counter(number for _, _, source in cells for number in _CHECK.findall(source))
    return found.most_common(1)[0][0] if found else ""


def _other_lesson(cells, assignment):
    other = _lesson_of(cells)
    return f"this is lesson {other}, not {assignment.lesson}" if other else "nothing of this lesson is in it"


def _code(file):
    """The code cells of a notebook, also of one without ids, of the old format, or with broken cells."""
    if file.content is None:
        raise Unusable("the file is too big")
    if not file.content.strip():
        raise Unusable("the file is empty")
    try:
        notebook = json.loads(file.content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Unusable("it is no notebook: its text is no valid JSON") from None
    if not isinstance(notebook, dict):
        raise Unusable("it is no notebook")
    found = notebook.get("cells") or _old_cells(notebook)
    if not isinstance(found, list):
        raise Unusable("it is a notebook without cells")
    return [made for n, cell in enumerate(found) if (made := _cell(n, cell))]


def _old_cells(notebook):
    sheets = notebook.get("worksheets")
    return (
        sheets[0].get("cells")
        if isinstance(sheets, list) and sheets and isinstance(sheets[0], dict)
        else None
    )


def _cell(number, cell):
    """(number, id, source) of a code cell, None for all others."""
    if not isinstance(cell, dict) or cell.get("cell_type") != "code":
        return None
    source = cell.get("source", cell.get("input", ""))
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    metadata = cell.get("metadata")
    name = cell.get("id") or (metadata.get("id") if isinstance(metadata, dict) else None)
    return number, name if isinstance(name, str) else "", source if isinstance(source, str) else ""
