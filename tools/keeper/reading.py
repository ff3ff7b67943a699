"""How long a learner reads: the formula for the minutes of a text cell and of a code cell."""

import ast
import re
from dataclasses import dataclass

from tools.keeper import ready
from tools.keeper.claims import parsed, predict_names, widget_names
from tools.keeper.normaliser import tags
from tools.keeper.predictions import ANNOUNCED, KINDS, methods

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


@dataclass(frozen=True)
class Imported:
    """What a notebook imports: the names of widgets, and those under which it has dlcore.predict."""

    widgets: frozenset
    asking: frozenset


def imported(cells):
    """The Imported of a notebook."""
    trees = [parsed(cell.source) for cell in cells if cell.cell_type == "code"]
    return Imported(*(frozenset().union(*map(find, trees)) for find in (widget_names, predict_names)))


def minutes(cell, following, known):
    """The minutes of one cell, and of a prediction that is asked for in words alone.

    following: the cell after it, or None. known: the Imported of its notebook.
    """
    if cell.cell_type == "code":
        is_beside = {"exercise", "solution"} & tags(cell) or cell.get("id") == ready.ID
        return 0 if is_beside else of_code(cell.source, known)
    is_asked = following is not None and following.cell_type == "code"
    is_asked = is_asked and predictions(parsed(following.source), known)
    in_words = 0 if is_asked else len(ANNOUNCED.findall(cell.source))
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


def of_code(source, known):
    """A cell that is a prediction is a question and no code; a widget is played with."""
    tree = parsed(source)
    asked, played = predictions(tree, known), widgets(tree, known)
    return PREDICTION * asked + WIDGET * played + (0 if asked else CODE_LINE * code_lines(source))


def predictions(tree, known):
    """How many predictions the code asks for: those of recall are no question of the text."""
    return sum(call.func.attr in KINDS for call in methods(tree, known.asking))


def widgets(tree, known):
    """How many widgets the code makes."""
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return sum(isinstance(call, ast.Name) and call.id in known.widgets for call in calls)


def code_lines(source):
    return sum(bool(line.strip()) for line in source.splitlines())
