"""The exercises of a notebook, as its cells tell them."""

import ast
import re
from dataclasses import dataclass
from importlib import import_module

from tools.keeper.normaliser import tags

TASK = re.compile(r"^### (.+?)\s*$", re.MULTILINE)
LESSON = re.compile(r"lesson\d\d")
OPEN = re.compile(r"^\d+ Open: ")


@dataclass(frozen=True)
class Exercise:
    """The four cells of one exercise."""

    text: dict
    stub: dict
    check: dict
    solution: dict

    @property
    def heading(self):
        """Its heading, without the signs."""
        return TASK.findall(self.text["source"])[-1]

    @property
    def called(self):
        """The name of its check as the code says it, such as "lesson04.neuron"."""
        return ast.unparse(check_call(self.check["source"]).func)

    @property
    def bank(self):
        """{name of a known mistake: ...}; empty where the check knows its mistakes in another way."""
        lesson, name = self.called.split(".")
        return getattr(getattr(import_module(f"dlcore.lessons.{lesson}"), name), "mistakes", {})


def exercises(cells):
    """All exercises of a notebook, in order."""
    starts = [number for number, cell in enumerate(cells) if "exercise" in tags(cell)]
    return [Exercise(*cells[start - 1 : start + 3]) for start in starts]


def open_exercises(cells):
    """{heading: the text cell} of each exercise without a check."""
    texts = [cell for cell in cells if cell["cell_type"] == "markdown"]
    return {found: cell for cell in texts for found in TASK.findall(cell["source"]) if OPEN.match(found)}


def is_solution(cell):
    return "solution" in tags(cell)


def check_call(source):
    """The call of a lesson's check in the source of a cell."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return next(call for call in calls if LESSON.fullmatch(ast.unparse(call.func).partition(".")[0]))


def shown(cell):
    """What the cell has printed, and the words of its figures."""
    parts = (output.get("text") or output.get("data", {}).get("text/plain", "") for output in cell["outputs"])
    return "\n".join("".join(part) for part in parts)
