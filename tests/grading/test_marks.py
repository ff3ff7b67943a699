"""Points, late hours, the roster, and words of students in tables and pages."""

from datetime import datetime

import pytest

from tests.grading.small_class import SUM, hand_in, notebook
from tools.grading.marks import LOOK, PART, RIGHT, UNTOUCHED, WRONG, Scale
from tools.grading.results import line_of
from tools.grading.roster import NoTime, Roster, as_time, hours_late, roster
from tools.grading.submissions import submissions
from tools.grading.tables import number, write_marks


def result(outcome, **facts):
    return {"outcome": outcome, "hint": "a hint", "flags": [], "parts": {}, "note": ""} | facts


RECORD = {"student": "ann", "path": None, "notes": [], "unusable": ""}
HALF = {"forward": True, "backward": False}


@pytest.mark.parametrize(
    ("given", "state", "points"),
    [
        (result("passed", hint=""), RIGHT, 4),
        (result("not yet"), WRONG, 0),
        (result("not yet", parts=HALF), PART, 1),
        (result("not attempted"), UNTOUCHED, 0),
        (result("passed", flags=["looks at files: open"]), LOOK, 0),
        (None, UNTOUCHED, 0),
    ],
)
def test_a_result_is_worth_points(given, state, points):
    results = {} if given is None else {"deltas": given}
    mark = Scale({"deltas": 4}, 0.25).marks({**RECORD, "results": results})["deltas"]
    assert (mark.state, mark.points, mark.of) == (state, points, 4)


def test_accepted_flags_give_the_points():
    record = {**RECORD, "results": {"deltas": result("passed", flags=["looks at files: open"])}}
    assert Scale({"deltas": 1}, accepted=frozenset({"ann"})).marks(record)["deltas"].state == RIGHT


@pytest.mark.parametrize(
    "text", ["2026-11-30 23:59", "2026-11-30T23:59", "30/11/2026 23:59", "Monday, 30 November 2026, 11:59 PM"]
)
def test_times_are_read_as_systems_write_them(text):
    assert as_time(text) == datetime(2026, 11, 30, 23, 59).astimezone()


def test_a_zone_is_kept_and_nonsense_refused():
    assert as_time("2026-11-30T23:59Z") == as_time("2026-12-01T07:59+08:00")
    with pytest.raises(NoTime, match="write it as"):
        as_time("tomorrow")


def test_hours_after_the_deadline():
    end = as_time("2026-11-30 12:00")
    assert hours_late(end, as_time("2026-11-30 13:30")) == 1.5
    assert hours_late(end, as_time("2026-11-29 13:30")) == 0
    assert hours_late(None, end) is hours_late(end, None) is None


def test_the_roster_s_time_comes_before_that_of_the_file(tmp_path):
    hand_in(tmp_path, "Ann Li_4711_assignsubmission_file", notebook({"dense_backward": SUM}))
    (one,) = submissions(tmp_path)
    record = {**RECORD, "student": one.student, "path": str(one.files[0].path), "results": {}}
    early, late = as_time("2000-01-01 00:00"), "2000-01-02 00:00"
    table = Roster({"4711": {"student": "4711", "name": "Li Ann", "submitted": late, "email": "a@b"}})
    line = line_of(one, record, table, early, Scale({"deltas": 1}))
    assert (line.late, line.who, line.row["email"]) == (24, "Li Ann", "a@b")
    line = line_of(one, record, Roster(), early, Scale({"deltas": 1}))
    assert (line.late > 24 * 365 * 20, line.who) == (True, "Ann Li")


def test_a_roster_needs_the_students(tmp_path):
    place = tmp_path / "class.csv"
    place.write_text("who,email\nann,a@b\n", encoding="utf-8")
    with pytest.raises(ValueError, match="needs a column student"):
        roster(place)
    place.write_text("\ufeffstudent,email\nann,a@b\n", encoding="utf-8")
    assert roster(place).rows["ann"]["email"] == "a@b"
    assert roster(None).rows == {}


def test_no_word_of_a_student_is_a_formula(tmp_path):
    hand_in(tmp_path, "=1+1", notebook({}))
    (one,) = submissions(tmp_path)
    line = line_of(one, {**RECORD, "student": "=1+1", "results": {}}, Roster(), None, Scale({"deltas": 1}))
    write_marks(tmp_path / "marks.csv", [line], 1)
    assert "'=1+1" in tmp_path.joinpath("marks.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(("points", "text"), [(2, "2"), (2.5, "2.5"), (0, "0"), (10, "10"), (1 / 3, "0.33")])
def test_points_without_a_needless_point(points, text):
    assert number(points) == text
