"""Whether the predictions of a lesson are asked, revealed once, and not given away in between."""

import ast
import re
from dataclasses import dataclass

from tools.keeper import pending
from tools.keeper.claims import IGNORED, parsed, predict_names
from tools.keeper.normaliser import tags

KINDS = {"number", "choice", "order", "sketch"}
FEWEST = 4  # prediction cells of a lesson
SKETCHED = {"02", "04", "05", "06", "07", "09"}  # lessons with a sketch
NUMBER = re.compile(r"# (\d\d) ")
ANNOUNCED = re.compile(r"\*\*Predict\b[^*]*\*\*")
FOLD = "<details"


@dataclass
class Asked:
    """A call of dlcore.predict: in which cell, of which kind, its name, and the variable that holds it."""

    cell: int
    kind: str
    name: str | None
    variable: str | None


def complaints(cells):
    """(number of the cell, words) for each complaint about predictions; number None: the whole notebook."""
    trees = [parsed(cell.source) if cell.cell_type == "code" else ast.parse("") for cell in cells]
    modules = set().union(*map(predict_names, trees))
    asked = []
    for number, (cell, tree) in enumerate(zip(cells, trees, strict=True), start=1):
        if calls := calls_of(modules, tree):
            asked.append(Asked(number, calls[0].func.attr, name_of(calls[0]), variable_of(tree, calls[0])))
            yield from ((number, words) for words in cell_rules(cell, tree, calls))
    yield from name_rules(asked, number_of(cells))
    for one in asked:
        if one.kind in KINDS and one.variable:
            yield from reveal_rules(one, cells, trees, {other.cell for other in asked})
    if number_of(cells) and number_of(cells) not in pending.PREDICTIONS:
        yield from lesson_rules(cells, asked)


def number_of(cells):
    """The two digits in the heading of a lesson; None in another notebook."""
    found = NUMBER.match(cells[0].source) if cells else None
    return found and found[1]


def calls_of(modules, tree):
    """The calls of functions of dlcore.predict, under each name that it is imported by."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call for call in calls if isinstance(call.func, ast.Attribute)
            and isinstance(call.func.value, ast.Name) and call.func.value.id in modules]  # fmt: skip


def name_of(call):
    """The first argument, where it is a text in quotation marks."""
    first = call.args[0] if call.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def variable_of(tree, call):
    """The variable that the cell's one statement gives the prediction to."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and node.value is call and isinstance(node.targets[0], ast.Name):
            return node.targets[0].id
    return None


def cell_rules(cell, tree, calls):
    """A cell that asks holds only that."""
    statement = tree.body[0]
    if len(tree.body) > 1 or len(calls) > 1 or getattr(statement, "value", None) is not calls[0]:
        yield "a prediction stands alone in its cell: slope = predict.number(...)"
    elif calls[0].func.attr in KINDS and not variable_of(tree, calls[0]):
        yield "a prediction needs a variable, for its reveal: slope = predict.number(...)"
    if IGNORED not in tags(cell):
        yield f"a prediction without the tag {IGNORED}"


def name_rules(asked, lesson):
    """Names are unique, and begin with the number of the lesson."""
    seen = set()
    for one in asked:
        if one.name is None:
            yield one.cell, "the name of a prediction is a text in quotation marks, its first argument"
        elif one.name in seen:
            yield one.cell, f"a second prediction of the name {one.name!r}"
        elif lesson and not one.name.startswith(f"{lesson}."):
            yield one.cell, f"the name of a prediction begins with {lesson}., got {one.name!r}"
        seen.add(one.name)


def reveal_rules(one, cells, trees, cards):
    """Revealed once, at the end of a later cell, and nothing is shown in between."""
    reveals = [(number, call) for number, tree in enumerate(trees, start=1)
               for call in reveals_of(one.variable, tree)]  # fmt: skip
    if len(reveals) != 1 or reveals[0][0] <= one.cell:
        yield one.cell, f"one later cell ends with {one.variable}.reveal(...), found {len(reveals)} reveals"
        return
    ((number, call),) = reveals
    if getattr(trees[number - 1].body[-1], "value", None) is not call:
        yield number, f"the cell ends with {one.variable}.reveal(...), nothing follows it"
    if one.kind == "sketch" and "alt" not in {keyword.arg for keyword in call.keywords}:
        yield number, f"{one.variable}.reveal(...) needs alt=, what the curve shows"
    for between in range(one.cell + 1, number):
        if between not in cards and cells[between - 1].get("outputs"):
            yield between, f"an output between the prediction {one.variable} and its reveal"


def reveals_of(variable, tree):
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "reveal"
            and isinstance(call.func.value, ast.Name) and call.func.value.id == variable]  # fmt: skip


def lesson_rules(cells, asked):
    """Enough of them, a sketch where one belongs, and the word Predict asks for something."""
    kinds = [one.kind for one in asked if one.kind in KINDS]
    if len(kinds) < FEWEST:
        yield None, f"{len(kinds)} prediction cells, fewer than {FEWEST}"
    if number_of(cells) in SKETCHED and "sketch" not in kinds:
        yield None, "no predict.sketch in this lesson"
    cards = {one.cell for one in asked}
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
