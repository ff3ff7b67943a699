"""A solution says on its first line what it is, and its verdict is not taken for the learner's."""

import ast
import re

from tools.keeper.claims import parsed
from tools.keeper.normaliser import tags

FIRST_LINE = "# Solution"
LESSON = re.compile(r"lesson\d\d")


def complaints(cells):
    """(number of the cell, words) for each complaint about solutions, and about checks beside them."""
    for number, cell in enumerate(cells, start=1):
        if cell.cell_type == "code":
            rules = solution_rules if "solution" in tags(cell) else other_rules
            yield from ((number, words) for words in rules(cell))


def solution_rules(cell):
    """JupyterLab shows the first line of a folded cell: it must not tell the answer."""
    if cell.source.partition("\n")[0] != FIRST_LINE:
        yield f"the first line of a solution is not {FIRST_LINE!r}"
    for check in checks(cell.source):
        if not check.endswith(".solution"):
            yield f"a solution calls {check}( as a learner does; write {check}.solution("


def other_rules(cell):
    for check in checks(cell.source):
        if check.endswith(".solution"):
            yield f"{check}( outside a cell with the tag 'solution' records nothing"


def checks(source):
    """The checks of a lesson that the code calls, as they are written there."""
    calls = [ast.unparse(node.func) for node in ast.walk(parsed(source)) if isinstance(node, ast.Call)]
    return [call for call in calls if LESSON.fullmatch(call.partition(".")[0]) and "." in call]
