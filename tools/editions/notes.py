"""What a teacher reads beside the cells of a notebook: answers, usual mistakes, model answers."""

import re
from dataclasses import dataclass

from dlcore.language import say
from tools.editions.exercises import exercises, open_exercises
from tools.editions.open_answers import open_answers
from tools.editions.predictions import predictions

NO_BANK = "*The check of this exercise tells the mistake from what it measures; it has no list of them.*"
NO_ANSWER = "*There is no model answer yet.*"
SIGNS = re.compile(r"([\\`*_{}\[\]<>|$#])")


@dataclass(frozen=True)
class Note:
    """One note. cell: the id of the cell above it. kind: the part of the page that it belongs to."""

    kind: str
    cell: str
    heading: str
    text: str


def notes(cells, name):
    """All notes on a notebook, in the order of its cells; name: of the notebook, as in more/trees."""
    found = [about_prediction(one) for one in predictions(cells)]
    found += [about_exercise(one) for one in exercises(cells)]
    known = open_answers(name)
    for heading, cell in open_exercises(cells).items():
        found.append(Note("open", cell["id"], heading, known.get(heading, NO_ANSWER)))
    places = {cell["id"]: place for place, cell in enumerate(cells)}
    return sorted(found, key=lambda note: places[note.cell])


def about_prediction(one):
    options = f" ({plain(one.options)})" if one.options else ""
    return Note("prediction", one.cell, plain(one.question) + options, f"**{plain(one.answer)}**")


def about_exercise(one):
    """The usual mistakes."""
    return Note("exercise", one.solution["id"], one.heading, mistakes(one.bank) or NO_BANK)


def mistakes(bank):
    """The names of a bank as a list: what is wrong, and what to say."""
    return "\n".join(f"- {mistake(say(name))}" for name in bank)


def mistake(name):
    wrong, colon, advice = name.partition(": ")
    return f"**{plain(wrong)}**{colon}{plain(advice)}"


def plain(text):
    """The text in Markdown, each sign standing for itself."""
    return SIGNS.sub(r"\\\1", text)
