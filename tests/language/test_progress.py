"""What the map of the lessons and the record say is said in the reader's language."""

import re

import pytest

from dlcore import progress
from dlcore.lessons.course import LESSONS
from tests.language.sentences import unsaid


@pytest.fixture(params=["nothing", "a little", "everything"])
def learner(request, tmp_path, monkeypatch):
    """A learner's folder in which nothing, a little, or everything is done."""
    (tmp_path / ".dlcore").mkdir()
    monkeypatch.delenv("DLCORE_PROGRESS", raising=False)
    monkeypatch.chdir(tmp_path)
    lessons = {"nothing": (), "a little": LESSONS[:1], "everything": LESSONS}[request.param]
    checks = [f"{lesson.number}.{name}" for lesson in lessons for name in lesson.exercises]
    for name in checks:
        progress.record("check", name, outcome="passed")
    if checks:
        progress.record("prediction", "02.slope", guess=1)
        progress.record("question", "02.questions.1", outcome="partly")


def shown():
    made = progress.map(LESSONS)
    pictures = " ".join(re.findall(r'alt="([^"]*)"', made._repr_html_()))
    page = re.sub(r"<[^>]*>", "\n", made._repr_html_())
    return [*repr(made).splitlines(), *page.splitlines(), pictures]


def test_every_word_of_the_map_is_said(learner, heard):
    assert unsaid(shown()) == []


def test_where_nothing_is_recorded_that_is_said_too(tmp_path, monkeypatch, heard):
    monkeypatch.delenv("DLCORE_PROGRESS", raising=False)
    monkeypatch.chdir(tmp_path)
    assert unsaid(shown()) == []


def test_what_is_brought_is_counted_in_words(learner, tmp_path, heard, capsys):
    other = tmp_path / "other.jsonl"
    other.write_text('{"time": "2026-01-01T00:00:00Z", "kind": "check", "name": "01.a"}\n', encoding="utf-8")
    progress.bring(other)
    progress.bring(other)
    assert unsaid(capsys.readouterr().out.splitlines()) == []
