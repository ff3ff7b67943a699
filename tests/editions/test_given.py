"""No check passes for a function or class that students have in the notebook, as it stands there.

Of a lesson only imports, functions and classes are run, which takes no time; `course.py editions OUT --check`
asks the same after a run of all cells.
"""

import ast
import contextlib

import pytest

from dlcore.lessons import lesson01
from tests.editions import slices
from tests.editions.conftest import SOURCES
from tools.editions.exercises import exercises
from tools.editions.given import question
from tools.learner.notebook import parsed

EXCUSED = {"07_mnist_mlp.ipynb": "one_hot by one_hot\n"}  # from the package: its reason is in editions.md
NAMES = ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef


@pytest.fixture(autouse=True)
def without_facts(monkeypatch):
    """What is said of a wrong answer takes longer than to refuse it."""
    for lines in ("exact_lines", "fact_lines", "likely_lines", "weak_lines"):
        monkeypatch.setattr(f"dlcore.check.exercise.{lines}", lambda *_: [])


def test_no_check_passes_for_what_the_lesson_gives(name, source, given):
    checks = [exercise.check for exercise in exercises(source)]
    if checks:
        assert passing(named(given), checks) == EXCUSED.get(name, "")


def test_what_would_pass_is_found():
    """A function that is right, and that students would have."""
    first = exercises(parsed(SOURCES["01_neuron.ipynb"])["cells"])[0].check
    space = {"lesson01": lesson01, "right": lambda x, w, b: w @ x + b}
    assert passing(space, [first]) == "weighted_sum by right\n"


def named(cells):
    """{name: what the imports, functions and classes of all cells give}."""
    space = {}
    for cell in cells:
        for statement in slices.parsed(cell):
            if isinstance(statement, NAMES):
                with contextlib.suppress(NameError, ImportError):  # of what a cell computes, or PyTorch
                    slices.run([statement], space)
    return space


def passing(space, checks):
    return slices.run(ast.parse(question(checks)).body, space)
