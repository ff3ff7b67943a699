"""The place of a cell in the slides: by the rule, or as its metadata says."""

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from dlcore.lessons.course import LESSONS
from tests.house.small_notebook import notebook
from tools.editions.students import plain
from tools.keeper import rules
from tools.keeper.normaliser import normalise, serialise
from tools.pages.lesson import Lesson
from tools.slides.ideas import stacks
from tools.slides.short import telling

TITLE, PART, IDEA = "# 01 Title", "## 1 Part", "An idea.\n\n<details><summary>Hint</summary>h</details>"


def ideas(told=None):
    """The text of each slide, by stack, of a small lesson; told: what the metadata of one cell says."""
    metadata = {"slideshow": {"slide_type": told}} if told else {}
    output = new_output("stream", text="4\n")
    cells = [
        *map(new_markdown_cell, (TITLE, PART)),
        new_markdown_cell(IDEA, metadata=metadata),
        new_code_cell("import numpy as np"),
        new_code_cell(
            "def square(x):\n    return x * x\n\n\nassert square(2) == 4\nsquare(2)", outputs=[output]
        ),
        new_markdown_cell("## Sources\n\n- A book."),
    ]
    made = stacks(Lesson(LESSONS[0], cells))
    return [["".join(block.html for block in idea) for idea in stack] for stack in made]


def test_the_rule():
    title, (part, idea) = ideas()
    assert len(title) == 1 and "<h1>01 Title</h1>" in title[0]
    assert "<h2>1 Part</h2>" in part and "An idea" not in part
    assert '<aside class="notes"><p><strong>Hint.</strong></p>h</aside>' in idea
    assert "square" in idea and "<samp>4</samp>" in idea
    assert not {word for word in ("numpy", "assert", "A book") if word in str(ideas())}


@pytest.mark.parametrize(
    ("told", "slides"), [("slide", [1, 1, 1]), ("subslide", [1, 2]), ("-", [1, 1]), ("fragment", [1, 1])]
)
def test_metadata_knows_better(told, slides):
    assert [len(stack) for stack in ideas(told)] == slides
    assert ('<div class="fragment"><p>An idea' in str(ideas(told))) == (told == "fragment")


def test_a_cell_can_be_for_the_speaker_or_for_nobody():
    assert "An idea" not in str(ideas("skip"))
    assert '<aside class="notes"><p>An idea' in str(ideas("notes"))


def test_code_that_only_a_picture_needs_falls_away():
    source = "a = 1\nb = a + 1\n# for the eye\ngrid = [b]\nshow(grid, alt='')\nassert b == 2"
    assert telling(source, {"b"}, has_picture=True) == "a = 1\nb = a + 1"
    assert telling(source, {"b", "grid"}, has_picture=True).endswith("grid = [b]")
    assert telling("x = 1\n" * 12, {"x"}, has_picture=True) == ""
    assert telling("print(1)", set(), has_picture=False) == ""
    assert telling("no python", set(), has_picture=False) == ""


def test_the_keeper_keeps_the_place_in_the_slides_and_students_do_not_get_it():
    made = notebook()
    made.cells[0].metadata["slideshow"] = {"slide_type": "skip", "other": 1}
    stored = serialise(normalise(made))
    assert made.cells[0].metadata == {"slideshow": {"slide_type": "skip"}}
    assert serialise(normalise(made)) == stored
    assert not [one for one in rules.complaints(made) if "slideshow" in one]
    assert "slideshow" not in plain(made.cells[0])["metadata"]


@pytest.mark.parametrize("words", [{}, {"slide_type": "slides"}, {"slide_type": ""}])
def test_the_keeper_knows_all_types_of_slides(words):
    made = notebook()
    made.cells[0].metadata["slideshow"] = words
    assert [
        one
        for one in rules.complaints(made)
        if "metadata.slideshow needs a slide_type, one of 'slide'" in one
    ]
