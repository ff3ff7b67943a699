"""The drawing of both steppers, in a page without JupyterLab: wires, numbers on them, and what they carry."""

import itertools

import numpy as np
import pytest

from dlcore.widgets import BackpropStepper, ForwardStepper
from tests.browser.static_page import show

pytestmark = pytest.mark.browser

WIDE = np.full((4, 4), -12.345), np.full(4, 0.5), np.full((4, 2), 0.123), np.zeros(2)  # W, b, v, c
BOXES = """texts => texts.map(text => text.getBoundingClientRect())
  .map(({x, y, width, height}) => [x, y, width, height])"""
SCALE = "selector => new DOMMatrix(getComputedStyle(document.querySelector(selector)).transform).a"
DASHES = "selector => getComputedStyle(document.querySelector(selector)).strokeDasharray"


@pytest.fixture
def opened(chromium, address):
    """A function that shows a stepper in a page of its own."""
    pages = []

    def open_page(stepper, width=1200, **how):
        page = chromium.new_page(viewport={"width": width, "height": 900}, **how)
        pages.append(page)
        assert show(page, address, stepper) == []
        return page

    yield open_page
    for page in pages:
        page.close()


def at(stepper, **traits):
    for name, value in traits.items():
        setattr(stepper, name, value)
    return stepper


def overlaps(one, other):
    (x1, y1, w1, h1), (x2, y2, w2, h2) = one, other
    return min(x1 + w1, x2 + w2) - max(x1, x2) > 1 and min(y1 + h1, y2 + h2) - max(y1, y2) > 4


def test_products_come_along_the_wires_and_stand_there_at_once_without_motion(opened):
    moving, still = "dlcore-carry", "none"
    for how, expected in (({}, moving), ({"reduced_motion": "reduce"}, still)):
        page = opened(at(ForwardStepper(), position=2), **how)
        loads = page.locator(".carrier.forward .load")
        assert loads.locator("text").all_text_contents()[:2] == ["1 · 0.1 = 0.1", "1 · 0.4 = 0.4"]
        name = loads.first.evaluate("load => getComputedStyle(load).animationName")
        assert name == expected
    dot, sums = (page.locator(each).first.bounding_box() for each in (".dot", ".cell[data-name='z1'] rect"))
    assert abs(dot["x"] + dot["width"] / 2 - sums["x"]) < 3  # it has arrived


def test_gradients_go_back_as_another_mark_and_colour(opened):
    page = opened(at(BackpropStepper(), step=9), reduced_motion="reduce")
    colour = "mark => getComputedStyle(mark).fill"
    back = page.locator(".carrier.backward .dot path")
    assert back.count() == 2 and page.locator(".carrier.forward").count() == 0
    assert back.first.evaluate(colour) == "rgb(122, 62, 157)"  # that of gradients
    dashes = [page.evaluate(DASHES, f".wire[data-name='{name}'] .line") for name in ("v1", "v2")]
    assert dashes[0] == "none" != dashes[1]


def test_a_weight_is_enlarged_when_it_is_reached_or_pointed_at(opened):
    page = opened(at(ForwardStepper(), selected="h1"), reduced_motion="reduce")
    assert page.evaluate(SCALE, ".cell[data-name='v1'] .texts") == 1
    page.locator(".cell[data-name='h1']").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("shown.model.get('selected')") == "v1"
    assert page.evaluate(SCALE, ".cell[data-name='v1'] .texts") > 1.2
    wire = page.locator(".wire[data-name='W32'] .hit").bounding_box()
    page.mouse.move(wire["x"] + 0.8 * wire["width"], wire["y"] + 0.2 * wire["height"] + 8)
    page.locator(".wire[data-name='W32']").hover(force=True)
    page.wait_for_function("document.querySelector('.wire.near') !== null")


@pytest.mark.parametrize("stepper", [BackpropStepper, lambda: BackpropStepper(WIDE)], ids=["3-2-1", "4-4-2"])
def test_no_number_covers_another(opened, stepper):
    for step in (12, 13):
        page = opened(at(stepper(), step=step, selected="L"), reduced_motion="reduce")
        boxes = page.locator(".dlcore-network .cell text.head, .load text").evaluate_all(BOXES)
        assert len(boxes) > 20
        assert [pair for pair in itertools.combinations(boxes, 2) if overlaps(*pair)] == []


@pytest.mark.parametrize(("width", "is_beside"), [(1100, True), (900, False), (320, False)])
def test_the_panel_stands_beside_the_drawing_where_there_is_room(opened, width, is_beside):
    page = opened(at(ForwardStepper(), position=3, is_batch=True), width=width)
    drawing, panel = (page.locator(each).bounding_box() for each in (".dlcore-network", ".equation"))
    assert (panel["x"] >= drawing["x"] + drawing["width"]) == is_beside
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    last = page.locator(".equation .shapes").bounding_box()
    below = panel["y"] + panel["height"] - last["y"] - last["height"]
    assert 0 <= below < 12  # as high as its content


def test_what_cannot_be_used_is_told_and_undo_asks_the_kernel(opened):
    page = opened(at(ForwardStepper(), selected="target"))
    page.get_by_role("spinbutton").fill("3")
    assert page.locator(".trouble[role=alert]").inner_text() == "A number from 0 to 1"
    page.get_by_role("spinbutton").fill("0.5")
    assert page.locator(".trouble[role=alert]").inner_text() == ""
    assert page.evaluate("shown.model.get('numbers').target") == 0.5
    page.evaluate("shown.model.set('can_undo', true)")
    page.get_by_role("button", name="Undo").click()
    assert page.evaluate("shown.sent.at(-1).do") == "undo"
    assert "settle" in page.evaluate("shown.sent.map((message) => message.do)")
