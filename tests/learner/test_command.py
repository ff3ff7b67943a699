"""python -m tools.learner, which course.py starts: exit codes, sentences, and how little a start imports."""

import errno
import subprocess
import sys

import pytest

from tests.learner.small_course import LESSON, lesson
from tools.learner import __main__ as command
from tools.learner.places import FIRST_PAGE, PROJECT, Places
from tools.learner.update import update

SLOW = {"nbdime", "nbformat", "dlcore", "tools.learner.merge"}


@pytest.fixture
def run(course, monkeypatch):
    """run("--if-changed") is what the command returns for the small course."""

    def started(*arguments, folder=course.places.copy.parent):
        monkeypatch.setattr(command, "PROJECT", folder)
        monkeypatch.setattr(sys, "argv", ["course.py update", *arguments])
        return command.main()

    course.publish(lesson(), FIRST_PAGE)
    return started


def test_makes_the_folder_and_says_where_it_is(run, tmp_path, capsys):
    other = tmp_path / "other"
    other.mkdir()
    (tmp_path / "notebooks").rename(other / "notebooks")
    assert run("--if-changed", folder=other) == 0
    assert (other / "my-course" / LESSON).exists()
    assert f"Your lessons are in the folder {other / 'my-course'}\n" in capsys.readouterr().out


def test_nothing_is_said_or_done_where_nothing_has_changed(run, capsys):
    assert run() == 0
    capsys.readouterr()
    assert run("--if-changed") == 0 and capsys.readouterr().out == ""
    assert run() == 0 and "Everything is up to date" in capsys.readouterr().out


def test_a_lesson_that_is_not_there_comes_again(run, course):
    run()
    course.path.unlink()
    assert run("--if-changed") == 0 and course.path.exists()


def test_another_folder_where_the_course_may_not_be_written(run, tmp_path, monkeypatch, capsys):
    """On a hub the course is part of the image, and a learner's folder lies in a home."""
    monkeypatch.setenv("DLCORE_FROM", str(tmp_path))
    assert run("--into", "a home/my-course") == 0
    assert f"folder {tmp_path / 'a home' / 'my-course'}\n" in capsys.readouterr().out
    assert (tmp_path / "a home" / "my-course" / ".dlcore").is_dir()
    assert run("--into", "a home/my-course", "--if-changed") == 0 and capsys.readouterr().out == ""


def test_a_folder_that_cannot_be_made(run, tmp_path, monkeypatch, capsys):
    def denied(*arguments, **named):
        raise PermissionError(errno.EACCES, "Permission denied", "my-course")

    monkeypatch.setattr(type(tmp_path), "mkdir", denied)
    assert run("--if-changed", folder=tmp_path / "elsewhere") == 1
    assert "my-course cannot be written." in capsys.readouterr().out


def test_a_start_with_nothing_to_do_imports_little():
    command = [sys.executable, "-c", "import sys, tools.learner.__main__; print(*sys.modules)"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    assert not SLOW & set(done.stdout.split())


def test_the_real_course_makes_a_copy_without_outputs(tmp_path):
    """Every lesson of today, with unique ids, as merging by id needs them."""
    places = Places(tmp_path)
    places.originals = PROJECT / "notebooks"
    assert update(places) and places.is_current()
    for path in places.copy.glob("*.ipynb"):
        text = path.read_text(encoding="utf-8")
        assert '"output_type"' not in text and '"execution_count": 1' not in text
        ids = [line for line in text.splitlines() if line.startswith('   "id":')]
        assert len(ids) == len(set(ids)) > 10, path.name
