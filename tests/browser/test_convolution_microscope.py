"""The convolution microscope in a real browser, used as a person would."""

import pytest

from tests.browser.widget_page import WidgetPage

pytestmark = pytest.mark.browser

CELL = """from dlcore.widgets import ConvolutionMicroscope

microscope = ConvolutionMicroscope()
microscope"""


class Microscope(WidgetPage):
    """The microscope of a page."""

    def __init__(self, notebook):
        super().__init__(notebook, ".dlcore-microscope")
        self.input, self.output = self.root.locator("canvas.input"), self.root.locator("canvas.output")
        self.output.wait_for()

    def says(self, words):
        self.root.get_by_role("status").filter(has_text=words).wait_for()

    def shows(self, words):
        self.root.locator(".terms").get_by_text(words).first.wait_for()

    def click(self, canvas, row, column, of):
        """Click the middle of a square of a map with `of` squares a side."""
        side = canvas.bounding_box()["width"] / of
        canvas.click(position={"x": (column + 0.5) * side, "y": (row + 0.5) * side})

    def drag(self, canvas, start, end, of):
        """Drag from the middle of one square to another."""
        box = canvas.bounding_box()
        (y0, x0), (y1, x1) = (((n + 0.5) * box["width"] / of for n in place) for place in (start, end))
        self.page.mouse.move(box["x"] + x0, box["y"] + y0)
        self.page.mouse.down()
        self.page.mouse.move(box["x"] + x1, box["y"] + y1, steps=6)
        self.page.mouse.up()

    def choose(self, label, words):
        self.root.get_by_label(label, exact=True).select_option(words)

    def enter(self, label, words):
        field = self.root.get_by_label(label, exact=True)
        field.fill(words)
        field.press("Tab")
        return field


@pytest.fixture
def microscope(notebook):
    return Microscope(notebook([CELL]))


def test_pixels_by_mouse_and_keys_and_both_directions(microscope):
    m = microscope
    m.says("y[5, 5] = −1: it sees x[5:8, 5:8]")
    m.click(m.output, 6, 0, of=10)
    m.says("y[6, 0] = 3: it sees x[6:9, 0:3]")
    for key in ("ArrowRight", "ArrowDown", "ArrowDown"):
        m.page.keyboard.press(key)
    m.says("y[8, 1] = 2")
    m.page.keyboard.press("End")
    m.says("y[8, 9] = −3")
    m.drag(m.output, (2, 2), (2, 7), of=10)
    m.says("y[2, 7] = −1.2")
    m.notebook.settle_and_shoot("forward")
    m.root.get_by_role("button", name="Reset").click()
    m.says("y[5, 5] = −1: it sees x[5:8, 5:8]")
    m.root.get_by_role("button", name="Backward").click()
    m.enter("dy of this output", "3")
    m.says("dy[5, 5] = 3 goes back")
    m.shows("part of db = 102")
    m.click(m.input, 6, 7, of=12)
    m.says("dx[6, 7] = 2: the gradients of 9 outputs")
    m.notebook.settle_and_shoot("backward")


def test_numbers_sound_and_unsound_strides_and_sizes(microscope):
    m = microscope
    m.click(m.output, 9, 9, of=10)
    m.enter("W[0, 0]", "0,5")
    m.enter("W[0, 1]", "-1/4")
    m.enter("Bias b", "1")
    assert m.settled("microscope.kernel[0][:2], microscope.bias") == "([0.5, -0.25], 1.0)"
    for wrong in ("much", "", "1e9", "1/0"):
        field = m.enter("W[1, 1]", wrong)
        assert field.get_attribute("aria-invalid") == "true"
        m.root.get_by_role("alert").filter(has_text="W[1, 1] is a number from −100 to 100").wait_for()
    assert m.ask("microscope.kernel[1], microscope.chosen") == "([-1.0, 0.0, 1.0], 'own numbers')"
    m.enter("W[1, 1]", "2")
    assert m.root.get_by_role("alert").inner_text() == ""
    m.choose("Stride", "3")
    m.says("y[3, 3]")  # y[9, 9] is gone
    m.choose("Size", "5 × 5")
    m.choose("Padding", "2")
    m.root.get_by_text("(12 + 2 · 2 − 5) // 3 + 1 = 4, 2 left over").wait_for()
    m.choose("Kernel", "blur")
    m.shows("0.04")
    m.root.get_by_role("button", name="Reset").click()
    field = m.enter("W[1, 1]", "x")
    m.root.get_by_role("button", name="Reset").click()  # W does not change, but what was typed goes
    m.says("y[5, 5] = −1")
    assert (field.input_value(), m.root.get_by_role("alert").inner_text()) == ("0", "")


def test_another_picture_in_the_dark_in_notebook_7_and_without_a_kernel(notebook7):
    cell = CELL.replace("()", "(image, kernel='sharpen', padding=1)")
    page = notebook7([f"import numpy as np\nimage = np.outer(np.arange(28), np.arange(28)) / 729\n{cell}"])
    m = Microscope(page)
    m.input.focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight"):
        m.page.keyboard.press(key)
    m.says("x[0, 2] = 0 is seen by 6 outputs")
    m.click(m.output, 27, 27, of=28)
    m.says("y[27, 27] = ")
    page.theme("JupyterLab Dark")
    page.settle_and_shoot("dark")
    m.page.set_viewport_size({"width": 520, "height": 1400})
    m.root.get_by_role("button", name="Backward").click()
    m.shows("Grey parts fall into the frame")
    page.settle_and_shoot("narrow")
    assert m.root.evaluate("element => element.scrollWidth <= element.clientWidth")
    page.restart_kernel()
    m.says("has gone. Run the cell again")
