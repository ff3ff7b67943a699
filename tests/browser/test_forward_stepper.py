"""The forward stepper as a learner uses it: by buttons, by keys, and by editing a number."""

import pytest

pytestmark = pytest.mark.browser

SHOW = "from dlcore.widgets import ForwardStepper\nstepper = ForwardStepper()\nstepper"


def test_steps_by_button_and_key_edits_and_the_batch(notebook):
    page = notebook([SHOW])
    page.run_all()
    root = page.page.locator(".dlcore-forward")
    equation = root.get_by_label("Equation of this step")
    next_button = root.get_by_role("button", name="Next ▶")

    def shows(text):
        equation.get_by_text(text, exact=True).wait_for(timeout=10_000)

    next_button.click()
    shows("z = x W + b")
    shows("W₃₂")
    page.screenshot("formula")
    next_button.press("ArrowRight")
    shows("3.4")
    next_button.press("ArrowRight")
    shows("(3, 2)")
    page.screenshot("shapes")
    root.get_by_role("checkbox").check()
    shows("(4, 3)")
    equation.get_by_role("table").first.get_by_role("row").nth(1).click()
    root.locator(".cell[data-name='x1']").filter(has_text="3").click()
    root.get_by_role("spinbutton").fill("-4")
    root.locator(".cell[data-name='z1']").filter(has_text="−0.5").wait_for(timeout=10_000)
    shows("−4")
    page.theme("JupyterLab Dark")
    page.screenshot("batch-dark")
    next_button.press("ArrowLeft")
    root.get_by_text("2 / 15").wait_for(timeout=10_000)
    root.get_by_role("button", name="Reset").click()
    root.get_by_text("0 / 15").wait_for(timeout=10_000)
    shows("target")
