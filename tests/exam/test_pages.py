"""Sheets as pages: whole without the network, and every array where it belongs."""

import re
from html.parser import HTMLParser

import pytest

from tools.exam.as_markdown import markdown
from tools.exam.as_markdown import matrix as as_lines
from tools.exam.as_page import inline, matrix, page
from tools.exam.numbers import number
from tools.exam.pool import POOL
from tools.exam.sheet import sheet

WITHOUT_END = {"meta"}


class Tags(HTMLParser):
    """Holds that every tag that is opened is closed, in order."""

    def __init__(self, text):
        super().__init__()
        self.open, self.seen = [], []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.seen.append((tag, dict(attributes)))
        if tag not in WITHOUT_END:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def sheets():
    return [sheet("A title", POOL, "seed", who, who) for who in ("Ann <b>", "Bo")]


def test_a_page_is_whole_html_and_asks_nothing_of_the_network(sheets):
    for with_answers in (False, True):
        text = page(sheets, with_answers)
        tags = Tags(text)
        assert not any({"src", "href", "srcset"} & attributes.keys() for _, attributes in tags.seen)
        assert "http" not in text and "url(" not in text and "@import" not in text
        prose = re.sub(r"<pre.*?</pre>", "", text, flags=re.DOTALL)
        assert "`" not in prose and "**" not in prose


def test_a_page_has_each_students_name_and_every_question(sheets):
    text = page(sheets)
    assert text.count("<article>") == 2 and text.count("<h2>") == 2 * len(POOL)
    assert "Ann &lt;b&gt;" in text and "<b>" not in text


def test_headings_and_the_sum_of_points_are_those_of_the_questions(sheets):
    text = markdown(sheets[0])
    points = [int(found) for found in re.findall(r"^## Question \d+: (\d+) points?", text, re.MULTILINE)]
    assert f"{len(POOL)} questions, {sum(points)} points, about " in text


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "1"), (-2, "−2"), (0.125, "0.125"), (-0.0, "0"), (1 / 3, "0.3333"), (1e-9, "0"), (2500, "2500")],
)
def test_numbers_are_written_as_people_do(value, text):
    assert number(value) == text


def test_a_matrix_has_its_brackets_and_a_row_is_one_line():
    assert as_lines("W", [[1, -20], [3, 4]]) == "    [   1 −20 ]\nW = [   3   4 ]"
    assert as_lines("b", [1, 2]) == "b = [ 1 2 ]"
    assert matrix("W₁", [[1], [-2]]).startswith("<math><msub><mi>W</mi><mn>1</mn></msub>")
    assert matrix("W₁", [[1], [-2]]).count("<mtr>") == 2 and "<mo>−</mo><mn>2</mn>" in matrix("W₁", [[-2]])


def test_words_of_markdown_become_tags():
    assert inline("*not* `a < b` **A** 10^−3") == (
        "<em>not</em> <code>a &lt; b</code> <strong>A</strong> 10<sup>−3</sup>"
    )
