"""A small course of one lesson in a folder of its own, with a learner who edits it."""

import copy
import json

from tools.learner.places import Places
from tools.learner.update import update

LESSON = "02_activations.ipynb"
SOURCES = {  # id: kind, source
    "title": ("markdown", "# Activations"),
    "imports": ("code", "import numpy as np"),
    "slope-text": ("markdown", "The slope of the sigmoid."),
    "slope": ("code", "slope = 0.25"),
    "task": ("markdown", "**Exercise.** Write the ReLU."),
    "stub": ("code", "def relu(z):\n    ..."),
    "check": ("code", "check(relu)"),
    "solution": ("code", "# Solution\ndef relu(z):\n    return np.maximum(z, 0)"),
    "end": ("markdown", "Summary"),
}
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
METADATA = {
    "stub": {"tags": ["exercise"]},
    "solution": {"tags": ["solution"], "jupyter": {"source_hidden": True}},
}


def cell(name, kind, source, **metadata):
    made = {"cell_type": kind, "id": name, "metadata": metadata, "source": source}
    return made | ({"outputs": [], "execution_count": None} if kind == "code" else {})


def lesson(**changed):
    """The lesson as its author has it; changed: new sources by id, with _ for -."""
    changed = {name.replace("_", "-"): source for name, source in changed.items()}
    cells = [
        cell(name, kind, changed.get(name, source), **METADATA.get(name, {}))
        for name, (kind, source) in SOURCES.items()
    ]
    return notebook(cells)


def notebook(cells):
    return {"cells": cells, "metadata": {"kernelspec": KERNEL}, "nbformat": 4, "nbformat_minor": 5}


def output(text):
    return {"output_type": "stream", "name": "stdout", "text": [text]}


class SmallCourse:
    """folder/notebooks with one lesson, and folder/my-course made from it."""

    def __init__(self, folder):
        self.places = Places(folder)
        self.path, self.original = self.places.copy / LESSON, self.places.originals / LESSON
        self.publish(lesson())
        self.update()

    def publish(self, notebook, name=LESSON):
        """What an author does: the lesson as it is stored, with an output in each code cell."""
        notebook = copy.deepcopy(notebook)
        for number, one in enumerate(notebook["cells"]):
            one |= {"outputs": [output("told")], "execution_count": number} if "outputs" in one else {}
        self.places.originals.mkdir(exist_ok=True)
        self.places.originals.joinpath(name).write_text(json.dumps(notebook), encoding="utf-8")

    def update(self):
        return update(self.places)

    def mine(self):
        return read(self.path)

    def save(self, notebook, name=LESSON):
        self.places.copy.joinpath(name).write_text(json.dumps(notebook), encoding="utf-8")

    def edit(self, change):
        """change(cells) alters the list of cells of the learner's file in place."""
        mine = self.mine()
        change(mine["cells"])
        self.save(mine)

    def sources(self):
        return [one["source"] for one in self.mine()["cells"]]

    def ids(self):
        return [one["id"] for one in self.mine()["cells"]]


def read(path):
    """The notebook at a path with its sources as strings."""
    found = json.loads(path.read_text(encoding="utf-8"))
    for one in found["cells"]:
        one["source"] = "".join(one["source"])
    return found


def by_id(cells, name):
    return next(one for one in cells if one.get("id") == name)
