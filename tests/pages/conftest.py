"""The decks and handouts of all lessons, each made once."""

from functools import cache

import pytest
from bs4 import BeautifulSoup

from dlcore.lessons.course import LESSONS
from tools.handout.page import page
from tools.pages import lesson as lessons
from tools.slides.deck import deck

FILES = [entry.file for entry in LESSONS]


def pytest_generate_tests(metafunc):
    if "file" in metafunc.fixturenames:
        metafunc.parametrize("file", FILES)


@cache
def lesson_of(file):
    return lessons.lesson(LESSONS[FILES.index(file)])


@cache
def deck_of(file):
    return deck(lesson_of(file))


@cache
def page_of(file):
    return page(lesson_of(file), has_answers=False)


@cache
def soup_of(file):
    """The deck, read; without its scripts and looks, which take long."""
    body = deck_of(file).partition("<body>")[2].partition("<script>")[0]
    return BeautifulSoup(body, "html.parser")


@pytest.fixture
def lesson(file):
    return lesson_of(file)


@pytest.fixture
def slides(file):
    return deck_of(file)


@pytest.fixture
def handout(file):
    return page_of(file)


@pytest.fixture
def soup(file):
    return soup_of(file)
