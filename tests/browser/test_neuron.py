"""The neuron playground in a real browser, used as a person would."""

import pytest

from tests.browser.widget_page import WidgetPage

pytestmark = pytest.mark.browser

CELL = "from dlcore.widgets import NeuronPlayground\n\nplayground = NeuronPlayground('AND')\nplayground"
EDGES = 54, 10, 26, 40  # of the canvas, in pixels: left, right, top, bottom, as in base/axes.js


class Playground(WidgetPage):
    """The playground of a page."""

    def __init__(self, notebook):
        super().__init__(notebook, ".dlcore-neuron")
        self.canvas = self.root.locator("canvas")
        self.wait(".challenge", "AND: 2 of 4 right")
        self.canvas.scroll_into_view_if_needed()

    def wait(self, selector, words):
        self.root.locator(selector, has_text=words).wait_for()

    def theta(self):
        words = self.ask("playground.theta")
        return [float(number) for number in words.strip("[]").split(",")]

    def wait_for_theta(self, expected, within):
        """The last move of a drag may still be on its way to the kernel."""
        for _ in range(50):
            if self.theta() == pytest.approx(expected, abs=within):
                return
            self.page.wait_for_timeout(100)
        assert self.theta() == pytest.approx(expected, abs=within)

    def place(self, x1, x2):
        """Where a point of the plane of the gates, -0.25 to 1.25, is on the page."""
        box, (left, right, top, bottom) = self.canvas.bounding_box(), EDGES
        wide, high = box["width"] - left - right, box["height"] - top - bottom
        return box["x"] + left + (x1 + 0.25) / 1.5 * wide, box["y"] + top + (1.25 - x2) / 1.5 * high

    def drag(self, start, end):
        self.page.mouse.move(*self.place(*start))
        self.page.mouse.down()
        self.page.mouse.move(*self.place(*end), steps=6)
        self.page.mouse.up()


def test_line_arrow_sliders_steps_and_training(notebook):
    page = notebook([CELL])
    playground = Playground(page)
    anchor, unit = (1.05, 0.02), 0.1 * 1.5  # where the line is taken to; a weight of 1 in the arrow's length
    playground.drag((0.5, 1.0), anchor)  # the line x1 - x2 + 0.5 = 0 moves, w stays
    playground.wait(".challenge", "AND: 3 of 4 right")
    playground.wait_for_theta([1, -1, -1.03], within=0.03)
    playground.drag((anchor[0] + unit, anchor[1] - unit), (anchor[0] + 1.2 * unit, anchor[1] + unit))
    playground.wait(".challenge", "AND: 4 of 4 right. Solved.")
    playground.wait_for_theta([1.2, 1, -1.28], within=0.1)
    page.screenshot("solved")
    playground.root.get_by_label("bias b").fill("1")
    playground.wait(".challenge", "AND: 1 of 4 right. Best so far: 4 of 4.")
    playground.root.get_by_role("button", name="One perceptron step").click()
    playground.wait(".status", "Step 1: (0, 0) fired and should not")
    playground.root.get_by_role("button", name="Train").click()
    playground.wait(".challenge", "AND: 4 of 4 right. Solved.")
    playground.canvas.focus()
    before = playground.theta()
    playground.page.keyboard.press("ArrowUp")
    playground.page.keyboard.press("ArrowLeft")
    playground.root.locator("select").select_option("Overlapping clouds")
    playground.wait(".challenge", "Overlapping clouds:")
    assert playground.theta() != before
    page.screenshot("clouds")
    page.theme("JupyterLab Dark")
    page.screenshot("dark")
    playground.page.set_viewport_size({"width": 620, "height": 1100})
    page.screenshot("narrow")
