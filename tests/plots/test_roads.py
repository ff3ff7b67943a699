"""The map of the course: a box and a subject for each lesson, an arrow to each but the first."""

from collections import namedtuple

import pytest

from dlcore import plots

Stop = namedtuple("Stop", "number name subject")


def texts(count):
    stops = [Stop(f"{i:02}", f"name {i}", f"subject {i}") for i in range(1, count + 1)]
    return stops, plots.course_map(stops).axes[0].texts


@pytest.mark.parametrize("count", [1, 5, 9, 13])
def test_each_lesson_has_its_box_its_subject_and_its_way_in(count):
    stops, drawn = texts(count)
    words = [text.get_text() for text in drawn if text.get_text()]
    assert sorted(words) == sorted(
        words for stop in stops for words in (f"{stop.number} {stop.name}", stop.subject)
    )
    assert sum(hasattr(text, "arrow_patch") and not text.get_text() for text in drawn) == count - 1


def test_the_road_turns_at_the_end_of_a_row():
    _, drawn = texts(13)
    x = {text.get_text()[:2]: text.get_position()[0] for text in drawn if text.get_text()[:2].isdigit()}
    assert x["01"] < x["02"] < x["05"] == x["06"] > x["07"] > x["10"] == x["11"] < x["12"]
    assert x["01"] == x["10"]


def test_no_two_lessons_share_a_place():
    _, drawn = texts(13)
    assert len({text.get_position() for text in drawn if text.get_text()}) == 26
