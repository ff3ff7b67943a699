"""A deck and a handout in a real browser, opened as files, with every network refused."""

import pytest

from dlcore.lessons.course import LESSONS
from tools.handout.page import page as handout
from tools.pages.lesson import lesson
from tools.slides.deck import deck

pytestmark = pytest.mark.browser
SHORTEST = LESSONS[10]
SCREENS = ((1280, 720), (1920, 1080))
TOO_LARGE = """([width, height]) => {
  const isOut = (box) => box.left < -1 || box.top < -1 || box.right > width + 1 || box.bottom > height + 1;
  const found = [];
  for (const slide of Reveal.getSlides()) {
    const { h, v } = Reveal.getIndices(slide);
    Reveal.slide(h, v);
    const parts = [...slide.querySelectorAll("*")].filter((one) => !one.closest("aside"));
    const boxes = parts.map((one) => one.getBoundingClientRect()).filter((box) => box.width && box.height);
    if (!boxes.length || boxes.some(isOut)) found.push(slide.innerText.slice(0, 80));
  }
  return found;
}"""
FONT = """() => document.fonts.load('16px "Course Math"').then((faces) => faces.length)"""
LETTERS = """() => Reveal.getSlides().map((one) => Number(one.style.getPropertyValue("--letters") || 1))"""


@pytest.fixture(scope="module")
def opened(chromium, tmp_path_factory):
    """opened(text) shows it as a file; a page without a network, whose requests and errors are noted."""
    folder = tmp_path_factory.mktemp("a stick with blanks")
    context = chromium.new_context(offline=True)

    def show(name, text):
        path = folder / name
        path.write_text(text, encoding="utf-8")
        page = context.new_page()
        page.asked, page.errors = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto(path.as_uri())
        return page

    yield show
    context.close()


def asked_outside(page):
    return [url for url in page.asked if not url.startswith(("file:", "data:", "blob:", "about:"))]


@pytest.fixture(scope="module")
def slides(opened):
    page = opened("deck.html", deck(lesson(SHORTEST)))
    page.wait_for_function("() => window.Reveal && Reveal.isReady()")
    return page


@pytest.mark.parametrize("screen", SCREENS)
def test_every_slide_is_within_the_screen(slides, screen):
    slides.set_viewport_size(dict(zip(("width", "height"), screen)))
    slides.evaluate("() => Reveal.layout()")
    assert slides.evaluate(TOO_LARGE, list(screen)) == []
    assert slides.evaluate("() => Reveal.getTotalSlides()") > 50
    assert slides.errors == asked_outside(slides) == []


def test_letters_are_large(slides):
    sizes = slides.evaluate(LETTERS)
    assert min(sizes) >= 0.6 and sorted(sizes)[len(sizes) // 2] == 1


def test_answers_come_at_a_key_press(slides):
    stack, idea = slides.evaluate("""() => {
      const { h, v } = Reveal.getIndices(document.querySelector(".answer").closest("section"));
      return [h, v];
    }""")
    slides.evaluate("([h, v]) => Reveal.slide(h, v, -1)", [stack, idea])
    answer = slides.locator(".present .present .answer").first
    answer.wait_for(state="hidden")
    slides.keyboard.press("Space")
    slides.wait_for_function("() => document.querySelector('.fragment.visible .answer')")
    assert answer.is_visible()


def test_the_speaker_has_a_window_with_notes(slides):
    slides.evaluate("() => Reveal.slide(1, 0)")
    with slides.context.expect_page() as found:
        slides.keyboard.press("s")
    speaker = found.value
    speaker.locator(".speaker-controls-notes .value").get_by_text("minutes.").wait_for()
    assert asked_outside(slides) == []
    speaker.close()


def test_a_handout_draws_its_formulas_and_opens_its_folds_for_print(opened):
    page = opened("handout.html", handout(lesson(SHORTEST), has_answers=False))
    assert page.evaluate(FONT) == 1
    assert page.locator("mfrac").first.bounding_box()["height"] > 1.5 * 16
    assert page.locator("details[open]").count() == 0
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    assert page.errors == asked_outside(page) == []
