"""A lesson as it is shown: what each cell is there for."""

import ast
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from dlcore.lessons.course import LESSONS
from tools.editions.exercises import exercises
from tools.editions.predictions import Prediction, predictions
from tools.keeper.claims import made, names, parsed, widget_names
from tools.keeper.normaliser import read
from tools.keeper.predictions import KINDS, asked_in, methods
from tools.learner.places import PROJECT


class Part(Enum):
    """What a cell is there for."""

    TEXT = auto()
    SETUP = auto()  # nothing but imports
    CODE = auto()
    QUESTION = auto()  # asks for a prediction
    ANSWER = auto()  # reveals one
    WIDGET = auto()
    STUB = auto()
    CHECK = auto()
    SOLUTION = auto()
    RECALL = auto()


@dataclass(frozen=True)
class Question:
    """A prediction: its words, what may be chosen, the cell that answers it."""

    told: Prediction
    options: tuple
    kind: str
    revealed_in: str


class Lesson:
    """The cells of one lesson, and the Part of each."""

    def __init__(self, entry, cells):
        self.entry, self.cells = entry, cells

    @cached_property
    def questions(self):
        """{id of the cell that asks: Question}"""
        asked = [one for one in asked_in(self.cells) if one.kind in KINDS and one.variable]
        told = {one.cell: one for one in predictions(self.cells)}
        ids = [self.cells[one.cell - 1].id for one in asked]
        return {cell: self._question(one, told[cell]) for cell, one in zip(ids, asked)}

    def _question(self, asked, told):
        after = self.cells[asked.cell :]
        cell = next(one for one in after if methods(tree(one), {asked.variable}, "reveal"))
        return Question(told, options(asked.calls[0], told.options), asked.kind, cell.id)

    @cached_property
    def answers(self):
        """{id of a cell that reveals: [Question, ...]}"""
        found = {}
        for question in self.questions.values():
            found.setdefault(question.revealed_in, []).append(question)
        return found

    @cached_property
    def widgets(self):
        """{id of a cell that shows widgets: their names}"""
        known = set().union(*(widget_names(tree(cell)) for cell in self.cells))
        names = {cell.id: [name for name in called(tree(cell)) if name in known] for cell in self.cells}
        return {cell: found for cell, found in names.items() if found}

    @cached_property
    def _used(self):
        return {cell.id: names(tree(cell)) - made(tree(cell)) for cell in self.cells}

    def used_elsewhere(self, cell):
        """The names that other cells use and do not make themselves."""
        return set().union(*(used for other, used in self._used.items() if other != cell.id))

    @cached_property
    def exercises(self):
        """{id of the text cell of an exercise: Exercise}"""
        return {one.text.id: one for one in exercises(self.cells)}

    @cached_property
    def parts(self):
        """{id of a cell: Part}"""
        known = dict.fromkeys(self.questions, Part.QUESTION)
        known |= dict.fromkeys(self.answers, Part.ANSWER)
        known |= dict.fromkeys(self.widgets, Part.WIDGET)
        for one in self.exercises.values():
            known |= {one.stub.id: Part.STUB, one.check.id: Part.CHECK, one.solution.id: Part.SOLUTION}
        known |= {self.cells[one.cell - 1].id: Part.RECALL for one in asked_in(self.cells) if is_recall(one)}
        return {cell.id: known.get(cell.id) or plain_part(cell) for cell in self.cells}


def tree(cell):
    return parsed(cell.source if cell.cell_type == "code" else "")


def called(node):
    """The bare names that are called somewhere in the code."""
    calls = [part.func for part in ast.walk(node) if isinstance(part, ast.Call)]
    return [call.id for call in calls if isinstance(call, ast.Name)]


def is_recall(asked):
    return asked.kind == "recall"


def plain_part(cell):
    if cell.cell_type != "code":
        return Part.TEXT
    body = tree(cell).body
    is_setup = body and all(isinstance(node, ast.Import | ast.ImportFrom) for node in body)
    return Part.SETUP if is_setup else Part.CODE


def options(call, told):
    """What may be chosen: as the code lists it, or else as the card has told it."""
    try:
        return tuple(map(str, ast.literal_eval(call.args[2])))
    except (IndexError, ValueError):
        return tuple(told.split("; " if "; " in told else ", ")) if told else ()


def lesson(entry):
    """The lesson of an entry of the course's list."""
    return Lesson(entry, read(PROJECT / "notebooks" / f"{entry.file}.ipynb").cells)


def entries(names):
    """The entries of the lessons that are named, as 4, 04 or 04_backpropagation; all without a name."""
    by_name = {name: one for one in LESSONS for name in (one.number, one.number.lstrip("0"), one.file)}
    unknown = [name for name in names if name not in by_name]
    if unknown:
        raise LookupError(unknown[0])
    return list(dict.fromkeys(by_name[name] for name in names)) if names else list(LESSONS)
