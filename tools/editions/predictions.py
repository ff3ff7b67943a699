"""What a notebook asks its readers to predict, and what the answer was."""

import re
from dataclasses import dataclass

import nbformat

from tools.editions.exercises import shown
from tools.keeper.claims import parsed
from tools.keeper.predictions import KINDS, asked_in, last_calls, methods

ANSWER = re.compile(r"^Answer: (.*)$", re.MULTILINE)
CARD = re.compile(r"Predict: (.*?)\.?(?: To choose from: (.*?)\.?)? Run this cell")
FIGURE = re.compile(r"Figure: (.*)")


@dataclass(frozen=True)
class Prediction:
    """One question. cell: the id of the cell that asks. answer: what the later cell showed."""

    cell: str
    name: str
    question: str
    options: str
    answer: str


def predictions(cells):
    """All predictions of a notebook with stored outputs, in order."""
    nodes = nbformat.from_dict(cells)
    return [one(asked, nodes) for asked in asked_in(nodes) if asked.kind in KINDS and asked.variable]


def one(asked, cells):
    """The card has stored its words; what is asked may have been computed."""
    cell = cells[asked.cell - 1]
    question, options = CARD.search(shown(cell)).groups(default="")
    return Prediction(cell.id, asked.name, question, options, answered(asked.variable, cells[asked.cell :]))


def answered(variable, cells):
    """The answer that the cell with the reveal has stored: its words, or those of its figure."""
    for cell in cells:
        tree = parsed(cell.source if cell.cell_type == "code" else "")
        if methods(tree, {variable}, "reveal"):
            order = [call.func.value.id for call in reversed(last_calls(tree))]
            return from_output(shown(cell), order.index(variable), len(order))
    raise ValueError(f"no cell reveals {variable}")


def from_output(text, place, count):
    """The answer number `place` of `count` in what a cell has shown."""
    answers = ANSWER.findall(text)[-count:]
    return answers[place] if len(answers) == count else FIGURE.findall(text)[-1].strip()
