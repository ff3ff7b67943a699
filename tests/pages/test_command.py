"""course.py slides and handout: files of which none is lost, and sentences that say what to do."""

import pytest

from tests.house.source_files import ROOT
from tools.handout import __main__ as handout
from tools.pages import command
from tools.slides import __main__ as slides


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """The pages themselves have tests of their own."""
    monkeypatch.setattr(slides, "deck", lambda lesson: f"deck {lesson.entry.number}")
    monkeypatch.setattr(
        handout, "page", lambda lesson, has_answers: f"page {lesson.entry.number} {has_answers}"
    )


def files(folder):
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_both_commands_write_a_file_for_each_lesson(tmp_path, capsys):
    out = tmp_path / "with blanks" / "ä"
    assert slides.main([str(out), "4", "04", "11_attention"]) == 0
    assert handout.main([str(out), "04"]) == handout.main([str(out), "04", "--answers"]) == 0
    assert files(out) == {
        "04_backpropagation-slides.html": "deck 04",
        "11_attention-slides.html": "deck 11",
        "04_backpropagation.html": "page 04 False",
        "04_backpropagation-answers.html": "page 04 True",
    }
    assert "2 files in" in capsys.readouterr().out


def test_all_lessons_without_a_name_and_the_folder_where_course_py_was_called(tmp_path, monkeypatch):
    monkeypatch.setenv("DLCORE_FROM", str(tmp_path))
    assert slides.main(["out"]) == 0
    assert len(files(tmp_path / "out")) == 14


def test_nothing_of_the_teachers_is_written_over(tmp_path, monkeypatch, capsys):
    slides.main([str(tmp_path), "01", "02"])
    mine = tmp_path / "02_activations-slides.html"
    mine.write_text("mine", encoding="utf-8")
    (tmp_path / "01_neuron-slides.html").unlink()
    monkeypatch.setattr(command.sys.stdin, "isatty", lambda: False, raising=False)
    assert slides.main([str(tmp_path), "01", "02"]) == 1
    assert files(tmp_path) == {mine.name: "mine"}
    told = capsys.readouterr()
    assert mine.name in told.out and "--replace" in told.err
    for answer, left in (("n", "mine"), ("y", "deck 02")):
        monkeypatch.setattr(command.sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr("builtins.input", lambda _, answer=answer: answer)
        assert slides.main([str(tmp_path), "02"]) == (answer == "n")
        assert files(tmp_path)[mine.name] == left
    mine.write_text("mine", encoding="utf-8")
    assert slides.main([str(tmp_path), "--replace", "02"]) == 0
    assert files(tmp_path)[mine.name] == "deck 02"


@pytest.mark.parametrize(
    ("out", "lesson", "words"),
    [
        ("{tmp}", "15", "There is no lesson '15'. There are 01 to 14"),
        ("{root}/notebooks/out", "04", "is a folder of the course itself"),
        ("{root}", "04", "is a folder of the course itself"),
        ("{tmp}/file/out", "04", "lies below a file"),
        ("{tmp}/file", "04", "lies below a file"),
    ],
)
def test_what_cannot_be_done_is_said(tmp_path, capsys, out, lesson, words):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert slides.main([out.format(tmp=tmp_path, root=ROOT), lesson]) == 1
    assert words in capsys.readouterr().err
    assert files(tmp_path) == {"file": ""}


def test_a_run_that_is_stopped_leaves_nothing_half_written(tmp_path, monkeypatch, capsys):
    def stopped(lesson):
        raise KeyboardInterrupt

    monkeypatch.setattr(slides, "deck", stopped)
    assert slides.main([str(tmp_path), "01"]) == 1
    assert files(tmp_path) == {} and "Stopped" in capsys.readouterr().err


def test_help_tells_what_the_files_are(capsys):
    for program in (slides, handout):
        with pytest.raises(SystemExit):
            program.main(["--help"])
        assert "OUT/04_backpropagation" in capsys.readouterr().out
