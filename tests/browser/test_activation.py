"""The activation explorer in a real browser, used as a person would."""

import pytest

from tests.browser.widget_page import WidgetPage

pytestmark = pytest.mark.browser

CELL = """from dlcore.widgets import ActivationExplorer

explorer = ActivationExplorer(function="tanh", z=1.0, scale=0.1)
explorer"""


class Explorer(WidgetPage):
    """The explorer of a page."""

    def __init__(self, notebook):
        super().__init__(notebook, ".dlcore-activation")
        self.curve = self.root.locator("canvas.curve")
        self.curve.wait_for()

    def shows(self, selector, words):
        self.root.locator(selector, has_text=words).wait_for()

    def click(self, name):
        self.root.get_by_role("button", name=name, exact=True).click()

    def drag(self, locator, start, end):
        """Drag along an element, between two shares of its width."""
        box = locator.bounding_box()
        y = box["y"] + box["height"] / 2
        self.page.mouse.move(box["x"] + start * box["width"], y)
        self.page.mouse.down()
        self.page.mouse.move(box["x"] + end * box["width"], y, steps=8)
        self.page.mouse.up()


def test_point_function_and_scale(notebook):
    page = notebook([CELL])
    explorer = Explorer(page)
    explorer.shows(".reading", "tanh at z = 1.00: y = 0.762, slope 0.420")
    explorer.shows(".status", "Signal and gradient survive")
    explorer.drag(explorer.curve, 0.6, 0.95)
    explorer.shows(".reading", "Saturated")
    z = float(explorer.settled("explorer.z"))
    assert z > 4
    explorer.page.keyboard.press("ArrowLeft")
    explorer.shows(".reading", f"z = {z - 0.05:.2f}")
    explorer.drag(explorer.root.locator("input.scale"), 0.5, 0.9)
    explorer.shows(".status", "The gradient explodes")
    page.screenshot("saturated")
    explorer.click("ReLU")
    explorer.shows(".reading", "ReLU at")
    explorer.shows(".status", "The signal explodes")
    explorer.click("He")
    explorer.shows(".status", "Signal and gradient survive")
    assert explorer.ask("abs(explorer.scale - 0.02 ** 0.5) < 1e-3") == "True"
    explorer.ask("setattr(explorer, 'function', 'GELU')")
    explorer.shows('.choice[aria-pressed="true"]', "GELU")
    page.screenshot("gelu")
    page.theme("JupyterLab Dark")
    page.screenshot("dark")
    explorer.page.set_viewport_size({"width": 640, "height": 1400})
    page.screenshot("narrow")
