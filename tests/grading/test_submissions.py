"""What is in a folder of submissions, and which notebook of a student answers the lesson."""

import io
import json
import zipfile

import pytest

from tests.grading.small_class import LESSON, ORIGINAL, SUM, WRONG, code, hand_in, notebook
from tools.grading.assignment import NOTEBOOKS
from tools.grading.handed_in import Unusable, handed_in
from tools.grading.submissions import submissions

MADE = notebook({"dense_backward": SUM})


def zipped(**files):
    """The bytes of an archive; names with __ for a slash."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/") + ".ipynb", content)
    return made.getvalue()


def only(folder):
    """The HandedIn of the only submission."""
    (one,) = submissions(folder)
    return handed_in(one, LESSON)


def own_sources(folder):
    return [source for _, _, source in only(folder).cells]


def test_folders_loose_files_and_archives_are_students(tmp_path):
    hand_in(tmp_path, "ann", MADE)
    hand_in(tmp_path, "", MADE, "bob.ipynb")
    hand_in(tmp_path, "", zipped(work__04=json.dumps(MADE)), "cho.zip")
    tmp_path.joinpath("dan").mkdir()
    tmp_path.joinpath(".DS_Store").write_bytes(b"x")
    found = {one.student: len(one.notebooks) for one in submissions(tmp_path)}
    assert found == {"ann": 1, "bob": 1, "cho": 1, "dan": 0}


def test_the_archive_of_a_class_is_a_folder_too(tmp_path):
    place = tmp_path / "class.zip"
    place.write_bytes(zipped(ann__04=json.dumps(MADE), bob__lesson=json.dumps(MADE)))
    assert [one.student for one in submissions(place)] == ["ann", "bob"]


def test_names_of_moodle_and_canvas_tell_the_student(tmp_path):
    hand_in(tmp_path, "Ann Li_4711_assignsubmission_file", MADE)
    hand_in(tmp_path, "", MADE, "choyu_LATE_99_12345_04_backpropagation-1.ipynb")
    facts = {(one.name, one.number) for one in submissions(tmp_path)}
    assert facts == {("Ann Li", "4711"), ("choyu", "99")}


@pytest.mark.parametrize("way", ["as it is", "renamed", "no ids", "an old format", "bytes before"])
def test_the_answer_is_found_in_a_file_of_any_form(tmp_path, way):
    made = json.loads(json.dumps(MADE))
    if way == "no ids":
        for cell in made["cells"]:
            del cell["id"]
    if way == "an old format":
        sheet = [{**cell, "input": cell.pop("source")} for cell in made.pop("cells")]
        made["worksheets"] = [{"cells": sheet}]
    content = (b"\xef\xbb\xbf" if way == "bytes before" else b"") + json.dumps(made).encode()
    hand_in(tmp_path, "ann", content, "my homework (final).ipynb" if way == "renamed" else "04.ipynb")
    assert own_sources(tmp_path) == [SUM]


def test_broken_cells_are_passed_over(tmp_path):
    made = {"cells": [7, None, {}, {"cell_type": "code"}, {"cell_type": "code", "source": [1, SUM]}]}
    made["cells"].append({"cell_type": "code", "source": None, "metadata": []})
    hand_in(tmp_path, "ann", made)
    assert own_sources(tmp_path) == [SUM]


def test_deleted_cells_leave_the_others(tmp_path):
    hand_in(tmp_path, "ann", {"cells": [code(SUM)]})
    assert own_sources(tmp_path) == [SUM]


def test_of_several_notebooks_the_one_with_the_lesson_counts(tmp_path):
    hand_in(tmp_path, "ann", {"cells": [code("x = 1")]}, "notes.ipynb")
    hand_in(tmp_path, "ann", MADE, "work.ipynb")
    found = only(tmp_path)
    assert (found.path, found.notes) == ("ann/work.ipynb", ("not marked: notes.ipynb",))


@pytest.mark.parametrize(
    ("content", "file", "reason"),
    [
        (b"", "04.ipynb", "the file is empty"),
        (b"not json", "04.ipynb", "no valid JSON"),
        (b"[" * 100_000, "04.ipynb", "no valid JSON"),
        (b"\xff\xfe\x00", "04.ipynb", "no valid JSON"),
        (b"[1, 2]", "04.ipynb", "it is no notebook"),
        (b'{"cells": 3}', "04.ipynb", "without cells"),
        (b"%PDF", "essay.pdf", "no notebook was handed in, but essay.pdf"),
        (b"PK\x03\x04 broken", "work.zip", "no notebook was handed in, but work.zip"),
        (json.dumps({"cells": [code("x = 1")]}).encode(), "04.ipynb", "nothing of this lesson"),
        (NOTEBOOKS.joinpath("03_forward_pass.ipynb").read_bytes(), "03.ipynb", "this is lesson 03, not 04"),
        (json.dumps({"cells": [code("my_neuron = 1#" * 50_000)]}).encode(), "04.ipynb", "more code than"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes",
)
def test_what_cannot_be_marked_has_a_reason(tmp_path, content, file, reason):
    hand_in(tmp_path, "ann", content, file)
    with pytest.raises(Unusable, match=reason):
        only(tmp_path)


def test_nothing_at_all_has_a_reason(tmp_path):
    tmp_path.joinpath("ann").mkdir()
    with pytest.raises(Unusable, match="nothing was handed in"):
        only(tmp_path)


@pytest.mark.parametrize("made", [ORIGINAL, notebook({})], ids=["original", "students"])
def test_an_untouched_lesson_has_no_cells_of_one_s_own(tmp_path, made):
    hand_in(tmp_path, "ann", made)
    assert own_sources(tmp_path) == []


def test_spaces_at_ends_make_no_cell_one_s_own(tmp_path):
    made = notebook({"dense_backward": WRONG})
    for cell in made["cells"]:
        if cell["cell_type"] == "code" and cell["id"] != "ex3":
            cell["source"] = "".join(cell["source"]) + "  \n\n"
    hand_in(tmp_path, "ann", made)
    assert own_sources(tmp_path) == [WRONG]
