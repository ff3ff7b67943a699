"""The small course, made for one test; nothing waits for the disk."""

import os

import pytest

from tests.learner.small_course import SmallCourse


@pytest.fixture
def course(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda handle: None)
    return SmallCourse(tmp_path)
