"""The words for students in a cell's metadata: where they lack, and where they have lost a sentence."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell

from tests.house.small_notebook import notebook
from tools.keeper import editions
from tools.keeper.normaliser import normalise, serialise

TEXT = "## Exercises\n\nRun the check. The solution is folded under it: click it. Then go on.\n\n- One."
WORDS = "## Exercises\n\nRun the check. Then go on.\n\n- One."


def complaints(source, words=None, new=new_markdown_cell):
    metadata = {} if words is None else {"students": words.splitlines(keepends=True)}
    return [words for _, words in editions.complaints([new(source, metadata=metadata)])]


def test_words_without_the_sentence_about_solutions_are_fine():
    assert complaints(TEXT, WORDS) == []
    assert complaints("The solution of the equation is 3. Five folds of data.") == []


@pytest.mark.parametrize(
    ("source", "words", "complaint"),
    [
        (TEXT, None, "speaks of a folded solution: metadata.students holds"),
        ("A folded solution stands below.", None, "speaks of a folded solution"),
        (TEXT, TEXT, "metadata.students speaks of a folded solution"),
        (TEXT, WORDS.replace(" Then go on.", ""), "lacks a sentence of the text: 'Then go on.'"),
        (TEXT.replace("go on", "go home"), WORDS, "lacks a sentence of the text: 'Then go home.'"),
    ],
)
def test_what_is_wrong_is_said(source, words, complaint):
    assert [complaint in found for found in complaints(source, words)] == [True]


def test_code_has_no_words_for_students():
    assert "belongs to text cells" in complaints("x = 1", "x = 2", new_code_cell)[0]


def test_the_keeper_writes_them_where_they_lack_and_keeps_them():
    made = notebook()
    made.cells.append(new_markdown_cell(TEXT, id="exercises"))
    editions.mend(made.cells)
    stored = serialise(normalise(made))
    assert editions.wording(made.cells[-1]) == WORDS
    editions.mend(made.cells)
    assert serialise(normalise(made)) == stored
