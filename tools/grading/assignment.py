"""What a lesson asks for: its exercises and the code that it gives, read from the original notebook."""

import ast
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools.grading.statements import statements
from tools.keeper.normaliser import tags

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@dataclass(frozen=True)
class Exercise:
    """check: its name in the lesson, as in "dense_backward". cell: the id of the stub's cell.

    place: the number of that cell. wanted: the name that the learner defines. arguments: what the check is
    called with, as code. solution: the source of the lesson's own answer, and its name.
    """

    check: str
    cell: str
    place: int
    wanted: str
    arguments: tuple[str, ...]
    solution: str
    solved: str


@dataclass(frozen=True)
class Assignment:
    """lesson: two digits. exercises: in the order of the notebook. given: the statements of its other cells.

    known: the source of every code cell, so that a submission's own cells can be told from the lesson's.
    """

    lesson: str
    title: str
    exercises: tuple[Exercise, ...]
    given: tuple
    known: frozenset


class NoAssignment(Exception):
    """There is no such lesson, or it has no exercises with checks."""


@cache
def assignment(lesson):
    """The assignment of a lesson, by its two digits; NoAssignment where there is none."""
    found = sorted(NOTEBOOKS.glob(f"{lesson}_*.ipynb"))
    if not found:
        known = ", ".join(path.name[:2] for path in sorted(NOTEBOOKS.glob("[0-9]*.ipynb")))
        raise NoAssignment(f"There is no lesson {lesson}; there are {known}.")
    cells = json.loads(found[0].read_text(encoding="utf-8"))["cells"]
    sources = {n: "".join(cell["source"]) for n, cell in enumerate(cells) if cell["cell_type"] == "code"}
    asked = tuple(_exercise(cells, sources, n) for n in sources if "exercise" in tags(cells[n]))
    if not asked:
        raise NoAssignment(f"Lesson {lesson} has no exercises with checks.")
    ours = {n + k for n in (exercise.place for exercise in asked) for k in range(3)}
    given = [one for n, source in sources.items() if n not in ours for one in statements(source, n)]
    title = "".join(cells[0]["source"]).partition("\n")[0].lstrip("# ")
    return Assignment(lesson, title, asked, tuple(given), frozenset(map(plain, sources.values())))


def plain(source):
    """A cell's source without what an editor may change: spaces and empty lines at ends."""
    return "\n".join(line.rstrip() for line in source.rstrip().splitlines())


def _exercise(cells, sources, n):
    """The exercise whose stub is cell n; the check's cell and the solution's follow it."""
    call = _last_call(sources[n + 1])
    *_, wanted = call.args
    arguments = tuple(ast.unparse(argument) for argument in call.args)
    solved = _last_call(sources[n + 2]).args[-1]
    place = {"check": call.func.attr, "cell": cells[n]["id"], "place": n}
    solution = {"solution": _without_call(sources[n + 2]), "solved": ast.unparse(solved)}
    return Exercise(**place, wanted=ast.unparse(wanted), arguments=arguments, **solution)


def _last_call(source):
    return ast.parse(source).body[-1].value


def _without_call(source):
    lines = source.splitlines()
    return "\n".join(lines[: ast.parse(source).body[-1].lineno - 1])
