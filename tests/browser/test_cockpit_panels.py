"""What stands beside the curve of the cockpit, used as a person would: watched, folded, pressed."""

import numpy as np
import pytest

from dlcore.layers import Dense, Sequential
from tests.browser.cockpit_page import Cockpit
from tests.browser.static_page import show
from tests.browser.test_cockpit import COCKPIT, MODEL
from tests.widgets.cockpit.small_cockpit import small_cockpit
from tests.widgets.cockpit.small_watched import LABELS, PICTURES, cockpit_for, plane, reader

pytestmark = pytest.mark.browser

INK = """canvas => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return data.reduce((sum, value, i) => (sum * 31 + value * (i % 7)) % 1000003, 0);
}"""

LABEL_TELLS_THE_SCORE = """() => {
  const panel = document.querySelector('.dlcore-cockpit .samples');
  const score = panel.querySelector('.score').textContent;
  return score.includes(' of 10 right') && panel.querySelector('canvas').ariaLabel.includes(score);
}"""


@pytest.fixture
def page(chromium):
    page = chromium.new_page(viewport={"width": 1116, "height": 900})
    yield page
    page.close()


def test_samples_and_weights_change_while_it_trains_and_stop_when_folded(notebook):
    cockpit = Cockpit(notebook([MODEL, COCKPIT]))
    samples, filters = cockpit.find(".samples canvas"), cockpit.find(".filters canvas")
    before = [samples.evaluate(INK), filters.evaluate(INK)]
    cockpit.find(".amount").fill("120")
    cockpit.find(".run-for button", has_text="steps").click()
    cockpit.wait_for_status("Paused at step 120: .*accuracy")
    after = [samples.evaluate(INK), filters.evaluate(INK)]
    assert before[0] != after[0] and before[1] != after[1]
    cockpit.page.wait_for_function(LABEL_TELLS_THE_SCORE)

    cockpit.find(".samples summary").click()
    cockpit.page.wait_for_timeout(300)
    assert cockpit.ask("cockpit.folded") == "['samples']"
    cockpit.ask("globals().update(then=cockpit.samples_now)")
    cockpit.find(".chip", has_text="0.01").first.click()
    cockpit.find(".run-for button", has_text="seconds").click()
    cockpit.pause()
    assert cockpit.ask("then is cockpit.samples_now, cockpit.run.settings[-1][2]") == "(True, 0.01)"
    cockpit.find(".samples summary").click()
    cockpit.page.wait_for_timeout(300)
    assert cockpit.ask("then is cockpit.samples_now") == "False"


def test_a_sample_is_told_by_pointer_and_by_keys(page, address):
    errors = show(page, address, cockpit_for(reader(), PICTURES, LABELS))
    canvas, caption = page.locator(".samples canvas"), page.locator(".samples .caption")
    page.wait_for_function("document.querySelector('.samples canvas').style.height")
    canvas.hover(position={"x": 20, "y": 30})
    assert caption.inner_text().startswith("0: ")
    canvas.focus()
    page.keyboard.press("ArrowRight")
    assert caption.inner_text().startswith("1: ") and "%" in caption.inner_text()
    page.evaluate("shown.model.set('samples_now', {})")  # of a network that raised: the cards stay
    page.keyboard.press("ArrowRight")
    assert caption.inner_text().startswith("1: ") and errors == []


def test_the_ratio_is_explained_where_it_stands_and_dead_relus_only_where_there_are_some(page, address):
    cockpit = small_cockpit()
    cockpit.advance(3)
    show(page, address, cockpit)
    assert page.locator(".probe").count() == 3
    probe = page.locator(".probe", has_text="Update / weight")
    about = probe.locator(".about")
    assert not about.is_visible()
    probe.click()
    assert about.is_visible() and "0.001 is usual" in about.inner_text()
    assert "Now one step changes them by" in about.inner_text()
    show(page, address, cockpit_for(Sequential(Dense(2, 2, rng=np.random.default_rng(0))), *plane()))
    assert page.locator(".probe").count() == 2 and page.locator(".regions canvas").is_visible()


@pytest.mark.parametrize(("width", "are_beside"), [(336, False), (1616, True)])
def test_curve_and_samples_stand_side_by_side_where_there_is_room(page, address, width, are_beside):
    page.set_viewport_size({"width": width, "height": 900})
    show(page, address, cockpit_for(reader(), PICTURES, LABELS))
    page.wait_for_function("document.querySelector('.samples canvas').style.height")
    plot, samples = (page.locator(place).bounding_box() for place in (".plot", ".samples canvas"))
    assert (samples["x"] > plot["x"] + plot["width"]) == are_beside
    assert (samples["y"] < plot["y"] + plot["height"]) == are_beside
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
