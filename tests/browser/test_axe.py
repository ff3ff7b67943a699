"""axe-core on what no other test shows: cards of each kind, pages of marks, all widgets on one page."""

import dataclasses

import pytest

from dlcore import widgets
from tests.browser.axe import violations
from tests.browser.static_page import show
from tests.browser.test_every_widget import made
from tests.widgets.prediction.small_cards import GUESSES, MAKERS
from tools.grading.marks import LOOK, PART, RIGHT, UNTOUCHED, WRONG, Mark
from tools.grading.pages import class_page, student_page
from tools.grading.tables import Line

pytestmark = pytest.mark.browser
GROUNDS = "light", "dark"
WORDS = "not yet right: case 1 of 3\n  This looks like dW transposed: its shape is that of W.\n" + 200 * "x"


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_a_card_before_and_after_the_answer(page, address, kind, ground):
    card = widgets.PredictionCard(MAKERS[kind]())
    show(page, address, card, is_light=ground == "light")
    assert violations(page, ".dlcore-widget") == []
    page.evaluate("guess => shown.model.set('guess', guess)", GUESSES[kind])
    page.evaluate("shown.model.set('is_answered', true)")
    assert violations(page, ".dlcore-widget") == []


def marks(*states):
    return {f"exercise_{n}": Mark(state, 0.5, 1.0, "a note") for n, state in enumerate(states)}


def class_of_two():
    """Two lines with their records."""
    line = Line("ann", "Ann", "1", {}, "", 2.5, 3.0, marks(RIGHT, PART, WRONG, UNTOUCHED, LOOK), ("late",))
    result = {"text": WORDS, "mistake": "dW transposed", "hint": "This looks like dW transposed"}
    record = {"student": "ann", "unusable": "", "results": dict.fromkeys(line.marks, result)}
    other = dataclasses.replace(line, student="bob", name="Bob", marks=marks(*[UNTOUCHED] * 5))
    unread = {"student": "bob", "unusable": "the file is empty", "results": {}}
    return [line, other], {"ann": record, "bob": unread}


@pytest.mark.parametrize("scheme", GROUNDS)
def test_the_pages_of_marks(chromium, scheme):
    lines, records = class_of_two()
    page = chromium.new_page(color_scheme=scheme, viewport={"width": 500, "height": 700})
    for html in (
        student_page("Marks", lines[0], records["ann"], 5),
        class_page("Marks: the class", lines, records, 5),
    ):
        page.set_content(html)
        assert violations(page, "html") == []
    page.close()


def test_two_of_each_widget_share_a_page(page, address):
    """Their parts have names of their own, or are no landmarks; no id stands twice."""
    show(page, address, made("ForwardStepper"))
    for name in widgets.__all__ * 2:
        show(page, address, made(name), is_new=False)
    names = "landmark-unique", "duplicate-id-aria", "aria-valid-attr-value"
    only = {"type": "rule", "values": names}
    assert page.locator(".dlcore-widget").count() == 2 * len(widgets.__all__) + 1
    assert violations(page, "body", runOnly=only) == []
