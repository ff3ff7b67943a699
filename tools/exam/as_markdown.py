"""A sheet as Markdown."""

import numpy as np

from tools.exam.numbers import number
from tools.exam.parts import Arrays, Code, Table
from tools.exam.sheet import about, head_of, summary


def markdown(sheet, with_answers=False):
    """The text of a sheet; with_answers: of the teacher's."""
    who = f"Name: {sheet.who or '______________________'}"
    parts = [f"# {sheet.title}{': answers' if with_answers else ''}", who, f"{summary(sheet)}."]
    for place, (question, task) in enumerate(sheet.tasks, start=1):
        parts += [f"## {head_of(place, question)}", *map(part, task.text)]
        if with_answers:
            parts += [f"*{about(question)}*", "**Answer.**", *map(part, task.answer)]
    return "\n\n".join(parts) + "\n"


def part(one):
    """One part of a question."""
    if isinstance(one, Arrays):
        return fenced("", "\n\n".join(matrix(name, rows) for name, rows in one.named.items()))
    if isinstance(one, Code):
        return fenced("python", one.text)
    return table(one) if isinstance(one, Table) else one


def fenced(language, text):
    return f"```{language}\n{text}\n```"


def matrix(name, rows):
    """A matrix with its brackets, as lines."""
    texts = [[number(value) for value in row] for row in np.atleast_2d(np.asarray(rows, float))]
    width = max(len(text) for row in texts for text in row)
    lines = [" ".join(text.rjust(width) for text in row) for row in texts]
    middle = len(lines) // 2
    starts = [f"{name} = " if n == middle else " " * (len(name) + 3) for n in range(len(lines))]
    return "\n".join(f"{start}[ {line} ]" for start, line in zip(starts, lines))


def table(one):
    rows = [one.head, ["---"] * len(one.head), *one.rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
