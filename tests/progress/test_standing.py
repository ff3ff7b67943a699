"""Done, tried or open, and where to go on."""

from types import SimpleNamespace

import pytest

from dlcore.lessons.course import LESSONS
from dlcore.progress.standing import DONE, OPEN, TRIED, next_standing, standings

TWO = [
    SimpleNamespace(number="01", exercises=("a", "b")),
    SimpleNamespace(number="02", exercises=("c",)),
]


def checked(name, outcome="passed", day=1):
    return {"time": f"2026-01-{day:02}T00:00:00Z", "kind": "check", "name": name, "outcome": outcome}


def states(*records):
    return [standing.state for standing in standings(records, TWO)]


def goes_on(*records):
    standing = next_standing(standings(records, TWO))
    return standing and standing.lesson.number


def test_a_lesson_is_done_when_all_its_checks_have_passed_once():
    assert states() == [OPEN, OPEN]
    assert states(checked("01.a")) == [TRIED, OPEN]
    assert states(checked("01.a"), checked("01.b", "not yet")) == [TRIED, OPEN]
    assert states(checked("01.a"), checked("01.b")) == [DONE, OPEN]
    assert states(checked("01.a"), checked("01.b"), checked("01.b", "not yet", 2)) == [DONE, OPEN]


def test_a_prediction_or_a_question_is_a_try():
    prediction = {"time": "2026-01-01T00:00:00Z", "kind": "prediction", "name": "02.slope", "guess": 0}
    found = standings([prediction, {**prediction, "kind": "question", "name": "02.questions.1"}], TWO)
    assert (found[1].state, found[1].predictions, found[1].questions) == (TRIED, {"slope"}, {"questions.1"})


def test_an_answer_that_was_seen_without_a_guess_is_no_prediction():
    seen = {"time": "2026-01-01T00:00:00Z", "kind": "prediction", "name": "02.slope", "outcome": "revealed"}
    found = standings([seen], TWO)
    assert (found[1].state, found[1].predictions) == (TRIED, set())


@pytest.mark.parametrize("name", ["99.a", "01", "softmax", "", "01.unknown"])
def test_names_that_no_lesson_has_count_for_none(name):
    assert DONE not in states(checked(name))


def test_one_goes_on_where_one_has_been_last():
    assert goes_on() == "01"
    assert goes_on(checked("01.a"), checked("02.c", "not yet", day=2)) == "02"
    assert goes_on(checked("01.a"), checked("02.c", day=2)) == "01"
    assert goes_on(checked("01.a"), checked("01.b")) == "02"
    assert goes_on(checked("01.a"), checked("01.b"), checked("02.c")) is None


def test_every_lesson_names_its_exercises():
    for lesson in LESSONS:
        assert len(lesson.exercises) >= 5
        assert "__all__" not in lesson.exercises
