"""The small course, made for one test."""

import pytest

from tests.learner.small_course import SmallCourse


@pytest.fixture
def course(tmp_path):
    return SmallCourse(tmp_path)
