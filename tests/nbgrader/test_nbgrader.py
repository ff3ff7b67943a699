"""The real nbgrader, in an environment of its own: it releases, collects and marks three students.

DLCORE_NBGRADER names the Python of that environment; CONTRIBUTING.md says how to make it.
"""

import json
import os
import sqlite3
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.house.source_files import ROOT
from tests.plugins.groups import nbgrader_python
from tools.grading.assignment import assignment
from tools.nbgrader.__main__ import main

LESSON = assignment("04")
NAME = "04_backpropagation"
SOME = 4  # that one student has right

pytestmark = pytest.mark.nbgrader


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    """The course folder after all of it, with a name that holds a blank."""
    folder = tmp_path_factory.mktemp("nbgrader") / "my course"
    assert main([str(folder), "--lessons", "04"]) == 0
    run(folder, "generate_assignment", NAME)
    hand_in(folder, {"all right": len(LESSON.exercises), "some_7_assignsubmission_file_": SOME, "none": 0})
    run(folder, "zip_collect", NAME)
    run(folder, "autograde", NAME)
    return folder


def run(folder, *command):
    """A command of nbgrader in the course folder; it calls other programs of its environment by name."""
    python = Path(nbgrader_python())
    ours = {**os.environ, "PYTHONPATH": str(ROOT), "DLCORE_OFFLINE": "1"}
    ours["PATH"] = os.pathsep.join([str(python.parent), ours.get("PATH", "")])
    done = subprocess.run(
        [python, "-m", "nbgrader", *command],
        cwd=folder,
        env=ours,
        capture_output=True,
        text=True,
        timeout=3600,
    )
    assert done.returncode == 0, done.stderr[-3000:]


def hand_in(folder, counts):
    """A download: an archive with a folder for each student. counts: how many answers are right."""
    archive = folder / "downloaded" / NAME / "archive" / "class.zip"
    archive.parent.mkdir(parents=True)
    with zipfile.ZipFile(archive, "w") as file:
        for student, count in counts.items():
            file.writestr(f"{student}/{NAME}.ipynb", answered(folder, count))


def answered(folder, count):
    """The released notebook with the first `count` answers, and a wrong one after them."""
    notebook = json.loads(release(folder).read_text(encoding="utf-8"))
    answers = {one.cell: f"{one.solution}\n\n{one.wanted} = {one.solved}" for one in LESSON.exercises[:count]}
    if 0 < count < len(LESSON.exercises):
        answers[LESSON.exercises[count].cell] = f"{LESSON.exercises[count].wanted} = lambda *arguments: 0"
    for cell in notebook["cells"]:
        cell["source"] = answers.get(cell["id"], cell["source"])
    return json.dumps(notebook)


def release(folder):
    return folder / "release" / NAME / f"{NAME}.ipynb"


def test_what_it_releases_holds_no_solution(marked):
    text = release(marked).read_text(encoding="utf-8")
    assert "SOLUTION" not in text and "_solution" not in text and "NotImplementedError" not in text


def test_everybody_has_the_points_that_the_work_is_worth(marked):
    with sqlite3.connect(marked / "gradebook.db") as book:
        rows = book.execute(
            "select sa.student_id, sum(g.auto_score) from grade g"
            " join submitted_notebook sn on g.notebook_id = sn.id"
            " join submitted_assignment sa on sn.assignment_id = sa.id group by sa.student_id"
        ).fetchall()
    assert dict(rows) == {"all right": len(LESSON.exercises), "some_7": SOME, "none": 0}
