"""How long a learner reads: the formula for the minutes of a text cell and of a code cell."""

import ast
import re

from tools.keeper.claims import parsed, widget_names
from tools.keeper.normaliser import tags

WORDS_A_MINUTE = 150
EQUATION = 1 / 2  # minutes of each of the following
INLINE = CODE_LINE = 4 / 60
PREDICTION = 40 / 60
WIDGET = 4

DISPLAYED = re.compile(r"\$\$.*?\$\$", re.DOTALL)
FORMULA = re.compile(r"\$[^$]+\$")
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
UNSEEN = re.compile(r"<[^>]*>|^\|[-|: ]+\|$|\]\([^)]*\)", re.MULTILINE)  # HTML, rules of tables, addresses
WAITING = re.compile(r"\*Waiting: (\d+(?:\.\d+)?) (s|min)\.\*")
WORD = re.compile(r"\S*\w\S*")
ASKING = {"predict", "ask"}  # as lessons import dlcore.predict
IN_WORDS = re.compile(r"\*\*Predict\b")
PREDICTIONS = {"number", "choice", "order", "sketch"}


def minutes(cell, following, widgets):
    """The minutes of one cell, and of a prediction that is asked for in words alone.

    following: the cell after it, or None. widgets: the names that its notebook imports from dlcore.widgets.
    """
    if cell.cell_type == "code":
        return 0 if {"exercise", "solution"} & tags(cell) else of_code(cell.source, widgets)
    is_asked = following is not None and following.cell_type == "code" and predictions(following.source)
    in_words = 0 if is_asked else len(IN_WORDS.findall(cell.source))
    return of_text(cell.source) + PREDICTION * in_words


def of_text(text):
    fenced = "\n".join(block.strip("`") for block in FENCED.findall(text))
    text = FENCED.sub(" ", text)
    equations, text = len(DISPLAYED.findall(text)), DISPLAYED.sub(" ", text)
    inline, text = len(FORMULA.findall(text)), FORMULA.sub(" ", text)
    words = len(WORD.findall(UNSEEN.sub(" ", WAITING.sub(" ", text))))
    waited = sum(waiting(*found) for found in WAITING.findall(text) + WAITING.findall(fenced))
    lines = max(0, code_lines(fenced))
    return words / WORDS_A_MINUTE + EQUATION * equations + INLINE * inline + CODE_LINE * lines + waited


def waiting(amount, unit):
    return float(amount) / (60 if unit == "s" else 1)


def of_code(source, widgets):
    """A cell that is a prediction is a question and no code; a widget is played with."""
    asked = predictions(source)
    played = sum(isinstance(call, ast.Name) and call.id in widgets for call in calls(source))
    return PREDICTION * asked + WIDGET * played + (0 if asked else CODE_LINE * code_lines(source))


def predictions(source):
    """How many predictions the code asks for."""
    return sum(map(is_prediction, calls(source)))


def calls(source):
    return [node.func for node in ast.walk(parsed(source)) if isinstance(node, ast.Call)]


def code_lines(source):
    return sum(bool(line.strip()) for line in source.splitlines())


def is_prediction(call):
    """predict.number, .choice, .order or .sketch."""
    return (
        isinstance(call, ast.Attribute)
        and isinstance(call.value, ast.Name)
        and (call.value.id in ASKING, call.attr in PREDICTIONS) == (True, True)
    )


def widgets_of(cells):
    """The names of the widgets that a notebook imports."""
    return set().union(*(widget_names(parsed(cell.source)) for cell in cells if cell.cell_type == "code"))
