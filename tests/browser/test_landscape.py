"""The landscape of the race and of the descent explorer, and the first race, without JupyterLab."""

import json

import numpy as np
import pytest

from dlcore import widgets
from dlcore.landscapes import RAVINE, ROSENBROCK
from dlcore.plots.descents import relief_of
from dlcore.plots.palette import DARK, LIGHT
from dlcore.widgets.base.ground import ground_of
from tests.browser.static_page import packed, show
from tests.browser.test_scripts import MAKERS

pytestmark = pytest.mark.browser

PAINT = """async ([ground, size, colours]) => {
  const bytes = Uint8Array.from(atob(ground.values.bytes), (sign) => sign.charCodeAt(0));
  const { shadedPixels } = await import("/base/relief.js");
  return Array.from(shadedPixels(ground, new Float32Array(bytes.buffer), ...size, colours));
}"""
LISTEN = """
  globalThis.painted = 0;
  globalThis.drawn = new Set();
  const hear = (name, told) => {
    const draw = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...rest) {
      told(...rest);
      return draw.apply(this, rest);
    };
  };
  hear("putImageData", () => { painted += 1; });
  hear("fillText", (words) => { drawn.add(words); });
"""
FOLLOW = """
  globalThis.steps = [];
  const note = () => { const now = document.querySelector(".now"); if (now) steps.push(now.textContent); };
  new MutationObserver(note).observe(document, { childList: true, subtree: true });
"""
ENDED = "shown.model.get('step') === shown.model.get('steps')"


@pytest.fixture
def page(chromium):
    page = chromium.new_page(has_touch=True, viewport={"width": 1000, "height": 1100})
    page.add_init_script(LISTEN)
    yield page
    page.close()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_script_and_figure_paint_the_same_landscape(page, address, colours):
    show(page, address, widgets.OptimizerRace())
    relief, (columns, rows) = relief_of(ROSENBROCK), (80, 60)
    ground = json.loads(json.dumps(ground_of(relief), default=packed))
    seen = page.evaluate(PAINT, [ground, [columns, rows], colours["relief"]])
    seen = np.reshape(seen, (rows, columns, 4))[..., :3].astype(int)
    apart = np.abs(seen - relief.picture(columns, rows, colours["relief"])).max(axis=-1)
    assert np.mean(apart > 1) < 0.01  # on a line of equal loss the last digit decides


def test_the_first_race_is_played_and_a_later_one_waits(page, address):
    errors = show(page, address, widgets.OptimizerRace(surfaces=[RAVINE, ROSENBROCK]))
    page.wait_for_function("shown.model.get('step') > 20")
    page.wait_for_function(ENDED, timeout=60_000)
    assert "ravine, 200 steps: SGD" in page.locator(".status").inner_text()
    places = page.locator(".rank").all_inner_texts()
    assert sorted(place for place in places if place) == ["place 1", "place 2", "place 3"]
    assert page.evaluate("painted") == 1
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    page.wait_for_function("painted === 2")
    page.get_by_label("Surface", exact=True).select_option("Rosenbrock")
    page.wait_for_timeout(300)
    assert page.evaluate("shown.model.get('step')") == 0
    assert "Press Run" in page.locator(".status").inner_text() and errors == []


def test_without_motion_the_first_race_has_ended_at_once(chromium, address):
    page = chromium.new_page(reduced_motion="reduce")
    page.add_init_script(FOLLOW)
    show(page, address, widgets.OptimizerRace())
    page.wait_for_function(ENDED, timeout=60_000)
    assert set(page.evaluate("steps")) <= {"step 0 of 200", "step 200 of 200"}
    page.close()


def test_who_leaves_the_map_is_marked_at_its_edge(page, address):
    race = widgets.OptimizerRace(surfaces=[RAVINE])
    race.rates, race.step = {"SGD": 0.1}, 200
    show(page, address, race)
    points = race.path("SGD").points
    last = np.flatnonzero(np.abs(points[:, 1]) <= 3).max()
    page.wait_for_function(f"drawn.has('SGD left at step {last + 1}')")
    assert page.get_by_label("SGD at this step").inner_text() == f"diverged at step {len(points)}"


@pytest.mark.parametrize(("name", "canvas"), [("OptimizerRace", ".map"), ("DescentExplorer", ".surface")])
def test_a_finger_that_scrolls_moves_no_start(page, address, name, canvas):
    show(page, address, MAKERS.get(name, getattr(widgets, name))())
    box = page.locator(canvas).bounding_box()
    x, y = box["x"] + 0.6 * box["width"], box["y"] + 0.6 * box["height"]
    start = "JSON.stringify(shown.model.get('start'))"
    before, touch = page.evaluate(start), page.context.new_cdp_session(page)
    for kind, points in (
        ("touchStart", [(x, y)]),
        *(("touchMove", [(x, y - far)]) for far in (10, 30, 60)),
        ("touchEnd", []),
    ):
        points = [{"x": left, "y": top} for left, top in points]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    page.wait_for_timeout(400)  # a click of the browser would come by then
    assert page.evaluate(start) == before
    page.touchscreen.tap(x, y)
    page.wait_for_function(f"{start} !== '{before}'")
