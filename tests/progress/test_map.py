"""The map: the same wherever there is no record, with links, pictures that have words, and what is done."""

import re

import pytest

from dlcore import progress
from dlcore.lessons.course import LESSONS
from dlcore.progress.standing import DONE

LINK = re.compile(r'<a href="([^"]+)"')
ALT = re.compile(r'<img alt="([^"]*)"')


def page():
    return progress.map(LESSONS)._repr_html_()


@pytest.fixture
def originals(tmp_path, monkeypatch):
    """A folder in which nothing is recorded."""
    monkeypatch.delenv("DLCORE_PROGRESS", raising=False)
    monkeypatch.chdir(tmp_path)


def pass_all(lesson):
    for name in lesson.exercises:
        progress.record("check", f"{lesson.number}.{name}", outcome="passed")


def test_the_originals_say_where_a_record_would_be(originals):
    words = repr(progress.map(LESSONS))
    assert words == repr(progress.map(LESSONS))
    assert words.count("not begun") == len(LESSONS)
    assert "  01 neuron (weights, a line, XOR): not begun: " in words
    assert "python3 course.py lab" in words and "python3 course.py lab" in page()


def test_a_new_learner_begins_with_the_first_lesson(path):
    assert repr(progress.map(LESSONS)).endswith("Begin with lesson 01.")
    assert page().count("begin here") == 1


def test_what_was_done_and_tried_is_told_in_words_and_signs(path):
    pass_all(LESSONS[0])
    progress.record("check", "02.collapse", outcome="passed")
    progress.record("prediction", "02.slope", guess=1)
    progress.record("question", "02.questions.1", outcome="partly")
    words = repr(progress.map(LESSONS)).splitlines()
    assert words[1].endswith(f"done: {len(LESSONS[0].exercises)} of {len(LESSONS[0].exercises)} exercises")
    exercises = len(LESSONS[1].exercises)
    assert f"tried: 1 of {exercises} exercises, 1 prediction, 1 question <- go on here" in words[2]
    assert words[-1] == "Go on with lesson 02."
    assert "● done" in page() and "◐ tried" in page() and "○ not begun" in page()


def test_at_the_end_all_is_done(path):
    for lesson in LESSONS:
        pass_all(lesson)
    made = progress.map(LESSONS)
    assert {standing.state for standing in made.found} == {DONE}
    assert repr(made).endswith("All lessons are done.")


def test_each_lesson_is_linked_and_its_picture_has_words(originals):
    assert LINK.findall(page()) == [f"{lesson.file}.ipynb" for lesson in LESSONS for _ in range(2)]
    assert ALT.findall(page()) == [lesson.picture for lesson in LESSONS]
    assert all(len(words) > 10 for words in ALT.findall(page()))


def test_the_map_is_light(originals):
    assert len(page()) < 10_000 * len(LESSONS)
    assert all(lesson.thumbnail.stat().st_size < 12_000 for lesson in LESSONS)


def test_a_lesson_without_a_picture_has_its_words(originals, monkeypatch, tmp_path):
    monkeypatch.setattr("dlcore.lessons.course.THUMBNAILS", tmp_path)
    assert "<img" not in page() and page().count("not begun") == len(LESSONS)
