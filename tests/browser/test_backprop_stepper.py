"""The backpropagation stepper as a learner uses it: by mouse, by keys, and from code."""

import pytest

pytestmark = pytest.mark.browser

SHOW = "from dlcore.widgets import BackpropStepper\nstepper = BackpropStepper()\nstepper"


class Stepper:
    """The widget in a page."""

    def __init__(self, page):
        self.page = page
        self.root = page.locator(".dlcore-backprop")
        self.status = self.root.get_by_role("status")
        self.panel = self.root.locator(".derivation")

    def click(self, name):
        self.root.get_by_role("button", name=name, exact=True).click()

    def cell(self, name):
        return self.root.locator(f".cell[data-name='{name}']")

    def shows(self, name, text):
        self.cell(name).filter(has_text=text).wait_for()

    def explains(self, text):
        self.panel.get_by_text(text).wait_for()

    def says(self, text):
        self.status.filter(has_text=text).wait_for()

    def go_to(self, step):
        """By the keys of the step slider: from the start, one arrow a step."""
        slider = self.root.get_by_role("slider", name="Step")
        slider.focus()
        self.page.keyboard.press("Home")
        for _ in range(step):
            self.page.keyboard.press("ArrowRight")


def test_steps_derivations_edits_and_updates(notebook):
    page = notebook([SHOW])
    page.run_all()
    stepper = Stepper(page.page)
    stepper.click("Next ▶")
    stepper.shows("z2", "3.4")
    page.screenshot("sums")
    stepper.go_to(8)
    stepper.root.locator(".carrier.backward", has_text="0.131 · 0.818").wait_for()
    stepper.shows("v1", "∂ 0.107")
    stepper.cell("s").click()
    stepper.explains("= 0.5245 · 0.5245 · (1 − 0.5245) = 0.1308")
    page.screenshot("backward")
    stepper.cell("v1").click()
    stepper.panel.get_by_role("spinbutton").fill("0")
    stepper.shows("s", "−0.4742")
    stepper.go_to(13)
    stepper.shows("c", "→")
    page.theme("JupyterLab Dark")
    page.screenshot("update-dark")
    stepper.root.get_by_role("combobox").select_option("cross-entropy")
    stepper.click("Apply the update")
    stepper.says("After 1 update.")
    stepper.click("Reset")
    stepper.shows("v1", "0.7")


def test_keys_move_between_numbers_in_notebook_7(notebook7):
    page = notebook7([SHOW])
    page.run_all()
    stepper = Stepper(page.page)
    stepper.go_to(5)
    stepper.shows("L", "0.1376")
    stepper.cell("L").focus()
    for name, key in (("p", "ArrowLeft"), ("s", "ArrowUp"), ("c", "ArrowUp")):
        page.page.keyboard.press(key)
        stepper.root.locator(f".cell.selected[data-name='{name}']").wait_for()
    stepper.explains("c: bias of the output unit")
    page.screenshot("keys")
    page.page.set_viewport_size({"width": 560, "height": 1100})
    stepper.click("Next ▶")
    stepper.explains("p: prediction")
    assert stepper.root.locator(".dlcore-network").evaluate("box => box.scrollLeft") > 100  # p is in view
    page.screenshot("narrow")
    page.restart_kernel()
    stepper.says("has gone. Run the cell again")
