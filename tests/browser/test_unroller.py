"""The recurrent unroller as a learner uses it: buttons, keys, sliders, a text of one's own."""

import re

import pytest

from tests.browser.widget_page import WidgetPage

pytestmark = pytest.mark.browser

SHOW = """import numpy as np
from dlcore.widgets import RecurrentUnroller
unroller = RecurrentUnroller(rng=np.random.default_rng(0))
unroller"""
# Pixels that are clearly purple or brown: cells that are drawn.
COLOURED = """canvas => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if (Math.max(data[i], data[i + 2]) - Math.min(data[i], data[i + 1], data[i + 2]) > 60) count += 1;
  return count;
}"""


class Unroller(WidgetPage):
    """The widget in a page."""

    def __init__(self, notebook):
        super().__init__(notebook, ".dlcore-unroller")
        self.plot = self.root.locator(".plot")
        self.plot.wait_for()

    def click(self, name):
        self.root.get_by_role("button", name=name).click()

    def set(self, slider, value):
        self.root.get_by_role("slider", name=slider).fill(str(value))

    def says(self, words):
        self.root.get_by_role("status").filter(has_text=re.compile(words)).wait_for()

    def explains(self, words):
        self.root.locator(".equations").filter(has_text=words).wait_for()

    def fits(self):
        wide, box = self.root.evaluate("root => [root.scrollWidth, root.clientWidth]")
        return wide <= box


def test_forward_back_cells_clipping_and_reset(notebook):
    unroller = Unroller(notebook([SHOW]))
    before = unroller.plot.evaluate(COLOURED)
    unroller.click("Next")
    unroller.click("Next")
    unroller.says("Forward, step 3 of 11: it reads “l”")
    unroller.explains("hₜ = tanh(xₜ Wx + hₜ₋₁ Wh + b)")
    unroller.page.wait_for_timeout(100)
    assert unroller.plot.evaluate(COLOURED) > 1.5 * before
    unroller.root.get_by_role("combobox", name="Cell").select_option("LSTM")
    unroller.explains("cₜ = fₜ cₜ₋₁ + iₜ gₜ")
    unroller.click("To the end")
    unroller.says("On its way back over 10 steps")
    unroller.notebook.settle_and_shoot("lstm")
    unroller.root.get_by_role("combobox", name="Cell").select_option("RNN")
    unroller.set("Length of the sequence", 50)
    unroller.set("Spectral radius of Wh", 3)
    unroller.says("over 49 steps .* explodes.* above the bound")
    unroller.set("Clip", 3)  # 10^3
    assert unroller.settled("unroller.max_norm, unroller.picture['clipped_norm']") == "(1000.0, 1000.0)"
    unroller.notebook.settle_and_shoot("explodes")
    unroller.set("Spectral radius of Wh", 0.2)
    unroller.says("vanishes")
    unroller.click("Reset")
    unroller.says("Forward, step 1 of 11: it reads “h”")
    assert unroller.ask("unroller.scale, unroller.max_norm, unroller.length") == "(1.0, 5.0, 11)"


def test_click_hover_text_themes_and_a_narrow_window(notebook):
    unroller = Unroller(notebook([SHOW]))
    field = unroller.root.get_by_role("textbox", name="Text")
    field.fill("x")
    assert field.get_attribute("aria-invalid") == "true"
    field.fill("to be or")
    assert unroller.settled("unroller.text, unroller.length") == "('to be or', 8)"
    assert field.get_attribute("aria-invalid") is None
    unroller.click("To the end")
    unroller.says("over 7 steps")
    box = unroller.plot.bounding_box()
    unroller.plot.click(position={"x": box["width"] - 60, "y": 50})
    unroller.explains("Step 8 reads “r”. Unit 3 of 8")
    unroller.root.locator(".tip", has_text=re.compile(r"state h, step 8, unit 3: −?\d")).wait_for()
    unroller.notebook.theme("JupyterLab Dark")
    unroller.notebook.settle_and_shoot("dark")
    unroller.page.set_viewport_size({"width": 560, "height": 1500})
    unroller.page.wait_for_timeout(300)
    assert unroller.fits()
    unroller.notebook.settle_and_shoot("narrow")


def test_keys_in_notebook_7_and_a_kernel_that_goes(notebook7):
    unroller = Unroller(notebook7([SHOW]))
    unroller.plot.focus()
    keyboard = unroller.page.keyboard
    for key in ("ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft"):
        keyboard.press(key)
    unroller.explains("Step 2 reads “e”. Unit 2 of 8")
    assert "computed forward to step 2. State after step 2: " in unroller.plot.get_attribute("aria-label")
    keyboard.press("End")
    unroller.says("On its way back")
    slider = unroller.root.get_by_role("slider", name="Step")
    slider.focus()
    keyboard.press("ArrowLeft")
    unroller.says("Backward, step 2 of 11")
    assert slider.get_attribute("aria-valuetext") == "backward to 2 / 11"
    assert len(unroller.notebook.cells()) == 1
    unroller.notebook.restart_kernel()
    unroller.says("has gone. Run the cell again")
