"""Answers of students who have seen neither names nor checks, kept as text: one file for each lesson.

`@@ exercise | name | first line of the code`, then each answer: `-- the mistake` or `++ the style of a right
one`; `=> what a wrong one is told`; and its code, in which `$` is the first line of the code.
"""

import importlib
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from dlcore.layers import Layer

FOLDER = Path(__file__).parent / "answers" / "blind"
LESSONS = sorted(path.stem for path in FOLDER.glob("*.txt"))


@dataclass
class Answer:
    """One answer: the exercise that it is given to, whether it is right, and its code."""

    exercise: str
    name: str
    is_right: bool
    mistake: str
    told: str = ""
    lines: list = field(default_factory=list)

    @property
    def check(self):
        lesson, name = self.exercise.split(".")
        return getattr(importlib.import_module(f"dlcore.lessons.{lesson}"), name)

    def made(self):
        """Run the code with what the notebooks import and define, and return what it is about."""
        space = {"np": np, "Layer": Layer, "sigmoid": _sigmoid, **_IMPORTED}
        exec("\n".join(self.lines), space)
        return space[self.name]


_IMPORTED = {name: importlib.import_module(name) for name in ("math",)}


def _sigmoid(z):
    return 1 / (1 + np.exp(-z))


def answers(lesson):
    """Return the answers of one lesson, in order."""
    found, head = [], ()
    for line in (FOLDER / f"{lesson}.txt").read_text(encoding="utf-8").splitlines():
        mark, rest = line[:3], line[3:]
        if mark == "@@ ":
            head = [part.strip() for part in rest.split("|")]
        elif mark in ("-- ", "++ "):
            found.append(Answer(*head[:2], mark == "++ ", rest))
        elif mark == "=> ":
            found[-1].told = rest
        else:
            found[-1].lines.append(head[2] if line == "$" else line)
    return found
