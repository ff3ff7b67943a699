"""Escape gives the keys back to the page, in JupyterLab and in Notebook 7."""

import pytest

from tests.browser.widget_page import WidgetPage

pytestmark = pytest.mark.browser

CELLS = ["from dlcore.widgets import NeuronPlayground, OptimizerRace\nNeuronPlayground()", "OptimizerRace()"]


@pytest.mark.parametrize("place", ["notebook", "notebook7"])
def test_after_escape_b_makes_a_cell(request, place):
    widget = WidgetPage(request.getfixturevalue(place)(CELLS), ".dlcore-neuron")
    keyboard, race = widget.page.keyboard, widget.page.locator(".dlcore-race")
    race.wait_for()
    for number, part in enumerate((widget.root.locator(".step"), race.locator("input[type=text]").first)):
        part.focus()
        keyboard.press("b")
        assert len(widget.notebook.cells()) == 2 + number  # the widget keeps its keys
        keyboard.press("Escape")
        keyboard.press("b")
        widget.page.wait_for_timeout(200)
        assert len(widget.notebook.cells()) == 3 + number
