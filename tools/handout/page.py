"""The handout of a lesson: every text, code and result, without the widgets' life and the checks."""

from html import escape
from pathlib import Path

from tools.editions.students import worded
from tools.pages import text
from tools.pages.code import Picture, listing, printed, shown
from tools.pages.frame import document, opening
from tools.pages.lesson import Part

HERE = Path(__file__).parent
LIVE = '<p class="live">Live in the notebook: {names}.</p>'
QUESTION = '<section class="question"><p><strong>Predict.</strong> {words}</p>{options}</section>'
RESULT = '<details class="result"><summary>What came out</summary>{parts}</details>'
SOLUTION = '<details class="solution"><summary>Solution</summary>{parts}</details>'
OPEN_IN_PRINT = """
const folds = [...document.querySelectorAll("details:not([open])")];
addEventListener("beforeprint", () => { for (const fold of folds) fold.open = true; });
addEventListener("afterprint", () => { for (const fold of folds) fold.open = false; });
"""


def page(lesson, has_answers):
    """The whole page; has_answers: with the solutions of the exercises."""
    body = "\n".join(part for cell in lesson.cells if (part := cell_html(lesson, cell, has_answers)))
    sheet = HERE.joinpath("handout.css").read_text(encoding="utf-8")
    script = f"<script>{OPEN_IN_PRINT}</script>"
    return document(lesson.entry.heading, f"<main>\n{body}\n</main>{script}", sheet)


def cell_html(lesson, cell, has_answers):
    """One cell; empty for what has no place on paper."""
    part = lesson.parts[cell.id]
    if part is Part.TEXT:
        return text.html(opening(cell.source if has_answers else worded(cell)["source"]))
    if part is Part.SOLUTION:
        return SOLUTION.format(parts=listing(cell.source)) if has_answers else ""
    if part in (Part.CHECK, Part.RECALL):
        return ""
    return MADE.get(part, with_results)(lesson, cell)


def question(lesson, cell):
    asked = lesson.questions[cell.id]
    choice = "".join(f"<li>{escape(option)}</li>" for option in asked.options)
    options = f"<ul>{choice}</ul>" if choice else ""
    return QUESTION.format(words=text.plain(asked.told.question), options=options)


def answer(_lesson, cell):
    return listing(cell.source) + RESULT.format(parts=results(cell))


def widget(lesson, cell):
    names = ", ".join(f"<code>{name}</code>" for name in lesson.widgets[cell.id])
    return listing(cell.source) + results(cell) + LIVE.format(names=names)


def with_results(_lesson, cell):
    return listing(cell.source) + results(cell)


def results(cell):
    return "".join(one.html() if isinstance(one, Picture) else printed(one) for one in shown(cell))


MADE = {Part.QUESTION: question, Part.ANSWER: answer, Part.WIDGET: widget}
