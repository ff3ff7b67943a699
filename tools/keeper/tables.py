"""The tables of lessons in README and index, and how long a lesson takes, written from the lessons."""

import re
from functools import cache
from math import ceil, floor
from pathlib import Path

from dlcore.lessons.course import LESSONS
from dlcore.lessons.more import MORE
from tools.keeper import online
from tools.keeper.minutes import core_minutes
from tools.keeper.normaliser import normalise, read, write

ROOT = Path(__file__).parents[2]
README, INDEX = ROOT / "README.md", ROOT / "notebooks" / "00_index.ipynb"
FIVE = 5
HEAD = "| lesson | afterwards you can | to play with |\n|---|---|---|"
MORE_HEAD = "| beside lesson | notebook | afterwards you can |\n|---|---|---|"
ONLINE_HEAD = "| where | opens |\n|---|---|"


def table(folder=""):
    """The table of lessons, whose links lead to notebooks in `folder`."""
    return "\n".join([HEAD, *(row(lesson, folder) for lesson in LESSONS)])


def row(lesson, folder):
    widgets = ", ".join(f"`{name}`" for name in lesson.widgets)
    return f"| [{lesson.heading}]({folder}{lesson.file}.ipynb) | {lesson.outcome} | {widgets} |"


def more_table(folder=""):
    """The table of the optional notebooks, whose links lead into `folder`."""
    rows = [
        f"| {more.lesson} | [{more.title}]({folder}more/{more.file}.ipynb) | {more.outcome} |"
        for more in MORE
    ]
    return "\n".join([MORE_HEAD, *rows])


def online_table(folder=""):
    """The table of links that open lessons where nothing is installed."""
    opened = {"Colab": online.colab, "Kaggle": online.kaggle, "Binder": online.binder}
    rows = [f"| {place} | {links(address)} |" for place, address in opened.items()]
    return "\n".join([ONLINE_HEAD, *rows, f"| VS Code | [a copy of the course]({online.vscode()}) |"])


def links(address):
    return " ".join(f"[{lesson.file[:2]}]({address(f'notebooks/{lesson.file}.ipynb')})" for lesson in LESSONS)


def with_table(text, folder=""):
    """The same text, its tables written anew; unchanged where it has none."""
    for head, made in ((HEAD, table), (MORE_HEAD, more_table), (ONLINE_HEAD, online_table)):
        text = re.sub(rf"{re.escape(head)}(\n\|.*)*", lambda _, made=made: made(folder), text)
    return text


@cache
def shortest_and_longest():
    """The minutes of the shortest and of the longest core path, in fives, rounded outwards."""
    paths = [INDEX.with_name(f"{lesson.file}.ipynb") for lesson in LESSONS]
    found = [core_minutes(read(path)) for path in paths if path.exists()]
    return floor(min(found) / FIVE) * FIVE, ceil(max(found) / FIVE) * FIVE


def with_minutes(text):
    """The same text, in which it says of a lesson how many minutes it takes."""
    words = "{} to {} minutes".format(*shortest_and_longest())
    text = re.sub(r"(?<=A lesson takes )\d+ to \d+ minutes", words, text)
    return re.sub(r"\d+ to \d+ minutes(?= a lesson)", words, text)


def mend():
    """Write tables and minutes anew; a second time changes nothing."""
    text = README.read_text(encoding="utf-8")
    text = with_minutes(with_table(text, "notebooks/"))
    README.write_text(text, encoding="utf-8", newline="\n")
    index = read(INDEX)
    for cell in index.cells:
        cell.source = with_minutes(with_table(cell.source))
    write(normalise(index), INDEX)
