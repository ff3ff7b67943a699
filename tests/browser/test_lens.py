"""The attention lens as a learner uses it: tokens, heads, mask, temperature, by pointer and by keys."""

import re

import pytest

from tests.browser.static_page import show
from tests.browser.widget_page import WidgetPage
from tests.widgets.lens.small_gpt import small_gpt

pytestmark = pytest.mark.browser

SHOW = """from dlcore.widgets import AttentionLens
lens = AttentionLens()
lens"""


class Lens(WidgetPage):
    """The widget in a page."""

    def __init__(self, notebook):
        super().__init__(notebook, ".dlcore-lens")
        self.arcs, self.grid = self.root.locator(".arcs"), self.root.locator(".grid")
        self.arcs.wait_for()

    def click(self, name):
        self.root.get_by_role("button", name=name).click()

    def says(self, words):
        self.root.get_by_role("status").filter(has_text=re.compile(words)).wait_for()

    def row(self, n):
        """The texts of the row of place n in the table."""
        return self.root.locator("tbody tr").nth(n - 1).locator("th, td").all_inner_texts()

    def fits(self):
        wide, box = self.root.evaluate("root => [root.scrollWidth, root.clientWidth]")
        return wide <= box


def test_tokens_heads_mask_temperature_and_text(notebook):
    lens = Lens(notebook([SHOW]))
    lens.says("Equal letters: place 6, “a”, looks at place 2, “a” .33%.")
    assert lens.row(2) == ["2 a", "4", "4", "33%"] and lens.row(9) == ["9 a", "hidden", "", "0%"]
    lens.click("Causal mask")
    lens.says("itself .24%., place 9")
    assert lens.settled("lens.is_masked, lens.place") == "(False, 6)" and lens.row(9)[3] == "24%"
    lens.root.get_by_role("slider", name="Temperature").fill("1")
    lens.says("looks at place 2, “a” .12%.")
    assert lens.row(2)[1:3] == ["4", "0.4"]
    lens.notebook.settle_and_shoot("hot")
    point_at_arcs_and_grid(lens)
    write_text(lens)
    lens.click("Reset")
    lens.says("^Equal letters: place 6")
    look_at_dark_and_narrow(lens)


def point_at_arcs_and_grid(lens):
    lens.click("Vowels")
    lens.says("^Vowels: place 6")
    box = lens.arcs.bounding_box()
    lens.arcs.click(position={"x": box["width"] / 2, "y": 60})
    lens.grid.click(position={"x": 60, "y": 35})
    lens.says("^Vowels: place 1, “b”")
    lens.grid.hover(position={"x": 70, "y": 35})
    lens.root.locator(".tip", has_text="1 “b” → 2 “a”: score 4, weight").wait_for()


def write_text(lens):
    field = lens.root.get_by_role("textbox", name="Text")
    field.fill("x")
    lens.root.get_by_role("alert").filter(has_text="2 to 24 characters").wait_for()
    field.fill("to see")
    assert lens.settled("lens.text, lens.place") == "('to see', 1)"
    lens.root.get_by_role("textbox", name="selected token").press("u")
    lens.click("Token after")
    lens.says("^Vowels: place 2, “o”")
    assert lens.ask("lens.text") == "'uo see'"


def look_at_dark_and_narrow(lens):
    lens.notebook.theme("JupyterLab Dark")
    lens.notebook.settle_and_shoot("dark")
    lens.page.set_viewport_size({"width": 560, "height": 1800})
    lens.page.wait_for_timeout(300)
    assert lens.fits()
    lens.notebook.settle_and_shoot("narrow")


def test_keys_in_notebook_7_and_a_kernel_that_goes(notebook7):
    lens = Lens(notebook7([SHOW]))
    lens.arcs.focus()
    keyboard = lens.page.keyboard
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowLeft"):
        keyboard.press(key)
    lens.says("^The place before: place 5, “n”, looks at place 4")
    keyboard.press("Home")
    for key in ("d", "ArrowRight", "z", "End", " "):
        keyboard.press(key)
    lens.says("^The place before: place 11, “␣”")
    assert lens.settled("lens.text") == "'dznana ban '"
    assert len(lens.notebook.cells()) == 1
    lens.notebook.restart_kernel()
    lens.says("has gone. Run the cell again")


def test_a_model_of_ones_own_at_320_pixels_under_high_contrast(chromium, address):
    from dlcore.widgets import AttentionLens

    page = chromium.new_page(viewport={"width": 320, "height": 900}, forced_colors="active", has_touch=True)
    errors = show(page, address, AttentionLens(*small_gpt(), "banana"))
    page.get_by_role("combobox", name="Layer").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_role("textbox", name="Text").fill("xylo")
    page.get_by_role("alert").filter(has_text="does not know “xylo”").wait_for()
    page.get_by_role("button", name="Head 2").tap()
    assert page.get_by_role("button", name="Head 2").get_attribute("aria-pressed") == "true"
    page.locator(".grid").tap(position={"x": 60, "y": 40})
    assert page.evaluate("shown.model.get('place')") == 1 and errors == []
    page.close()
