"""The forward stepper as a learner uses it: by buttons, by keys, and by editing a number."""

import pytest

pytestmark = pytest.mark.browser

SHOW = "from dlcore.widgets import ForwardStepper\nstepper = ForwardStepper()\nstepper"


class Stepper:
    """The widget in a page."""

    def __init__(self, page):
        self.root = page.locator(".dlcore-forward")
        self.equation = self.root.get_by_label("Equation of this step")
        self.next = self.root.get_by_role("button", name="Next ▶")

    def cell(self, name):
        return self.root.locator(f".cell[data-name='{name}']")

    def shows(self, text):
        self.equation.get_by_text(text, exact=True).wait_for()

    def is_at(self, position):
        self.root.get_by_text(f"{position} / 15").wait_for()


def edit_and_undo(stepper):
    """The second sample is drawn; two of its numbers change, the first one back."""
    stepper.equation.get_by_role("table").first.get_by_role("row").nth(1).click()
    stepper.cell("x1").filter(has_text="3").click()
    stepper.root.get_by_role("spinbutton").fill("-4")
    stepper.cell("z1").filter(has_text="−0.5").wait_for()
    stepper.shows("−4")
    stepper.root.get_by_role("button", name="Undo").click()
    stepper.cell("z1").filter(has_text="0.2").wait_for()
    stepper.cell("W11").focus()
    stepper.cell("W11").press("Enter")
    stepper.root.get_by_role("spinbutton").fill("2")
    stepper.cell("z1").filter(has_text="5.9").wait_for()


def test_steps_by_button_and_key_edits_and_the_batch(notebook):
    page = notebook([SHOW])
    page.run_all()
    stepper = Stepper(page.page)
    stepper.next.click()
    stepper.shows("W₃₂")
    page.screenshot("formula")
    stepper.next.press("ArrowRight")
    stepper.shows("3.4")
    stepper.next.press("ArrowRight")
    stepper.shows("(3, 2)")
    stepper.root.get_by_role("checkbox").check()
    stepper.shows("(4, 3)")
    edit_and_undo(stepper)
    page.theme("JupyterLab Dark")
    page.screenshot("batch-dark")
    page.page.set_viewport_size({"width": 640, "height": 1400})
    page.screenshot("narrow")
    assert stepper.root.evaluate("element => element.scrollWidth <= element.clientWidth")
    stepper.next.press("ArrowLeft")
    stepper.is_at(2)
    stepper.root.get_by_role("button", name="Reset").click()
    stepper.cell("z1").filter(has_text="0.2").wait_for()
    stepper.is_at(2)
