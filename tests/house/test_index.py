"""README and index tell of the lessons of the one list, and the glossary has both languages."""

import re

import nbformat
import pytest

from dlcore.lessons.course import LESSONS
from tests.house.source_files import ROOT
from tools.keeper import tables

FOLDER = ROOT / "notebooks"
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def texts(path):
    """The Markdown cells of a notebook."""
    cells = nbformat.read(path, as_version=4).cells
    return [cell.source for cell in cells if cell.cell_type == "markdown"]


@pytest.fixture(scope="module")
def index():
    return texts(FOLDER / "00_index.ipynb")


def terms(index):
    """The rows of the glossary: English, Chinese, meaning, lesson."""
    tables = "\n".join(text for text in index if "| Chinese |" in text)
    rows = [[part.strip() for part in row.split("|")[1:-1]] for row in re.findall(r"^\|.*$", tables, re.M)]
    return [row for row in rows if row[0] not in ("English", "---")]


def test_the_tables_are_those_of_the_list(index):
    """`python3 course.py notebooks --fix 00_index` writes both."""
    readme = tables.README.read_text(encoding="utf-8")
    assert tables.with_table(readme, "notebooks/") == readme
    text = "\n\n".join(index)
    assert tables.with_table(text) == text
    assert all(head in readme and head in text for head in (tables.HEAD, tables.MORE_HEAD))


def test_a_lesson_takes_as_long_as_the_lessons_do(index):
    """`python3 course.py notebooks --fix 00_index` writes these as well."""
    said = "{} to {} minutes".format(*tables.shortest_and_longest())
    for text in (tables.README.read_text(encoding="utf-8"), "\n\n".join(index)):
        assert said in text and tables.with_minutes(text) == text


def test_the_glossary_has_forty_terms_in_both_languages_each_with_its_lesson(index):
    rows = terms(index)
    numbers = {lesson.number for lesson in LESSONS}
    assert len(rows) >= 40
    assert len({row[0] for row in rows}) == len(rows)
    for row in rows:
        assert len(row) == 4, row
        assert CHINESE.search(row[1]) and not CHINESE.search(row[0] + row[2]), row
        assert row[3] in numbers, row


def test_each_term_stands_in_the_lesson_that_explains_it(index):
    """By the beginnings of its words: saturation and saturates are one term."""
    lesson = {path.name[:2]: "\n".join(texts(path)).lower() for path in FOLDER.glob("*.ipynb")}
    for english, _, _, number in terms(index):
        forms = re.split(r"[,(]", english.lower())
        found = [all(word[:5] in lesson[number] for word in re.findall(r"\w+", form)) for form in forms]
        assert any(found), f"{english} is not in lesson {number}"
