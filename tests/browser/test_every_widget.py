"""What holds for every widget, in a page without JupyterLab: keys, ends, high contrast, foreign grounds."""

import pytest

from dlcore import widgets
from tests.browser.axe import violations
from tests.browser.static_page import show
from tests.browser.test_scripts import MAKERS

pytestmark = pytest.mark.browser

HAVE_TABLES = (
    "ActivationExplorer",
    "DepthProbe",
    "ClinicBoard",
    "DescentExplorer",
    "NeuronPlayground",
    "OptimizerRace",
    "TextSampler",
    "TrainingCockpit",
)
# Contrast of the text in an element with the first ground behind it that is not transparent.
CONTRAST = """selector => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return Math.min(...[...document.querySelectorAll(selector)].map((element) => {
    let ground = element;
    const isClear = (part) => /, 0\\)$|transparent/.test(getComputedStyle(part).backgroundColor);
    while (ground.parentElement && isClear(ground))
      ground = ground.parentElement;
    const one = light(getComputedStyle(element).color);
    const other = light(getComputedStyle(ground).backgroundColor);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }));
}"""

# True when light ink is on each canvas, but on those to be drawn on, and small ones beside their numbers.
DRAWN = """() => [...document.querySelectorAll(".dlcore-widget:not(.dlcore-pad) canvas")]
  .filter((canvas) => canvas.offsetWidth && canvas.getAttribute("aria-hidden") !== "true").every((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let k = 0; k < data.length; k += 4)
      ink += data[k + 3] > 200 && data[k] + data[k + 1] + data[k + 2] > 450;
    return ink > 25;
  })"""


def made(name):
    widget = MAKERS.get(name, getattr(widgets, name))()
    if name in ("ClinicBoard", "TrainingCockpit", "TextSampler"):
        widget.advance(3)
    return widget


@pytest.mark.parametrize("name", widgets.__all__)
def test_axe_finds_nothing_escape_leaves_a_widget_and_its_end_takes_every_listener(page, address, name):
    errors = show(page, address, made(name))
    page.wait_for_timeout(100)
    assert violations(page, ".dlcore-widget") == []
    assert page.evaluate("shown.count()") >= 1
    page.locator("button:enabled:visible").first.focus()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")
    page.evaluate("shown.end()")
    assert page.evaluate("shown.count()") == 0 and errors == []


@pytest.mark.parametrize("name", widgets.__all__)
def test_words_can_be_read_on_a_dark_ground_without_variables(page, address, name):
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => { delete document.body.dataset.jpThemeLight; })"
    )
    show(page, address, made(name))
    page.add_style_tag(content="body { background: #1e1e1e; color: #ddd; }")
    assert violations(page, ".dlcore-widget") == []
    assert (
        page.evaluate(CONTRAST, ".dlcore-widget :is(h4, p, .name, .status, button:not(:disabled), .headline)")
        >= 4.5
    )


@pytest.mark.parametrize("name", HAVE_TABLES)
def test_the_numbers_of_a_figure_stand_in_a_table_that_is_not_seen(page, address, name):
    show(page, address, made(name))
    cells = page.locator(".spoken table td")
    cells.first.wait_for(state="attached")
    assert cells.count() >= 3
    box = page.locator(".spoken", has=page.locator("table")).bounding_box()
    assert box["width"] <= 1 and box["height"] <= 1


@pytest.fixture
def contrasting(chromium):
    page = chromium.new_page(forced_colors="active", color_scheme="dark", reduced_motion="reduce")
    yield page
    page.close()


@pytest.mark.parametrize("name", widgets.__all__)
def test_high_contrast_keeps_words_drawings_numbers_and_legends(contrasting, address, name):
    """The system's ground is black: what is drawn on a canvas must be light on it."""
    show(contrasting, address, made(name))
    contrasting.wait_for_function(DRAWN)
    words = ":is(h4, p, label, th, td, li, output, .name, .status, button:not(:disabled), .headline)"
    assert contrasting.evaluate(CONTRAST, f".dlcore-widget {words}") >= 4.5
    fill = "parts => parts.map((part) => getComputedStyle(part).fill)"
    assert set(contrasting.eval_on_selector_all(".cell text", fill)) <= {"rgb(255, 255, 255)"}
    assert set(contrasting.eval_on_selector_all(".cell rect.box", fill)) <= {"rgb(0, 0, 0)"}
    kept = "marks => marks.map((mark) => getComputedStyle(mark).forcedColorAdjust)"
    assert set(contrasting.eval_on_selector_all(".swatch, .bar, .fill", kept)) <= {"none"}


@pytest.mark.parametrize(("name", "run"), [("OptimizerRace", ".play"), ("DescentExplorer", ".run")])
def test_less_motion_goes_to_the_end_at_once(contrasting, address, name, run):
    widget = made(name)
    show(contrasting, address, widget)
    contrasting.locator(run).click()
    assert contrasting.evaluate("shown.model.get('step')") > 10


@pytest.mark.parametrize("name", ["NeuronPlayground", "OptimizerRace", "DescentExplorer"])
def test_a_move_by_keys_is_told(page, address, name):
    show(page, address, made(name))
    page.locator("canvas[role=application]").focus()
    page.keyboard.press("ArrowUp")
    spoken = page.locator(".spoken[role=status]")
    page.wait_for_function("document.querySelector('.spoken[role=status]').textContent.length > 5")
    assert any(sign.isdigit() for sign in spoken.inner_text())


def test_a_rate_that_cannot_be_used_is_told_in_words(page, address):
    show(page, address, made("TrainingCockpit"))
    trouble = page.locator(".rating .trouble[role=alert]")
    for words in ("abc", "-1", "0", "nan", ""):
        page.locator(".rate-box").fill(words)
        page.locator(".rate-box").press("Enter")
        assert "above 0" in trouble.inner_text()
    page.locator(".rate-box").fill("0.1")
    page.locator(".rate-box").press("Enter")
    assert trouble.inner_text() == ""


def test_a_drawn_picture_is_told_to_the_kernel(page, address):
    widget = made("TrainingCockpit")
    show(page, address, widget)
    page.wait_for_function("shown.sent.some((message) => message.do === 'drawn')")
    numbers = page.evaluate(
        "shown.sent.filter((message) => message.do === 'drawn').map((message) => message.with[0])"
    )
    assert numbers == [widget.frame["number"]]
