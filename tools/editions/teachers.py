"""A notebook for teachers: outputs, solutions, a note below each prediction and exercise."""

import re

from tools.editions.notes import notes
from tools.editions.open_answers import RUBRIC
from tools.editions.students import plain
from tools.keeper.minutes import TABLE

TAG = "teacher"
ABOVE = {
    "prediction": "*For the teacher.* The answer:",
    "exercise": "*For the teacher.* Where classes stumble:",
    "open": "*For the teacher.* Model answer and rubric:",
}
PARTS = {
    "prediction": "## Predictions and their answers",
    "exercise": "## Where classes stumble",
    "open": "## Open exercises: model answers and rubrics",
}
EXPLAINED = {
    "prediction": "In the order of the lesson; the answers are those that its stored outputs show.",
    "exercise": "The mistakes that the checks know by name, and what they say.",
    "open": "",
}


def teachers(notebook, name):
    """The teachers' edition of a notebook; name: as in more/trees."""
    below = {note.cell: as_cell(note) for note in notes(notebook["cells"], name)}
    pairs = ([plain(cell), below.get(cell["id"])] for cell in notebook["cells"])
    return {**notebook, "cells": [cell for pair in pairs for cell in pair if cell]}


def as_cell(note):
    source = f"{ABOVE[note.kind]}\n\n{note.text}"
    name = f"{note.cell[:56]}-{TAG}"
    return {"cell_type": "markdown", "id": name, "metadata": {"tags": [TAG]}, "source": source}


def page(notebook, name):
    """All notes on a notebook as a page of Markdown."""
    cells, title = notebook["cells"], re.match(r"# (.+)", notebook["cells"][0]["source"])[1]
    found = notes(cells, name)
    minutes = TABLE.search(cells[0]["source"] + "\n")
    parts = [f"# {title}: notes for the teacher", *([minutes[0].strip()] if minutes else [])]
    for kind, heading in PARTS.items():
        ours = [note for note in found if note.kind == kind]
        parts += [heading, EXPLAINED[kind], *entries(kind, ours)] if ours else []
    return "\n\n".join(part for part in parts if part) + "\n"


def entries(kind, ours):
    if kind == "prediction":
        return ["\n".join(f"- {note.heading} {note.text}" for note in ours)]
    rubric = [RUBRIC.read_text(encoding="utf-8").strip()] if kind == "open" else []
    return [*rubric, *(f"### {note.heading}\n\n{note.text}" for note in ours)]
