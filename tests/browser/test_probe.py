"""The depth probe as a learner uses it: depth, scale, norm, a way around, kept curves; pointer and keys."""

import re

import pytest

from tests.browser.static_page import show
from tests.browser.widget_page import WidgetPage

pytestmark = pytest.mark.browser

SHOW = """from dlcore.widgets import DepthProbe
probe = DepthProbe()
probe"""
FITS = "root => root.scrollWidth <= root.clientWidth"


class Probe(WidgetPage):
    """The widget in a page."""

    def __init__(self, notebook):
        super().__init__(notebook, ".dlcore-probe")
        self.plot = self.root.locator("canvas.plot")
        self.plot.wait_for()

    def click(self, name):
        self.root.get_by_role("button", name=name, exact=True).click()

    def slider(self, name):
        return self.root.get_by_role("slider", name=name)

    def says(self, words):
        self.root.get_by_role("status").filter(has_text=re.compile(words)).wait_for()

    def reads(self, words):
        self.root.locator(".reading", has_text=re.compile(words)).wait_for()

    def middle_of(self, layer, depth):
        """Where a layer stands in the panels, in pixels of the page."""
        box = self.plot.bounding_box()
        return box["x"] + 46 + (layer - 0.5) / depth * (box["width"] - 58), box["y"] + 100


def test_depth_scale_norm_a_way_around_and_kept_curves(notebook):
    probe = Probe(notebook([SHOW]))
    probe.reads("^Layer 5 of 10: standard deviation 0.77")
    assert probe.root.get_by_role("status").inner_text() == ""
    probe.slider("Depth").fill("50")
    probe.says("^The signal holds.*can hardly be told apart")
    probe.click("Keep")
    probe.root.locator(".kept", has_text="Kept, in grey: 50 layers of 64 units, ReLU, no norm").wait_for()
    probe.click("BatchNorm")
    probe.says("^The signal holds.*The gradient explodes.*stay different")
    point_at_layers(probe)
    probe.notebook.settle_and_shoot("kept")
    residual_and_scale(probe)
    from_code_and_back(probe)
    look_at_dark_and_narrow(probe)


def point_at_layers(probe):
    probe.page.mouse.click(*probe.middle_of(20, 50))
    probe.reads("^Layer 20 of 50.*Kept: standard deviation")
    probe.page.mouse.move(*probe.middle_of(20, 50))
    probe.page.mouse.down()
    probe.page.mouse.move(*probe.middle_of(31, 50), steps=6)
    probe.page.mouse.up()
    probe.reads("^Layer 31 of 50")
    probe.plot.press("ArrowRight")
    probe.reads("^Layer 32 of 50")
    assert probe.settled("probe.layer") == "32"


def residual_and_scale(probe):
    probe.click("none")
    probe.click("Residual connections")
    probe.says("^The signal explodes.*The gradient explodes")
    probe.click("He / √L")
    probe.says("^The signal holds.*The gradient holds.*stay different")
    assert probe.ask("round(probe.scale, 6), probe.is_residual, probe.norm") == "(0.025, True, 'none')"


def from_code_and_back(probe):
    probe.ask("setattr(probe, 'depth', 100)")
    assert probe.slider("Depth").get_attribute("aria-valuetext") == "100 layers"
    probe.click("Residual connections")
    probe.slider("Scale").fill("0")
    probe.says("In layer 51 numbers overflow")
    probe.notebook.settle_and_shoot("overflow")
    probe.click("Back to the kept")
    probe.says("can hardly be told apart")
    assert probe.settled("probe.depth, probe.norm, probe.is_residual") == "(50, 'none', False)"
    probe.click("Clear the kept")
    probe.root.get_by_role("button", name="Back to the kept", disabled=True).wait_for()
    probe.click("Reset")
    probe.reads("^Layer 10 of 10|^Layer 5 of 10")


def look_at_dark_and_narrow(probe):
    probe.notebook.theme("JupyterLab Dark")
    probe.notebook.settle_and_shoot("dark")
    probe.page.set_viewport_size({"width": 560, "height": 1800})
    probe.page.wait_for_timeout(300)
    assert probe.root.evaluate(FITS)
    probe.notebook.settle_and_shoot("narrow")


def test_keys_in_notebook_7_and_a_kernel_that_goes(notebook7):
    probe = Probe(notebook7([SHOW]))
    keyboard = probe.page.keyboard
    probe.plot.focus()
    for key in ("ArrowLeft", "Home", "ArrowUp", "PageUp", "b", "x"):
        keyboard.press(key)
    probe.reads("^Layer 10 of 10")
    assert probe.plot.get_attribute("aria-valuetext").startswith("Layer 10 of 10: standard deviation")
    probe.slider("Depth").focus()
    for key in ("ArrowRight", "ArrowRight"):
        keyboard.press(key)
    probe.reads("^Layer 10 of 12")
    assert probe.settled("probe.depth") == "12" and len(probe.notebook.cells()) == 1
    probe.notebook.restart_kernel()
    probe.says("has gone. Run the cell again")


def test_by_touch_at_320_pixels_under_high_contrast(chromium, address):
    from dlcore.widgets import DepthProbe

    page = chromium.new_page(viewport={"width": 320, "height": 900}, forced_colors="active", has_touch=True)
    errors = show(page, address, DepthProbe(depth=50, is_residual=True, norm="LayerNorm"))
    page.get_by_role("slider", name="Selected layer").tap(position={"x": 60, "y": 90})
    assert page.evaluate("shown.model.get('layer')") == 4
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_role("button", name="tanh").tap()
    page.get_by_role("status").filter(has_text="At work").wait_for()
    page.evaluate("shown.model.set('answered', { ...shown.model.get('answered'), activation: 'tanh' })")
    assert page.get_by_role("status").first.inner_text() == "" and errors == []
    page.close()
