"""Submissions of lesson 04, made from its notebook as a learner changes it."""

import copy
import json

from tools.grading.assignment import NOTEBOOKS, assignment

LESSON = assignment("04")
RIGHT = {one.check: f"{one.solution}\n\n{one.wanted} = {one.solved}\n" for one in LESSON.exercises}
ORIGINAL = json.loads(NOTEBOOKS.joinpath("04_backpropagation.ipynb").read_text(encoding="utf-8"))
HEAD = "def my_dense_backward(dy, x, W):\n"
SUM = HEAD + "    return dy @ W.T, x.T @ dy, dy.sum(axis=0)\n"
WRONG = HEAD + "    return dy @ W.T, dy.T @ x, dy.sum(axis=0)\n"
HALF = (
    "class MyLeakyReLU(Layer):\n"
    "    def forward(self, x):\n        self.x = x\n        return np.where(x > 0, x, 0.01 * x)\n\n"
    "    def backward(self, dy):\n        return dy\n"
)


def notebook(answers):
    """The lesson's notebook, of students without solutions, with these answers in the cells of the stubs."""
    made = copy.deepcopy(ORIGINAL)
    cells = {one.cell: answers.get(one.check) for one in LESSON.exercises}
    made["cells"] = [cell for cell in made["cells"] if "solution" not in cell["metadata"].get("tags", [])]
    for cell in made["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
        if cells.get(cell["id"]):
            cell["source"] = cells[cell["id"]].splitlines(keepends=True)
    return made


def code(source, name="own"):
    """A cell that a learner has added."""
    return {"cell_type": "code", "id": name, "metadata": {}, "outputs": [], "source": source}


def hand_in(folder, student, made, file="04_backpropagation.ipynb"):
    """Write a notebook, or bytes, as the file of a student."""
    place = folder / student / file
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(made if isinstance(made, bytes) else json.dumps(made).encode())
    return place
