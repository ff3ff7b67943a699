"""What the keeper asks of lessons alone: true minutes, and solutions that are known as such."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tools.keeper import minutes, solutions
from tools.keeper.keeper import LESSON
from tools.keeper.reading import Imported, of_code, of_text

TITLE = "# 02 Title\n\n| part | minutes |\n|---|---|\n| 1 Bends | {bends} |\n| Exercises | as you like |"
words = "word " * 150


def lesson(*sources, bends=2):
    """A title with its table, then text cells, and code cells for sources that begin with >."""
    cells = [new_markdown_cell(TITLE.format(bends=bends))]
    for source in sources:
        cells.append(new_code_cell(source[1:]) if source.startswith(">") else new_markdown_cell(source))
    return new_notebook(cells=cells)


GOOD = ("## 1 Bends", words, words, "## Exercises", "### 1 Double (short)")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        (words, 60),
        ("$$a + b$$ and $x$ and $y$", 30 + 8 + 0.8),
        ("A [link](https://example.org/a/b/c) of four words", 2),
        ("*Waiting: 40 s.*", 40),
        ("*Waiting: 2 min.*", 120),
        ("| a | b |\n|---|---|\n| c | d |", 4 * 0.4),
        ("<details><summary>Why</summary>\n\nFive words are in here\n\n</details>", 6 * 0.4),
        ("```\none\n\ntwo\n```", 8),
    ],
)
def test_minutes_of_text(text, seconds):
    assert of_text(text) * 60 == pytest.approx(seconds)


@pytest.mark.parametrize(
    ("code", "seconds"),
    [
        ("x = 1\n\ny = 2", 8),
        ('slope = predict.number("02.slope", "The slope?")', 40),
        ("Race()", 240 + 4),
        ("predict.recall('02.questions', 4)", 4),
    ],
)
def test_minutes_of_code(code, seconds):
    known = Imported(frozenset({"Race"}), frozenset({"predict"}))
    assert of_code(code, known) * 60 == pytest.approx(seconds)


def test_a_prediction_counts_once_whether_it_is_asked_for_in_words_or_in_a_cell():
    asked = "**Predict:** the slope?"
    begin, cell = [">from dlcore import predict", "## 1 Bends"], '>predict.number("02.a", "?")'
    both = lesson(*begin, asked), lesson(*begin, asked, cell)
    first, second = (minutes.parts(made)[1].minutes * 60 for made in both)
    assert first == second == pytest.approx(40 + 5 * 0.4)


def test_a_good_table_has_no_complaint():
    assert list(minutes.complaints(lesson(*GOOD))) == []


REFUSED = {
    "the table says 4 minutes for '1 Bends', the formula 2.0": lesson(*GOOD, bends=4),
    "the minutes of '1 Bends' are 'some', not a number": lesson(*GOOD, bends="some"),
    "the table of minutes has no row for '2 More' (0)": lesson("## 2 More", *GOOD),
    "the table names a part '1 Bends', which is no heading": lesson("## Exercises"),
    "the core path takes 62 minutes, more than 60: mark a part (optional)": lesson(
        "## 1 Bends", *[words] * 62, "## Exercises", bends=62
    ),
    "the exercise '1 Double' does not end in (short) or (long)": lesson(*GOOD[:-1], "### 1 Double"),
}


@pytest.mark.parametrize("complaint", REFUSED)
def test_refuses(complaint):
    assert list(minutes.complaints(REFUSED[complaint])) == [complaint]


def test_an_optional_part_is_beside_the_core_path():
    made = lesson("## 1 Bends", words, words, "## 2 More (optional)", *[words] * 70, "## Exercises")
    made.cells[0].source += "\n| 2 More (optional) | 70 |"
    assert list(minutes.complaints(made)) == []
    assert minutes.core_minutes(made) == pytest.approx(2, abs=0.1)


@pytest.mark.parametrize(
    ("source", "tag", "complaint"),
    [
        ("# Solution\nlesson02.gelu.solution(gelu)", "solution", None),
        ("lesson02.gelu.solution(gelu)", "solution", "the first line of a solution is not '# Solution'"),
        ("# Solution\nlesson02.gelu(gelu)", "solution", "a solution calls lesson02.gelu( as a learner does"),
        ("lesson02.gelu(gelu)", "exercise", None),
        ("lesson02.gelu.solution(gelu)", "exercise", "outside a cell with the tag 'solution'"),
    ],
)
def test_solutions(source, tag, complaint):
    found = [words for _, words in solutions.complaints([new_code_cell(source, metadata={"tags": [tag]})])]
    assert len(found) == bool(complaint)
    assert not complaint or complaint in found[0]


def test_the_index_is_no_lesson():
    assert LESSON.fullmatch("02_activations") and not LESSON.fullmatch("00_index")
