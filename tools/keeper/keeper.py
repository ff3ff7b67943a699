"""The two things the keeper does with one notebook file: check it, and fix it."""

import re
from pathlib import Path
from subprocess import DEVNULL

from nbclient import NotebookClient

from tools.keeper import editions, minutes, predictions, ready, ruff, rules, solutions
from tools.keeper.honesty import dishonesties
from tools.keeper.normaliser import normalise, read, serialise, write

CONFIG = Path(__file__).parents[2] / "pyproject.toml"
LONGEST_CELL = 600  # seconds
LESSON = re.compile(r"(?!00)\d\d_\w+")
MORE = "more"  # the folder of optional notebooks


def check(path):
    """All complaints about the notebook at `path`, without executing it: that is nbval's part."""
    notebook = read(path)
    found = [*dishonesties(notebook), *rules.complaints(notebook), *ruff.complaints(path, CONFIG)]
    if is_ours(path):
        found += ready.complaints(notebook.cells)
    if LESSON.fullmatch(path.stem):
        found += lesson_complaints(notebook, predictions.lesson_complaints)
    elif path.parent.name == MORE:
        found += lesson_complaints(notebook, predictions.more_complaints)
    if serialise(normalise(notebook)) != path.read_text(encoding="utf-8"):
        found.append("not in the form in which notebooks are stored: use --fix")
    return found


def is_ours(path):
    """Whether it is a lesson, the index or an optional notebook: those are opened in other places too."""
    return re.fullmatch(r"\d\d_\w+", path.stem) is not None or path.parent.name == MORE


def lesson_complaints(notebook, about_predictions):
    """What only lessons, and the optional notebooks beside them, must keep."""
    cells = notebook.cells
    words = [*solutions.complaints(cells), *about_predictions(cells)]
    return [f"cell {n} ({rules.beginning(cells[n - 1])}): {words}" for n, words in words] + [
        *minutes.complaints(notebook)
    ]


def fix(path):
    """Format, execute from a fresh kernel, normalise and store; where a cell fails, outputs stay."""
    notebook = read(path)
    editions.mend(notebook.cells)
    if is_ours(path):
        ready.mend(notebook.cells)
    write(normalise(notebook), path)
    ruff.mend(path, CONFIG)
    notebook = read(path)
    execute(notebook, path.parent)
    write(normalise(notebook), path)


def link(path):
    """Write the first code cell anew, whose addresses may have changed; it shows nothing, so nothing runs."""
    notebook = read(path)
    ready.mend(notebook.cells)
    write(normalise(notebook), path)


def execute(notebook, folder):
    """Run all cells in a kernel of this Python, started in `folder`; CellExecutionError where one fails."""
    NotebookClient(
        notebook,
        kernel_name="python3",
        timeout=LONGEST_CELL,
        store_widget_state=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(folder)}},
    ).execute(stderr=DEVNULL)  # where the kernel tells its own log
