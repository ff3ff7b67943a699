"""The lists of CONTRIBUTING.md are complete: who follows one, in a copy of the project, has green tests."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests.house.project_copy import ProjectCopy, listed
from tests.house.source_files import ROOT

NAMES = "docstrings", "imports", "names", "readable_core", "rooms", "ruff", "sizes"
RULES_OF_THE_HOUSE = [f"tests/house/test_{name}.py" for name in NAMES]
RULES_OF_LESSONS = [f"tests/house/test_{name}.py" for name in ("index", "lessons", "notebooks")]
WIDGETS = (
    "tests/widgets/cockpit/test_cockpit.py::test_every_optimizer_on_offer_trains_and_a_given_one_is_among_them",
    "tests/widgets/race/test_race.py::test_a_rule_that_has_no_colour_of_its_own_can_race",
)
ADAMAX = '''"""Adam with the largest gradient in place of the mean square."""

import numpy as np

from dlcore.optimizers.optimizer import Optimizer


class Adamax(Optimizer):
    """theta <- theta - learning_rate m / ((1 - beta1^t) u), u the largest g, which fades.

    Source: Kingma and Ba 2015, section 7.1. Lesson: 05_optimizers.
    """

    carries = ("t", "m", "u")

    def __init__(self, parameters, *, learning_rate=0.002, beta1=0.9, beta2=0.999, epsilon=1e-8):
        super().__init__(parameters, learning_rate=learning_rate)
        self.beta1, self.beta2, self.epsilon = beta1, beta2, epsilon
        self.t, self.m, self.u = 0, *(np.zeros_like(self.theta.value) for _ in range(2))

    def update(self, theta, g):
        self.t += 1
        self.m += (1 - self.beta1) * (g - self.m)
        self.u = np.maximum(self.beta2 * self.u, np.abs(g) + g.dtype.type(self.epsilon))
        theta -= self.learning_rate / (1 - self.beta1**self.t) * self.m / self.u
'''
FORMULA = '''def adamax(theta, g, state, t, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Adam whose v is the largest g, which fades. Source: Kingma and Ba 2015. Lesson: 05_optimizers."""
    state["m"] = beta1 * state["m"] + (1 - beta1) * g
    state["G"] = np.maximum(beta2 * state["G"], np.abs(g) + epsilon)
    return theta - learning_rate / (1 - beta1**t) * state["m"] / state["G"]


'''
EXERCISE = '''"""Twice a number."""

from dlcore.check.value import ValueExercise

double = ValueExercise(
    name="double",
    reference=8.0,
    tolerance=0.1,
    mistakes={"a square: 4 + 4": 16.0, "half of it: 4 + 4": 2.0, "the number itself: 4 + 4": 4.0},
)
'''
FACE = '''"""Checks of lesson NN: twice a number.

double: a number, 4 + 4
"""

from dlcore.lessons.lessonNN.double import double

__all__ = [
    "double",
]
'''
ANSWERS = '''"""Answers as learners write them."""

from dlcore.lessons import lessonNN


def test_a_square_is_named():
    assert "looks like a square" in lessonNN.double.verdict(16)
'''
ENTRY = """    Lesson(
        file="NN_doubling",
        title="Doubling",
        name="doubling",
        subject="twice a number",
        outcome="double a number",
    ),
"""


@pytest.fixture
def copy(tmp_path):
    return ProjectCopy(tmp_path / "copy")


def test_an_optimizer(copy):
    face = "dlcore/optimizers/__init__.py"
    copy.write("dlcore/optimizers/adamax.py", ADAMAX)
    copy.put(face, "from dlcore.optimizers.adamax import Adamax\n", before="from dlcore.optimizers.clipping")
    copy.put(face, ", Adamax", before=")  # to choose from")
    copy.put(face, '    "Adamax",\n', before='    "AveragedMomentum",\n')
    copy.put("dlcore/formulas/rules.py", FORMULA, before="def adamw(")
    pair = '    "Adamax": (ours.Adamax, optim.Adamax, {}, {}),\n'
    copy.put("tests/oracle/test_optimizers.py", pair, before='    "AdamW": (')
    assert copy.touched() == listed("An optimizer", NAME="adamax")
    ours = "house or Adamax or widgets"  # the other optimizers are as they were
    copy.pytest(
        *RULES_OF_THE_HOUSE, "tests/optimizers", "tests/oracle/test_optimizers.py", *WIDGETS, "-k", ours
    )


def test_a_lesson(copy):
    number = f"{len(list(ROOT.glob('notebooks/*.ipynb'))):02}"
    names = {"NAME": "doubling", "NN": number}
    room, notebook = f"dlcore/lessons/lesson{number}", copy.folder / f"notebooks/{number}_doubling.ipynb"
    copy.write(f"{room}/double.py", EXERCISE)
    copy.write(f"{room}/__init__.py", FACE.replace("NN", number))
    copy.write(f"tests/lessons/test_lesson{number}_answers.py", ANSWERS.replace("NN", number))
    copy.put("dlcore/lessons/course.py", "\n" + ENTRY.replace("NN", number)[:-1], before="\n)\n")
    nbformat.write(lesson(number), notebook)
    add_term(copy.folder / "notebooks/00_index.ipynb", f"| doubling | 加倍 | twice a number | {number} |")
    copy.run("tools.keeper", "--fix", notebook.stem)
    new, changed = listed("A lesson", **names)
    assert copy.touched() == (new | {f"{room}/double.py"}, changed | {"README.md"})
    ours = f"not _is_in_order or index or {notebook.stem}"  # the other notebooks are as they were
    copy.pytest(*RULES_OF_LESSONS, "tests/house/test_docstrings.py", "tests/house/test_ruff.py", "-k", ours)
    copy.pytest("tests/lessons/test_rooms.py", "tests/lessons", "-k", f"rooms or lesson{number}")


def lesson(number):
    table = "| part | minutes |\n|---|---|\n| 1 Twice | 3 |\n| Exercises | as you like |"
    title = f"# {number} Doubling\n\nThe word *doubling* means: twice a number.\n\n{table}"
    imports = f"from dlcore import predict\nfrom dlcore.lessons import lesson{number}"
    return new_notebook(
        cells=[
            new_markdown_cell(title),
            new_code_cell(imports),
            new_markdown_cell("## 1 Twice"),
            *(cell for n in range(4) for cell in prediction(number, n)),
            new_markdown_cell("## Exercises"),
            *exercise(number),
            new_markdown_cell("## Questions"),
            ignored(f'predict.recall("{number}.questions", 1)'),
        ]
    )


def prediction(number, n):
    """What twice n is: asked in words, in a card, and answered."""
    ask = f'twice_{n} = predict.number("{number}.twice_{n}", "Twice {n}?")'
    return new_markdown_cell("**Predict**"), ignored(ask), new_code_cell(f"twice_{n}.reveal(2 * {n})")


def exercise(number):
    solution = f"# Solution\nlesson{number}.double.solution(8)"
    return (
        new_markdown_cell("### 1 Double (short)\n\n4 + 4."),
        new_code_cell("answer = ...", metadata={"tags": ["exercise"]}),
        new_code_cell(f"lesson{number}.double(answer)"),
        new_code_cell(solution, metadata={"tags": ["solution"], "jupyter": {"source_hidden": True}}),
    )


def ignored(source):
    return new_code_cell(source, metadata={"tags": ["nbval-ignore-output"]})


def add_term(index, row):
    notebook = nbformat.read(index, as_version=4)
    glossary = [cell for cell in notebook.cells if "| Chinese |" in cell.source]
    glossary[-1].source += f"\n{row}"
    nbformat.write(notebook, index)
