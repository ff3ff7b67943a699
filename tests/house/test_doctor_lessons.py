"""The doctor on the learner's own folder."""

import pytest

from dlcore.doctor import lessons as module
from dlcore.doctor.lessons import own_lessons
from tests.learner.small_course import LESSON, SmallCourse, lesson


@pytest.fixture
def course(tmp_path, monkeypatch):
    made = SmallCourse(tmp_path)
    monkeypatch.setattr(module, "ORIGINALS", made.places.originals)
    monkeypatch.setattr(module, "COPY", made.places.copy)
    return made


def test_says_where_the_folder_is(course):
    (finding,) = own_lessons()
    assert finding.seen == f"in {course.places.copy}" and finding.to_do == ""


def test_the_folder_of_a_lesson_that_lies_outside_the_course(course, tmp_path, monkeypatch):
    """On a hub: the course is part of the image, and the doctor is asked in a lesson of a home."""
    monkeypatch.setattr(module, "COPY", tmp_path / "no such folder")
    monkeypatch.chdir(course.places.copy)
    (finding,) = own_lessons()
    assert finding.seen == f"in {course.places.copy}"


def test_looks_at_the_same_as_an_update(course):
    course.publish(lesson(), "more.ipynb")
    (course.places.originals / ".hidden").mkdir()
    (course.places.originals / ".hidden" / "a.ipynb").touch()
    assert module._table() == course.places.table()


def test_tells_that_there_is_newer_text(course):
    course.publish(lesson(title="# Longer"))
    (finding,) = own_lessons()
    assert "update has newer text" in finding.seen and finding.to_do == ""


def test_names_broken_files(course):
    course.path.write_bytes(b"{")
    where, broken = own_lessons()
    assert LESSON in broken.seen and broken.to_do.startswith(f"Rename {course.path}")


def test_a_folder_that_is_not_made_yet(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "COPY", tmp_path)
    (finding,) = own_lessons()
    assert "course.py lab makes them" in finding.seen and finding.to_do == ""
