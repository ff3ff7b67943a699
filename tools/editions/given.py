"""Which checks pass for a function that the lesson itself gives: asked in the kernel, after all cells.

Such an exercise says "from memory", or is not one to be marked.
"""

import ast

from tools.editions.exercises import check_call, shown

ASK = """
import inspect
from types import FunctionType
from dlcore.check.exercise import FunctionCheck

def _given(check):
    wanted = len(inspect.signature(check.reference).parameters)
    for name, value in list(globals().items()):
        if type(value) is FunctionType and not name.startswith(("_", "my_")):
            if len(inspect.signature(value).parameters) == wanted and ": passed" in check.verdict(value):
                yield name

for _check in ({checks},):
    if isinstance(_check, FunctionCheck) and inspect.isfunction(_check.reference):
        print(*(f"{{_check.name}} by {{name}}" for name in _given(_check)), sep="\\n", end="\\n")
"""


def question(check_cells):
    """The source of a cell that prints a line for each check and function."""
    called = [ast.unparse(check_call(cell["source"]).func) for cell in check_cells]
    return ASK.format(checks=", ".join(called)) if called else ""


def answer(cell):
    """The lines that it has printed."""
    return [line for line in shown(cell).splitlines() if line.strip()]
