"""The teachers' edition: all that the original has, and below it what a teacher asks for."""

import re

import nbformat

from tests.editions import slices
from tests.house.source_files import ROOT
from tools.editions.exercises import exercises, is_solution, open_exercises
from tools.editions.notes import NO_ANSWER, notes
from tools.editions.open_answers import FOLDER, open_answers
from tools.editions.predictions import predictions
from tools.editions.teachers import TAG
from tools.editions.whole import PASSED
from tools.keeper.predictions import KINDS, asked_in

FENCED = re.compile(r"```python\n(.*?)```", re.DOTALL)
POINTS = re.compile(r"^\| (\d+) \|", re.MULTILINE)


def short(name):
    return name.removesuffix(".ipynb")


def test_all_cells_are_there_with_outputs_and_notes_below(source, told):
    kept = [cell for cell in told if TAG not in cell["metadata"].get("tags", ())]
    assert [cell["id"] for cell in kept] == [cell["id"] for cell in source]
    for mine, original in zip(kept, source):
        assert {**mine, "metadata": {}} == {**original, "metadata": {}}


def test_it_is_a_notebook(name, teachers):
    notebook = nbformat.reads(teachers[f"notebooks/{name}"].decode(), as_version=4)
    nbformat.validate(notebook)
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)


def test_each_prediction_has_its_answer(source):
    asked = [one for one in asked_in(nbformat.from_dict(source)) if one.kind in KINDS]
    found = predictions(source)
    assert [one.name for one in found] == [one.name for one in asked]
    assert all(one.question and one.answer for one in found)


def test_each_exercise_has_its_mistakes(source, name):
    """Those of a patient of lesson 13 have no bank: the check measures."""
    for exercise in exercises(source):
        assert exercise.bank or exercise.called.startswith(("lesson13.diagnosis", "lesson13.mended"))
    said = "\n".join(note.text for note in notes(source, short(name)) if note.kind == "exercise")
    assert said.count("\n- ") + said.startswith("- ") >= sum(len(one.bank) for one in exercises(source)) - 1


def test_each_solution_passes(source):
    for place, cell in enumerate(source):
        if is_solution(cell):
            assert PASSED.fullmatch(slices.said(source, place)), cell["id"]


def test_each_open_exercise_has_a_model_answer_and_each_answer_its_exercise(source, name):
    answers = open_answers(short(name))
    assert list(answers) == list(open_exercises(source)), "python -m tools.editions: docs/teaching/open"
    assert all("**Model answer.**" in text and "**Full marks.**" in text for text in answers.values())
    assert NO_ANSWER not in [note.text for note in notes(source, short(name))]


def test_the_rubric_is_of_ten_points():
    points = POINTS.findall((FOLDER / "rubric.md").read_text(encoding="utf-8"))
    assert sum(map(int, points)) == 10


def test_the_page_tells_minutes_answers_mistakes_and_rubrics(name, teachers):
    if not name.startswith("00_"):
        page = teachers[f"notes/{short(name)}.md"].decode()
        assert page.startswith("# ") and "## Predictions and their answers" in page
        assert "| part | minutes |" in page


def test_the_pages_about_teaching_are_there(teachers):
    assert {path.relative_to(ROOT).as_posix() for path in FOLDER.parent.rglob("*.md")} <= teachers.keys()


def test_the_code_of_model_answers_runs_below_its_lesson(source, name):
    """It asserts what it claims."""
    for text in open_answers(short(name)).values():
        for block in FENCED.findall(text):
            assert "assert " in block
            slices.said([*source, {"cell_type": "code", "source": block}], len(source))
