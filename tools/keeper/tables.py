"""The tables of lessons in README and index, written from the one list."""

import re
from pathlib import Path

from dlcore.lessons.course import LESSONS
from tools.keeper.normaliser import normalise, read, write

ROOT = Path(__file__).parents[2]
README, INDEX = ROOT / "README.md", ROOT / "notebooks" / "00_index.ipynb"
HEAD = "| lesson | afterwards you can | to play with |\n|---|---|---|"


def table(folder=""):
    """The table of lessons, whose links lead to notebooks in `folder`."""
    return "\n".join([HEAD, *(row(lesson, folder) for lesson in LESSONS)])


def row(lesson, folder):
    widgets = ", ".join(f"`{name}`" for name in lesson.widgets)
    return f"| [{lesson.heading}]({folder}{lesson.file}.ipynb) | {lesson.outcome} | {widgets} |"


def with_table(text, folder=""):
    """The same text, its table of lessons written anew; unchanged where it has none."""
    return re.sub(rf"{re.escape(HEAD)}(\n\|.*)*", lambda found: table(folder), text)


def mend():
    """Write both tables anew; a second time changes nothing."""
    text = README.read_text(encoding="utf-8")
    README.write_text(with_table(text, "notebooks/"), encoding="utf-8", newline="\n")
    index = read(INDEX)
    for cell in index.cells:
        cell.source = with_table(cell.source)
    write(normalise(index), INDEX)
