"""The first code cell of every notebook: brings dlcore where it is missing, or says what to do.

Where dlcore is there it does nothing and shows nothing, so a notebook that has run needs no new run when the
cell comes in or changes: the counts of the cells below go on from it.
"""

import tomllib

from nbformat.v4 import new_code_cell
from packaging.requirements import Requirement

from tools.keeper import online

ID = "ready"
THEIRS = {"ipywidgets", "jupyterlab", "matplotlib", "numpy"}  # a service has its own, which fit its page
AUTHORS = {"nbdime", "nbval"}
SOURCE = """\
# Where dlcore is missing, as in Colab and Kaggle, this brings it. Elsewhere it does nothing.
import importlib.util
import os

if importlib.util.find_spec("dlcore") is None:
    if not os.environ.keys() & {{"COLAB_RELEASE_TAG", "KAGGLE_KERNEL_RUN_TYPE"}}:
        raise ModuleNotFoundError(
            "This Python does not have the course. In VS Code choose another kernel, at the top right: "
            "that of the folder .venv, which `python3 course.py lab` makes. Elsewhere use that command."
        )
    pip = get_ipython().find_line_magic("pip")
    pip("install --quiet {packages}")
    pip("install --quiet --no-deps {archive}")"""


def source():
    """The code of the cell."""
    return SOURCE.format(packages=" ".join(packages()), archive=online.archive())


def packages():
    """What a service lacks or may lack: the rest is left as it is there, for its own pages depend on it."""
    project = tomllib.loads((online.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {Requirement(line).name for line in project["dependencies"]}
    return sorted(names - THEIRS - AUTHORS)


def complaints(cells):
    """What is wrong with the cell, in sentences."""
    first = next((cell for cell in cells if cell.cell_type == "code"), None)
    if first is None or first.get("id") != ID:
        yield f"the first code cell is not the one that makes dlcore ready, {ID!r}: use --fix or --links"
    elif first.source != source():
        yield f"the cell {ID!r} is not as it should be: use --fix or --links"


def mend(cells):
    """Put the cell before the first code, or write its code anew."""
    ours = next((cell for cell in cells if cell.get("id") == ID), None)
    if ours is None:
        place = next((n for n, cell in enumerate(cells) if cell.cell_type == "code"), len(cells))
        ours = new_code_cell(id=ID, metadata={"jupyter": {"source_hidden": True}})
        ours.execution_count = 1 if go_on(cells[place:]) else None
        cells.insert(place, ours)
    ours.source = source()


def go_on(cells):
    """Count one more in the cells that have run; whether any has."""
    ran = [cell for cell in cells if cell.cell_type == "code" and cell.execution_count]
    for cell in ran:
        cell.execution_count += 1
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = cell.execution_count
    return bool(ran)
