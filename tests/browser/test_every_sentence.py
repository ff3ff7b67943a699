"""Everything on a page of a widget is said: words, labels, titles, and what is drawn on a canvas."""

import pytest

from dlcore import language, widgets
from tests.browser.static_page import show
from tests.language.browsed import MAKERS
from tests.language.sentences import unsaid
from tests.widgets.prediction.small_cards import MAKERS as PREDICTIONS

pytestmark = pytest.mark.browser

LISTEN = """
  globalThis.drawn = new Set();
  for (const name of ["fillText", "strokeText"]) {
    const draw = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (text, ...rest) {
      drawn.add(String(text));
      return draw.call(this, text, ...rest);
    };
  }"""
WORDS = """() => {
  const root = document.querySelector(".dlcore-widget, .dlcore-pad"), texts = new Set(drawn);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  // By the model, or the program of a patient.
  const isWritten = (node) => node.parentElement.closest(".page, .earlier .line, .program");
  while (walker.nextNode()) if (!isWritten(walker.currentNode)) texts.add(walker.currentNode.data);
  for (const name of ["aria-label", "aria-description", "aria-valuetext", "title", "placeholder"])
    for (const element of document.querySelectorAll(`[${name}]`)) texts.add(element.getAttribute(name));
  return [...texts];
}"""


@pytest.fixture
def page(chromium, monkeypatch):
    monkeypatch.setenv("DLCORE_LANG", "pseudo")
    language.spoken.cache_clear()
    page = chromium.new_page(viewport={"width": 1100, "height": 900})
    page.add_init_script(LISTEN)
    yield page
    page.close()
    monkeypatch.undo()
    language.spoken.cache_clear()


@pytest.mark.parametrize("name", widgets.__all__)
def test_everything_on_the_page_is_said(page, address, name):
    errors = show(page, address, MAKERS.get(name, getattr(widgets, name))())
    page.wait_for_timeout(300)
    use(page)
    texts = page.evaluate(WORDS)
    assert errors == [] and len(texts) > 10
    assert unsaid(texts) == []
    assert not [text for text in texts if "{" in text]


@pytest.mark.parametrize("kind", PREDICTIONS)
def test_everything_on_a_card_is_said(page, address, kind):
    """Before a guess and after the answer."""
    for is_answered in (False, True):
        card = widgets.PredictionCard(PREDICTIONS[kind]())
        card.is_answered = is_answered
        errors = show(page, address, card)
        page.locator(".status").wait_for()
        use(page)
        texts = page.evaluate(WORDS)
        assert errors == [] and len(texts) > 3 and unsaid(texts) == []


def use(page):
    """Every button once, and a key and the pointer on each plot."""
    for button in page.locator("button:visible:enabled").all():
        button.dispatch_event("click")
        page.wait_for_timeout(20)
    for plot in page.locator("canvas:visible").all():
        plot.dispatch_event("keydown", {"key": "ArrowRight", "bubbles": True})
        plot.dispatch_event("pointermove", {"clientX": 300, "clientY": 200, "bubbles": True})
    page.wait_for_timeout(200)
