"""Whether the predictions of a lesson are asked, revealed once, and not given away in between."""

import ast
import re
from dataclasses import dataclass

from tools.keeper.claims import IGNORED, calls_one_of, parsed, predict_names, widget_names
from tools.keeper.normaliser import tags

KINDS = {"number", "choice", "order", "sketch"}
FEWEST = 4  # prediction cells of a lesson
SKETCHED = {"02", "04", "05", "06", "07", "09"}  # lessons with a sketch
NUMBER = re.compile(r"# (\d\d) ")
ANNOUNCED = re.compile(r"\*\*Predict\b[^*]*\*\*")
FOLD = "<details"


@dataclass
class Asked:
    """A cell that calls dlcore.predict: its number, its tree, and its calls, mostly one."""

    cell: int
    tree: ast.Module
    calls: list

    @property
    def kind(self):
        """The function: "number", "choice", ..."""
        return self.calls[0].func.attr

    @property
    def name(self):
        """The first argument, where it is a text in quotation marks."""
        first = self.calls[0].args[0] if self.calls[0].args else None
        return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None

    @property
    def is_alone(self):
        return len(self.tree.body) == 1 and getattr(self.tree.body[0], "value", None) is self.calls[0]

    @property
    def variable(self):
        """What holds the prediction, where the cell is one plain assignment."""
        target = getattr(self.tree.body[0], "targets", [None])[0]
        return target.id if self.is_alone and isinstance(target, ast.Name) else None


def complaints(cells):
    """(number of the cell, words) for each complaint about the predictions that there are."""
    asked = asked_in(cells)
    for one in asked:
        yield from ((one.cell, words) for words in cell_rules(one, tags(cells[one.cell - 1])))
    yield from name_rules(asked, number_of(cells))
    shows_no_answer = {one.cell for one in asked} | playgrounds(cells)
    for one in asked:
        if one.kind in KINDS and one.variable:
            yield from reveal_rules(one, cells, shows_no_answer)


def playgrounds(cells):
    """The cells that show a widget of the course: it waits for the learner before it shows anything."""
    code = {n: parsed(cell.source) for n, cell in enumerate(cells, start=1) if cell.cell_type == "code"}
    widgets = set().union(*map(widget_names, code.values()))
    return {n for n, tree in code.items() if calls_one_of(widgets, tree)}


def asked_in(cells):
    """An Asked for each cell that calls a function of dlcore.predict, by whatever name it is imported."""
    trees = [parsed(cell.source if cell.cell_type == "code" else "") for cell in cells]
    modules = set().union(*map(predict_names, trees))
    asked = (Asked(number, tree, methods(tree, modules)) for number, tree in enumerate(trees, start=1))
    return [one for one in asked if one.calls]


def methods(tree, owners, attribute=None):
    """The calls of `owner.attribute(...)` in a tree, of any attribute if it is None."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    calls = [call for call in calls if isinstance(call.func, ast.Attribute)]
    named = [call for call in calls if isinstance(call.func.value, ast.Name) and call.func.value.id in owners]
    return [call for call in named if attribute in (None, call.func.attr)]


def number_of(cells):
    """The two digits in the heading of a lesson; None in another notebook."""
    found = NUMBER.match(cells[0].source) if cells else None
    return found and found[1]


def cell_rules(one, its_tags):
    """A cell that asks holds only that, and nbval does not compare its output."""
    if not one.is_alone:
        yield "a prediction stands alone in its cell: slope = predict.number(...)"
    elif one.kind in KINDS and not one.variable:
        yield "a prediction needs a variable, for its reveal: slope = predict.number(...)"
    if IGNORED not in its_tags:
        yield f"a prediction without the tag {IGNORED}"


def name_rules(asked, lesson):
    """Names are unique, and begin with the number of the lesson."""
    seen = set()
    for one in asked:
        if one.name is None:
            yield one.cell, "the name of a prediction is its first argument, a text in quotation marks"
        elif one.name in seen:
            yield one.cell, f"a second prediction of the name {one.name!r}"
        elif lesson and not one.name.startswith(f"{lesson}."):
            yield one.cell, f"the name of a prediction begins with {lesson}., got {one.name!r}"
        seen.add(one.name)


def reveal_rules(one, cells, shows_no_answer):
    """Revealed once, at the end of a later cell; in between only other cards and widgets are shown."""
    code = {n: parsed(cell.source) for n, cell in enumerate(cells, start=1) if cell.cell_type == "code"}
    reveals = [(n, call) for n, tree in code.items() for call in methods(tree, {one.variable}, "reveal")]
    if len(reveals) != 1 or reveals[0][0] <= one.cell:
        yield one.cell, f"one later cell ends with {one.variable}.reveal(...), found {len(reveals)} reveals"
        return
    ((number, call),) = reveals
    if call not in last_calls(code[number]):
        yield number, f"the cell ends with {one.variable}.reveal(...), nothing follows it"
    if one.kind == "sketch" and "alt" not in {keyword.arg for keyword in call.keywords}:
        yield number, f"{one.variable}.reveal(...) needs alt=, what the curve shows"
    for between in range(one.cell + 1, number):
        if between not in shows_no_answer and cells[between - 1].get("outputs"):
            yield between, f"an output between the prediction {one.variable!r} and its reveal"


def last_calls(tree):
    """The reveals that end a cell, mostly one."""
    found = []
    for node in reversed(tree.body):
        call = getattr(node, "value", None)
        if not (isinstance(node, ast.Expr) and getattr(getattr(call, "func", None), "attr", "") == "reveal"):
            break
        found.append(call)
    return found


def lesson_complaints(cells):
    """Enough of them, a sketch where one belongs, and the word Predict asks for something."""
    kinds = [one.kind for one in asked_in(cells)]
    if (count := sum(kind in KINDS for kind in kinds)) < FEWEST:
        yield 1, f"{count} prediction cells in this lesson, fewer than {FEWEST}"
    if number_of(cells) in SKETCHED and "sketch" not in kinds:
        yield 1, "no predict.sketch in this lesson"
    if "recall" not in kinds:
        yield 1, "no predict.recall after the questions of this lesson"
    yield from open_complaints(cells)


def more_complaints(cells):
    """At least one in an optional notebook, and the word Predict asks for something."""
    if not any(one.kind in KINDS for one in asked_in(cells)):
        yield 1, "no prediction cell in this notebook"
    yield from open_complaints(cells)


def open_complaints(cells):
    """Where the word Predict asks for nothing."""
    cards = {one.cell for one in asked_in(cells)}
    for number, cell in enumerate(cells, start=1):
        if asks_openly(cell) and not is_answered(cells, number, cards):
            yield number, "**Predict** is followed by neither a prediction cell nor a folded answer"


def asks_openly(cell):
    """Whether a text cell says **Predict** and folds no answer below it."""
    found = ANNOUNCED.search(cell.source) if cell.cell_type == "markdown" else None
    return found is not None and FOLD not in cell.source[found.end() :]


def is_answered(cells, number, cards):
    """Whether the next code cell after the text cell `number` asks, or a fold stands before it."""
    for place, cell in enumerate(cells[number:], start=number + 1):
        if cell.cell_type == "code":
            return place in cards
        if FOLD in cell.source:
            return True
    return False
