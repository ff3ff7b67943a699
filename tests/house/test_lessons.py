"""The one list of lessons says what there is: notebooks with these headings, widgets and exercises."""

import re

import nbformat
import pytest

import dlcore.widgets
from dlcore.lessons.course import LESSONS
from dlcore.lessons.more import MORE
from tests.house.source_files import ROOT

NOTEBOOKS, ROOMS = ROOT / "notebooks", ROOT / "dlcore" / "lessons"
ASKED = {"PredictionCard"}  # each lesson shows it, through dlcore.predict
every_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.file)


def cells(lesson, kind):
    notebook = nbformat.read(NOTEBOOKS / f"{lesson.file}.ipynb", as_version=4)
    return [cell.source for cell in notebook.cells if cell.cell_type == kind]


def test_every_notebook_is_in_the_list_and_in_order():
    found = sorted(path.stem for path in NOTEBOOKS.glob("*.ipynb"))
    assert found == ["00_index", *(lesson.file for lesson in LESSONS)]


def test_every_optional_notebook_is_in_its_list_with_its_heading():
    found = {path.stem: path for path in NOTEBOOKS.glob("more/*.ipynb")}
    assert found.keys() == {more.file for more in MORE}
    for more in MORE:
        first = nbformat.read(found[more.file], as_version=4).cells[0].source
        assert first.startswith(f"# {more.title}\n") and f"lesson {more.lesson}" in first.splitlines()[2]


def test_optional_notebooks_show_no_widget_of_their_own():
    """The browser tests, which take long, leave them out."""
    shown = [
        path.stem for path in NOTEBOOKS.glob("more/*.ipynb") if "dlcore.widgets" in path.read_text("utf-8")
    ]
    assert shown == []


def test_every_lesson_has_its_room_of_exercises():
    found = sorted(path.name for path in ROOMS.glob("lesson*") if path.joinpath("__init__.py").exists())
    assert found == [f"lesson{lesson.number}" for lesson in LESSONS]


@every_lesson
def test_the_notebook_has_the_heading_of_the_list(lesson):
    assert cells(lesson, "markdown")[0].partition("\n")[0] == f"# {lesson.heading}"


@every_lesson
def test_the_notebook_shows_the_widgets_of_the_list(lesson):
    """In any order: the list names the new one first."""
    code = "\n".join(cells(lesson, "code"))
    assert set(lesson.widgets) == {name for name in dlcore.widgets.__all__ if re.search(rf"\b{name}\(", code)}


def test_every_widget_is_shown_in_a_lesson():
    assert {name for lesson in LESSONS for name in lesson.widgets} == set(dlcore.widgets.__all__) - ASKED
