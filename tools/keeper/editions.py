"""The words for students of a text cell, `students` in its metadata: they get no solutions.

It is the text of the cell without the sentences that speak of solutions, and perhaps others instead.
"""

import re

WORDING = "students"
SENTENCES = re.compile(r"(?<=[.?!])\s+|\n+")
FOLDED = re.compile(r"\bsolutions?\b[^.\n]*\bfold|\bfold[^.\n]*\bsolution|\bthree dots\b", re.IGNORECASE)
ABOUT_SOLUTIONS = re.compile(r"\bsolutions?\b|\bthree dots\b", re.IGNORECASE)  # may differ


def wording(cell):
    """What students read in place of the cell's text; None where both are the same."""
    lines = cell.get("metadata", {}).get(WORDING)
    return None if lines is None else "".join(lines)


def complaints(cells):
    """(number of the cell, words) for each complaint about the words for students."""
    for number, cell in enumerate(cells, start=1):
        yield from ((number, words) for words in cell_complaints(cell))


def cell_complaints(cell):
    text = wording(cell)
    if text is None:
        if cell["cell_type"] == "markdown" and speaks_of_solutions(cell["source"]):
            yield f"speaks of a folded solution: metadata.{WORDING} holds the text for students, who get none"
        return
    if cell["cell_type"] != "markdown":
        yield f"metadata.{WORDING} belongs to text cells; tag code for teachers alone as a solution"
    if speaks_of_solutions(text):
        yield f"metadata.{WORDING} speaks of a folded solution"
    lost = [one for one in sentences(cell["source"]) if one not in text and not ABOUT_SOLUTIONS.search(one)]
    if lost:
        yield f"metadata.{WORDING} lacks a sentence of the text: {lost[0]!r}"


def speaks_of_solutions(text):
    return FOLDED.search(text) is not None


def sentences(text):
    return [sentence for sentence in SENTENCES.split(text) if sentence]


def mend(cells):
    """Write the wording where it lacks: the text without the sentences about folded solutions."""
    for cell in cells:
        if wording(cell) is None and cell["cell_type"] == "markdown" and speaks_of_solutions(cell["source"]):
            cell["metadata"][WORDING] = without_solutions(cell["source"]).splitlines(keepends=True)


def without_solutions(text):
    """The text without each sentence that speaks of a folded solution; all else stays as it is."""
    return "\n".join(line_without_solutions(line) for line in text.split("\n"))


def line_without_solutions(line):
    parts = re.split(r"(?<=[.?!])( +)", line)  # sentence, space, sentence, ...
    pairs = zip(parts[::2], [*parts[1::2], ""])
    return "".join(part + space for part, space in pairs if not speaks_of_solutions(part)).rstrip(" ")
