"""A lesson as a source notebook of nbgrader: what students get, and between two signs the answers."""

import ast
import re

from tools.editions.exercises import check_call
from tools.editions.students import students
from tools.grading.program import Parts
from tools.grading.statements import statements

SCHEMA = 3
BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
POINTS = 1  # for each exercise, as course.py grade has it


def source(notebook, task):
    """The notebook of a lesson with the exercises of `task`, an Assignment, for nbgrader to release."""
    places = {cell["id"]: place for place, cell in enumerate(notebook["cells"])}
    answers = {one.place: one for one in task.exercises}
    read_only = needed(notebook["cells"], task)
    cells = []
    for cell in students(notebook)["cells"]:
        place = places[cell["id"]]
        if place in answers:
            cells.append(marked(with_answer(cell, answers[place]), solution=True))
        elif place - 1 in answers:
            cells.append(marked(raising(cell), grade=True, locked=True, points=POINTS))
        else:
            cells.append(marked(cell, locked=True) if place in read_only else cell)
    return {**notebook, "cells": cells}


def marked(cell, *, solution=False, grade=False, locked=False, **points):
    """The cell with what nbgrader must know of it."""
    kind = {"solution": solution, "grade": grade, "locked": locked, "task": False}
    facts = {"schema_version": SCHEMA, "grade_id": cell["id"], **kind, **points}
    return {**cell, "metadata": {**cell["metadata"], "nbgrader": facts}}


def with_answer(cell, exercise):
    """The stub as students get it, and below it the model answer under the learner's name."""
    return {**cell, "source": f"{cell['source']}\n{BEGIN}\n{answer(exercise)}\n{END}"}


def answer(exercise):
    """The lesson's solution, with the name that the exercise asks for."""
    code = exercise.solution.removeprefix("# Solution").strip()
    if exercise.solved.isidentifier():
        return re.sub(rf"\b{exercise.solved}\b", exercise.wanted, code)
    return f"{code}\n{exercise.wanted} = {exercise.solved}".strip()


def raising(cell):
    """The check's cell, which raises an error unless the answer is right; it still says what is wrong."""
    call, last = check_call(cell["source"]), ast.parse(cell["source"]).body[-1]
    above = cell["source"].splitlines()[: last.lineno - 1]
    arguments = ", ".join(map(ast.unparse, call.args))
    required = f"print({ast.unparse(call.func)}.require({arguments}).text)"
    return {**cell, "source": "\n".join([*above, required])}


def needed(cells, task):
    """The numbers of the lesson's cells that an answer or its check needs: nobody may change these."""
    return {one.place[0] for exercise in task.exercises for one in given_for(cells, task, exercise)}


def given_for(cells, task, exercise):
    """The lesson's statements that its own answer, the stub and the check need."""
    text = f"{exercise.solution}\n\n{exercise.wanted} = {exercise.solved}\n"
    own = statements(text, exercise.place)
    around = [cells[exercise.place + k]["source"] for k in (0, 1)]
    read = {name for text in around for one in statements(text, exercise.place) for name in one.reads}
    return [
        *Parts(own, task.given, exercise.place).program(exercise.wanted, exercise.place, False)[0],
        *Parts((), task.given, exercise.place).lesson_for(read),
    ]
