"""The descent explorer in a real browser, used as a person would."""

import re

import pytest

from tests.browser.widget_page import WidgetPage

pytestmark = pytest.mark.browser

DATA = """import numpy as np
from dlcore.widgets import DescentExplorer

rng = np.random.default_rng(0)
x = rng.random(100)
explorer = DescentExplorer(x, 3 * x + 2 + rng.random(100), learning_rate=0.01)
explorer"""


class Explorer(WidgetPage):
    """The explorer of a page."""

    def __init__(self, notebook):
        super().__init__(notebook, ".dlcore-descent")
        self.root.locator("canvas.surface").wait_for()

    def find(self, selector, words):
        return self.root.locator(selector, has_text=words)

    def click(self, name):
        self.root.get_by_role("button", name=name).click()

    def drag_rate(self, share):
        """Drag the slider's thumb from where it is to a share of the track."""
        slider = self.root.locator("input.rate")
        low, high, now = (float(slider.evaluate(f"s => s.{name}")) for name in ("min", "max", "value"))
        box = slider.bounding_box()
        place = lambda part: box["x"] + 8 + part * (box["width"] - 16)  # noqa: E731
        self.page.mouse.move(place((now - low) / (high - low)), box["y"] + box["height"] / 2)
        self.page.mouse.down()
        self.page.mouse.move(place(share), box["y"] + box["height"] / 2, steps=8)
        self.page.mouse.up()


@pytest.fixture
def explorer(notebook):
    return Explorer(notebook([DATA]))


def test_rate_start_scaling_and_steps(explorer):
    explorer.find(".status", "Press Run or Step").wait_for()
    assert explorer.root.locator(".zones span").count() == 0
    steps_show_one_after_the_other(explorer)
    the_rate_decides_where_it_ends(explorer)
    a_click_and_a_key_move_the_start(explorer)
    explorer.notebook.theme("JupyterLab Dark")
    explorer.notebook.screenshot("dark")
    explorer.page.set_viewport_size({"width": 700, "height": 1400})
    explorer.notebook.screenshot("narrow")


def steps_show_one_after_the_other(explorer):
    explorer.click("Step")
    explorer.find(".reading", "Step 1:").wait_for()
    explorer.find(".status", "It creeps").wait_for()
    explorer.find(".zones .limit", "limit 0.7").wait_for()
    explorer.click("Run")
    explorer.find(".reading", "Step 200:").wait_for()


def the_rate_decides_where_it_ends(explorer):
    explorer.drag_rate(0.75)
    explorer.find(".status", "It rings").wait_for()
    explorer.notebook.screenshot("rings")
    explorer.drag_rate(0.95)
    explorer.find(".status", "It has run away").wait_for()
    explorer.notebook.screenshot("diverges")
    explorer.drag_rate(0.6)


def a_click_and_a_key_move_the_start(explorer):
    surface = explorer.root.locator("canvas.surface")
    surface.click(position={"x": 80, "y": 60})
    explorer.find(".reading", "Step 0: w = -").wait_for()
    assert explorer.settled("explorer.start[0] < 0 < explorer.start[1]") == "True"
    explorer.root.get_by_label("scaled feature").check()
    explorer.find(".zones .limit", "limit 1").wait_for()
    before = float(explorer.settled("explorer.start[0]"))
    surface.focus()
    explorer.page.keyboard.press("ArrowRight")
    explorer.page.keyboard.press("Space")
    explorer.find("button", "Pause").wait_for()
    explorer.find(".reading", re.compile("Step [1-9]")).wait_for()
    explorer.page.keyboard.press("Space")
    assert float(explorer.settled("explorer.start[0]")) > before
    assert int(explorer.settled("explorer.step")) > 0
    explorer.notebook.screenshot("scaled")
