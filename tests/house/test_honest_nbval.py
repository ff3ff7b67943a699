"""nbval passes what a reader would call the same, and nothing else.

One pytest runs all variants in a small project with the course's own settings; each test reads one verdict.
"""

import re

import nbformat
import pytest

from tests.house.small_notebook import code, executed, project, run_pytest

FIGURE = """
import numpy as np
from matplotlib.figure import Figure
from dlcore.plots import show
figure = Figure()
figure.subplots().plot(np.arange(5) ** 2, label="squares")
show(figure, alt="A curve that rises")
"""
SLIDER = "import ipywidgets\nipywidgets.IntSlider(description='rate')"
SEMICOLON = "x = [1, 2]\nx;"
CELLS = ("print(6 * 7)", "print(6 * 7)", "print(6 * 7)", SEMICOLON, SEMICOLON, FIGURE, FIGURE, FIGURE)
WIDGET_STATE = {
    "application/vnd.jupyter.widget-state+json": {"version_major": 2, "version_minor": 0, "state": {}}
}
MUTE_WIDGET = {
    "application/vnd.jupyter.widget-view+json": {"model_id": "1"},
    "text/plain": "<W object at 0x1>",
}


def changed(notebook):
    """Cells 0, 3 and 5 stay as they were, 7 changes only the colour; nbval must notice the other four."""
    code(notebook, 1).outputs[0].text = "43\n"
    code(notebook, 2).outputs = []
    code(notebook, 4).source = "1 / 0"
    code(notebook, 6).source = FIGURE.replace("** 2", "** 3")
    code(notebook, 7).source = FIGURE.replace("Figure()", "Figure(facecolor='yellow')")


def stripped(notebook):
    for cell in notebook.cells[2::2]:
        cell.update(outputs=[], execution_count=None)


def out_of_order(notebook):
    code(notebook, 1).execution_count = 7


def with_widget_state(notebook):
    notebook.metadata["widgets"] = WIDGET_STATE


def with_mute_widget(notebook):
    code(notebook, 3).outputs = [nbformat.v4.new_output("display_data", data=MUTE_WIDGET)]


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = project(tmp_path_factory.mktemp("small project"))
    executed(folder / "original.ipynb", *CELLS, (SLIDER, ["nbval-ignore-output"]))
    for change in (changed, stripped, out_of_order, with_widget_state, with_mute_widget):
        notebook = nbformat.read(folder / "original.ipynb", as_version=4)
        change(notebook)
        nbformat.write(notebook, folder / "notebooks" / f"{change.__name__}.ipynb")
    return run_pytest(folder, "notebooks", "-rA", "--continue-on-collection-errors").stdout


@pytest.mark.parametrize(
    ("cell", "what", "verdict"),
    [
        (0, "the same number", "PASSED"),
        (1, "a changed number", "FAILED"),
        (2, "a missing output", "FAILED"),
        (3, "a trailing semicolon", "PASSED"),
        (4, "an error", "FAILED"),
        (5, "the same figure", "PASSED"),
        (6, "a changed figure", "FAILED"),
        (7, "the same figure in other bytes", "PASSED"),
        (8, "a widget whose output is ignored", "PASSED"),
    ],
)
def test_verdict_on_cell(report, cell, what, verdict):
    assert re.search(rf"{verdict} notebooks.changed\.ipynb::Cell {cell}\b", report), f"{what}\n{report}"


def test_a_changed_figure_is_told_by_its_numbers(report):
    assert "mismatch 'text/plain'" in report


@pytest.mark.parametrize(
    ("notebook", "complaint"),
    [
        ("stripped", "code cell 1 has execution count None"),
        ("out_of_order", "code cell 2 has execution count 7"),
        ("with_widget_state", "stored widget state"),
        ("with_mute_widget", "code cell 4 shows a widget without words of its own"),
    ],
)
def test_notebook_is_refused(report, notebook, complaint):
    assert f"{notebook}.ipynb: {complaint}" in report
    assert f"ERROR notebooks/{notebook}.ipynb" in report.replace("\\", "/")
