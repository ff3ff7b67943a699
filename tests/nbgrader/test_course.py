"""The course folder of nbgrader, by the rules of its schema, and what it would release."""

import ast
import json
import re
import sys

import nbformat
import pytest

from dlcore.lessons.course import LESSONS as COURSE
from tests.editions import slices
from tests.house.source_files import ROOT
from tools.editions.students import students
from tools.grading.assignment import NOTEBOOKS, assignment
from tools.learner.notebook import parsed
from tools.nbgrader import __main__ as command
from tools.nbgrader.course import LESSONS, course
from tools.nbgrader.source import BEGIN, END

GRADE_ID = re.compile(r"[a-zA-Z0-9_\-]+")  # as nbgrader has it
REGION = re.compile(rf"^{BEGIN}$.*?^{END}$", re.MULTILINE | re.DOTALL)
QUICK = "03", "08"  # whose answers are run here: nbval runs those of every lesson


@pytest.fixture(scope="module")
def files():
    return course(LESSONS)


@pytest.fixture(params=LESSONS)
def lesson(request):
    return request.param


def content(files, lesson):
    (name,) = (name for name in files if name.startswith(f"source/{lesson}_"))
    return files[name]


@pytest.fixture
def cells(files, lesson):
    return parsed(content(files, lesson))["cells"]


def facts(cells):
    """[(cell, what nbgrader knows of it)]"""
    return [(cell, cell["metadata"]["nbgrader"]) for cell in cells if "nbgrader" in cell["metadata"]]


def released(cell):
    """The source as nbgrader releases it, with the setting of our configuration."""
    return REGION.sub("", cell["source"])


def test_each_lesson_has_a_folder_with_its_notebook(files):
    found = {name for name in files if name.endswith(".ipynb")}
    assert found == {f"source/{one.file}/{one.file}.ipynb" for one in COURSE}


def test_it_is_a_notebook(files, lesson):
    nbformat.validate(nbformat.reads(content(files, lesson).decode(), as_version=4))


def test_what_nbgrader_must_know_follows_its_schema(cells):
    known = facts(cells)
    names = [one["grade_id"] for _, one in known]
    assert len(names) == len(set(names)) and all(map(GRADE_ID.fullmatch, names))
    for cell, one in known:
        assert cell["cell_type"] == "code" and one["schema_version"] == 3 and one["task"] is False
        assert {"solution", "grade", "locked"} <= one.keys()
        assert ("points" in one) == one["grade"] and not (one["grade"] and one["solution"])
        assert one["locked"] is not one["solution"]


def test_every_exercise_gives_a_point_and_its_check_raises(cells, lesson):
    checks = [cell for cell, one in facts(cells) if one["grade"]]
    asked = assignment(lesson).exercises
    assert [one["points"] for _, one in facts(cells) if one["grade"]] == [1] * len(asked)
    for cell, exercise in zip(checks, asked, strict=True):
        call = f"lesson{lesson}.{exercise.check}.require({', '.join(exercise.arguments)})"
        assert cell["source"].splitlines()[-1] == f"print({call}.text)"


def test_what_is_released_is_what_students_get(cells, lesson):
    """Every cell; but the checks raise, and nothing of a solution is left."""
    path = next(NOTEBOOKS.glob(f"{lesson}_*.ipynb"))
    given = students(parsed(path.read_bytes()))["cells"]
    graded = {cell["id"] for cell, one in facts(cells) if one["grade"]}
    assert [cell["id"] for cell in cells] == [cell["id"] for cell in given]
    for mine, theirs in zip(cells, given):
        if mine["id"] not in graded:
            assert released(mine).rstrip("\n") == theirs["source"]
        assert "SOLUTION" not in released(mine)


def test_only_what_answers_need_cannot_be_changed(cells, lesson):
    fixed = {cell["id"] for cell, one in facts(cells) if one["locked"] and not one["grade"]}
    assert "imports" in fixed and len(fixed) <= 2


def test_the_answers_have_the_names_that_are_asked_for(cells, lesson):
    stubs = [cell["source"] for cell, one in facts(cells) if one["solution"]]
    for source, exercise in zip(stubs, assignment(lesson).exercises, strict=True):
        tree = ast.parse(REGION.search(source)[0])
        assert exercise.wanted in {name for one in tree.body for name in slices.bound(one)}
        assert "_solution" not in source and "Solution" not in source


@pytest.mark.parametrize("lesson", QUICK)
def test_the_answers_pass_and_the_stubs_do_not(cells):
    for place, (cell, one) in enumerate(zip(cells, cells[1:])):
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            assert slices.said(cells, place + 1, place).startswith("passed")
            stubs = [*cells[:place], {**cell, "source": released(cell)}, one]
            with pytest.raises(AssertionError, match="not attempted yet"):
                slices.said(stubs, place + 1, place)


def test_the_settings_are_python(files):
    text = files["nbgrader_config.py"].decode()
    names = {node.attr for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Attribute)}
    assert {"course_id", "code_stub", "timeout"} <= names


def test_two_runs_give_equal_bytes_and_the_second_asks_nothing(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DLCORE_FROM", str(tmp_path))
    for _ in range(2):
        assert command.main(["my course", "--lessons", "04"]) == 0
    made = tmp_path / "my course" / "source" / "04_backpropagation" / "04_backpropagation.ipynb"
    assert json.loads(made.read_text(encoding="utf-8"))["nbformat"] == 4
    assert "nbgrader generate_assignment 04_backpropagation" in capsys.readouterr().out


def test_nobodys_settings_are_written_over(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    own = tmp_path / "nbgrader_config.py"
    own.write_text("c = get_config()\n", encoding="utf-8")
    assert command.main([str(tmp_path), "--lessons", "04"]) == 1
    assert own.read_text(encoding="utf-8") == "c = get_config()\n"
    assert "--replace" in capsys.readouterr().out


@pytest.mark.parametrize("lesson", ["77", "00", "backpropagation"])
def test_a_wrong_lesson_gets_a_sentence(tmp_path, capsys, lesson):
    assert command.main([str(tmp_path / "out"), "--lessons", lesson]) == 1
    assert "esson" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_course_itself_is_no_place_for_it(capsys):
    assert command.main([str(ROOT)]) == 1
    assert "name another one" in capsys.readouterr().err
