"""What an examination leaves in its folder: {name: bytes}, the file to hand out first, then the answers."""

import re

from tools.editions.files import LIST, listed
from tools.exam import words
from tools.exam.as_markdown import markdown
from tools.exam.as_page import page
from tools.grading.roster import roster


def students(path):
    """{student: name} of a class, from its table; empty without one. ValueError where nobody is in it."""
    if path is None:
        return {}
    rows = roster(path).rows
    if not rows:
        raise ValueError(words.EMPTY.format(path=path))
    return {student: row.get("name") or student for student, row in rows.items()}


def files(sheets):
    """All files of an examination."""
    made = {
        "sheets.html": page(sheets),
        "answers.html": page(sheets, with_answers=True),
        "sheets.md": "\n".join(map(markdown, sheets)),
        "answers.md": "\n".join(markdown(sheet, with_answers=True) for sheet in sheets),
    }
    if len(sheets) > 1:
        made |= {f"sheets/{_name(n, sheet.who)}.html": page([sheet]) for n, sheet in enumerate(sheets, 1)}
    content = {name: text.encode("utf-8", "replace") for name, text in made.items()}
    return {**content, LIST: listed("exam", content)}


def _name(number, who):
    """A name that every system can store, and no other student has."""
    plain = re.sub(r"[^\w.-]+", "_", who)[:60]
    return f"{number:03}-{plain}"
