"""The map of the course: a box and a subject for each lesson, an arrow to each but the first."""

from dlcore import plots
from dlcore.plots.roads import LESSONS


def test_each_lesson_has_its_box_its_subject_and_its_way_in():
    texts = plots.course_map().axes[0].texts
    words = [text.get_text() for text in texts if text.get_text()]
    assert sorted(words) == sorted(part for name, subject, *_ in LESSONS for part in (name, subject))
    assert sum(hasattr(text, "arrow_patch") and not text.get_text() for text in texts) == len(LESSONS) - 1


def test_no_two_lessons_share_a_place():
    assert len({place for *_, column, row in LESSONS for place in [(column, row)]}) == len(LESSONS)
