"""The pieces of a code cell: its code, and what it has shown."""

import re
from html import escape

from tools.pages import text
from tools.pages.code import Picture, listing, printed, shown
from tools.pages.lesson import Part
from tools.slides.block import Block, fragment
from tools.slides.short import telling

ANSWER = re.compile(r"^Answer: .*$\n?", re.MULTILINE)
MOST_PRINTED = 12
MORE = "... and {count} more lines, in the notebook"
LIVE = '<p class="live">Live in the notebook: {names}</p>'
CARD = '<div class="card"><p>{words}</p>{options}</div>'
TOLD = '<p class="answer">{question} <strong>{answer}</strong></p>'


def code_blocks(lesson, cell):
    """The pieces of a cell, by what it is there for."""
    return MADE.get(lesson.parts[cell.id], plain)(lesson, cell)


def plain(lesson, cell):
    return [*code(lesson, cell), *map(result, shown(cell))]


def question(lesson, cell):
    """What is asked, with the empty axes of a sketch."""
    asked = lesson.questions[cell.id]
    choice = "".join(f"<li>{escape(option)}</li>" for option in asked.options)
    options = f"<ul>{choice}</ul>" if choice else ""
    axes = [result(one) for one in shown(cell) if isinstance(one, Picture)]
    return [Block(CARD.format(words=text.plain(asked.told.question), options=options)), *axes]


def answer(lesson, cell):
    """The answers, then all else that the cell has shown, each at a key press; a picture answers a sketch."""
    asked = [one.told for one in lesson.answers[cell.id] if one.kind != "sketch"]
    words = [{"question": text.plain(one.question), "answer": text.plain(one.answer)} for one in asked]
    answers = [Block(fragment(TOLD.format(**told))) for told in words]
    others = [one if isinstance(one, Picture) else ANSWER.sub("", one).rstrip("\n") for one in shown(cell)]
    results = [Block(fragment(result(one).html)) for one in others if one]
    return [*code(lesson, cell), *answers, *results]


def widget(lesson, cell):
    """Its still picture, and where it lives."""
    names = ", ".join(f"<code>{name}</code>" for name in lesson.widgets[cell.id])
    pictures = [result(one) for one in shown(cell) if isinstance(one, Picture)]
    return [Block(LIVE.format(names=names)), *pictures]


def code(lesson, cell):
    """The telling part of the code, if any; none of a cell that the lesson folds."""
    if cell.metadata.get("jupyter", {}).get("source_hidden"):
        return []
    has_picture = any(isinstance(one, Picture) for one in shown(cell))
    source = telling(cell.source, lesson.used_elsewhere(cell), has_picture)
    return [Block(listing(source))] if source else []


def result(one):
    """A picture, or the first lines of a text, which stays with its code."""
    if isinstance(one, Picture):
        return Block(one.html())
    lines = one.splitlines()
    more = [MORE.format(count=len(lines) - MOST_PRINTED)] if len(lines) > MOST_PRINTED else []
    return Block(printed("\n".join([*lines[:MOST_PRINTED], *more])), keeps=True)


MADE = {Part.QUESTION: question, Part.ANSWER: answer, Part.WIDGET: widget}
