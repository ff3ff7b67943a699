"""The whole command on a small class in every state: points, flags, files, and a run that goes on."""

import csv
import json
import pathlib
import re
from pathlib import Path

import pytest

from tests.grading.small_class import HALF, HEAD, RIGHT, SUM, WRONG, code, hand_in, notebook
from tools.grading import __main__ as command
from tools.grading import marking
from tools.grading.assignment import NOTEBOOKS
from tools.grading.limits import Ended

LEAVES = HEAD + "    import os\n    os._exit(0)"
OTHER_LESSON = NOTEBOOKS.joinpath("03_forward_pass.ipynb").read_bytes()


def with_cell(answers, source):
    made = notebook(answers)
    made["cells"].append(code(source))
    return made


CLASS = {  # what was handed in, and the points for it
    "all right": (notebook(RIGHT), 9),
    "untouched": (notebook({}), 0),
    "half a layer": (notebook({"leaky_relu_layer": HALF}), 0.5),
    "a known mistake": (notebook({"dense_backward": WRONG, "neuron": RIGHT["neuron"]}), 1),
    "the same mistake": (notebook({"dense_backward": WRONG}), 0),
    "an added cell": (with_cell({}, SUM), 1),
    "only one cell": ({"cells": [{"cell_type": "code", "source": SUM}]}, 1),
    "syntax": (notebook({"neuron": "def my_neuron(x, w, b:", "dense_backward": SUM}), 1),
    "input": (notebook({"dense_backward": "n = input()\n" + SUM}), 1),
    "leaves": (
        notebook({"dense_backward": HEAD + "    import os\n    os._exit(0)", "neuron": RIGHT["neuron"]}),
        1,
    ),
    "terabytes": (notebook({"dense_backward": HEAD + "    return np.ones(10**12)"}), 0),
    "endless": (notebook({"dense_backward": "while True: pass\nmy_dense_backward = 1"}), 0),
    "reference": (notebook({"dense_backward": "my_dense_backward = lesson04.dense_backward.reference"}), 0),
    "patch": (with_cell({"dense_backward": WRONG}, "Check.result = print\nnp.allclose = print"), 0),
    "reads others": (notebook({"dense_backward": HEAD + "    open('/etc/passwd')\n    return 1"}), 0),
    "another lesson": (OTHER_LESSON, 0),
    "empty": (b"", 0),
    "=cmd|' <b>": (notebook({"neuron": RIGHT["neuron"]}), 1),
}


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    """The folder with what a run left behind, and what it printed is not asked for."""
    folder = tmp_path_factory.mktemp("class")
    for student, (made, _) in CLASS.items():
        hand_in(folder / "in", student, made)
    assert command.main(arguments(folder)) == 0
    return folder


def arguments(folder, *more, source=None):
    words = ["--lesson", "04", "--csv", str(folder / "marks.csv"), "--seed", "spring", "--seconds", "4"]
    return [str(source or folder / "in"), *words, "--workers", "2", *more]


def rows(folder, name="marks.csv"):
    with folder.joinpath(name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_everybody_has_the_points_that_the_work_is_worth(marked):
    points = {row["student"].lstrip("'"): float(row["points"]) for row in rows(marked)}
    assert points == {student: points for student, (_, points) in CLASS.items()}
    assert {row["of"] for row in rows(marked)} == {"9"}


@pytest.mark.parametrize(
    ("student", "column", "words"),
    [
        ("a known mistake", "dense_backward: note", "This looks like dW transposed"),
        ("half a layer", "leaky_relu_layer: note", "forward is right"),
        ("syntax", "neuron: note", "SyntaxError in line 1"),
        ("leaves", "dense_backward: note", "looks behind Python: os"),
        ("terabytes", "dense_backward: note", "MemoryError|more than 2000 MB"),
        ("endless", "dense_backward: note", "in 4 seconds of computing"),
        ("reference", "to be looked at", "dense_backward"),
        ("reads others", "to be looked at", "dense_backward"),
        ("patch", "notes", "changes what the checks use: Check.result"),
        ("another lesson", "notes", "this is lesson 03, not 04"),
        ("empty", "notes", "the file is empty"),
        ("untouched", "neuron: note", "not attempted"),
    ],
)
def test_the_table_says_why(marked, student, column, words):
    (row,) = (row for row in rows(marked) if row["student"] == student)
    assert re.search(words, row[column])


def test_moodle_and_canvas_get_their_columns(marked):
    moodle, canvas = rows(marked, "marks-moodle.csv"), rows(marked, "marks-canvas.csv")
    assert {"Full name", "Email address", "Grade", "Feedback comments"} <= set(moodle[0])
    assert list(canvas[0]) == [
        "Student",
        "ID",
        "SIS User ID",
        "SIS Login ID",
        "Section",
        "04 Backpropagation",
    ]
    assert (canvas[0]["Student"].strip(), canvas[0]["04 Backpropagation"]) == ("Points Possible", "9")
    assert len(moodle) + 1 == len(canvas) == len(CLASS) + 1


def test_the_class_page_counts_the_mistakes(marked):
    page = marked.joinpath("marks-class.html").read_text(encoding="utf-8")
    assert '<td class="n">3</td><td>dense_backward</td><td>This looks like dW transposed' in page
    assert "reference: dense_backward: reaches for the right answers" in page
    assert "another lesson: this is lesson 03" in page
    assert "<b>" not in page


def test_every_student_has_a_page(marked):
    pages = list(marked.joinpath("marks-feedback").iterdir())
    assert len(pages) == len(CLASS)
    page = marked.joinpath("marks-feedback", "empty.html").read_text(encoding="utf-8")
    assert "0 of 9" in page and "the file is empty" in page


def test_a_second_run_marks_nobody_again(marked, monkeypatch):
    monkeypatch.setattr(marking, "_record", None)
    before = marked.joinpath("marks.csv").read_bytes()
    assert command.main(arguments(marked)) == 0
    assert marked.joinpath("marks.csv").read_bytes() == before


def test_a_stopped_run_goes_on_where_it_was(marked, tmp_path):
    lines = marked.joinpath("marks.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    tmp_path.joinpath("marks.jsonl").write_text("".join(lines[1:]) + lines[0][:50], encoding="utf-8")
    pathlib.Path(tmp_path / "in").symlink_to(marked / "in", target_is_directory=True)
    assert command.main(arguments(tmp_path)) == 0
    again = tmp_path.joinpath("marks.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    students = [json.loads(line)["student"] for line in again]
    assert again[:-1] == lines[1:]
    assert sorted(students) == sorted(CLASS)


def test_weights_parts_and_what_was_looked_at_need_no_new_run(marked, monkeypatch):
    monkeypatch.setattr(marking, "_record", None)
    points = ["--points", "neuron=2", "leaky_relu_layer=4", "--part", "0.25", "--accept", "leaves"]
    assert command.main(arguments(marked, *points)) == 0
    found = {row["student"]: (row["points"], row["of"]) for row in rows(marked)}
    assert found["all right"] == ("13", "13")
    assert found["half a layer"] == ("1", "13")
    command.main(arguments(marked))


def test_a_failure_of_the_grader_costs_one_student_and_is_tried_again(marked, tmp_path, monkeypatch):
    hand_in(tmp_path / "in", "ann", notebook({}))
    hand_in(tmp_path / "in", "bob", notebook({}))
    plain = marking.handed_in
    odd = {"ann": True}
    monkeypatch.setattr(marking, "handed_in", lambda one, task: odd[one.student] and plain(one, task))
    assert command.main(arguments(tmp_path, "--seed", "")) == 0
    assert [row["notes"] for row in rows(tmp_path)] == ["", "the grader could not mark it: KeyError: 'bob'"]
    monkeypatch.undo()
    assert command.main(arguments(tmp_path, "--seed", "")) == 0
    assert [row["notes"] for row in rows(tmp_path)] == ["", ""]


@pytest.mark.parametrize("sent", [None, 7, [], {}, {"outcome": "passed"}, {"outcome": 1, "flags": "x"}])
def test_what_a_process_sends_must_have_the_form_of_a_result(sent):
    with pytest.raises(Ended, match="no result"):
        marking._checked(sent)


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--lesson", "77"], "There is no lesson 77"),
        (["--lesson", "00"], "has no exercises"),
        (["--points", "nerve=2"], "There is no exercise 'nerve'"),
        (["--deadline", "soon"], "'soon' is no time"),
    ],
)
def test_a_wrong_word_gets_a_sentence(marked, capsys, more, sentence):
    assert command.main(arguments(marked, *more)) == 1
    assert sentence in capsys.readouterr().err


def test_paths_are_meant_from_where_the_teacher_is(tmp_path, monkeypatch):
    monkeypatch.setenv("DLCORE_FROM", str(tmp_path))
    asked = command._parser().parse_args(["work", "--lesson", "04", "--csv", "/elsewhere/marks.csv"])
    assert (asked.folder, asked.csv) == (tmp_path / "work", Path("/elsewhere/marks.csv"))


def test_an_empty_folder_gets_a_sentence(tmp_path, capsys):
    tmp_path.joinpath("in").mkdir()
    assert command.main(arguments(tmp_path)) == 1
    assert "There is nothing in" in capsys.readouterr().err
