"""The scripts of the widgets as they lie in dlcore: a browser loads them by their own imports."""

import numpy as np
import pytest

from dlcore import widgets
from dlcore.layers import Dense, Sequential
from tests.browser.static_page import show
from tests.widgets.clinic.small_board import small_board
from tests.widgets.cockpit.small_cockpit import small_cockpit
from tests.widgets.prediction.small_cards import small_card
from tests.widgets.sampler.small_sampler import small_sampler

pytestmark = pytest.mark.browser

X = np.linspace(-1, 1, 20)
MAKERS = {
    "ClinicBoard": small_board,
    "TrainingCockpit": small_cockpit,
    "TextSampler": small_sampler,
    "DigitPad": lambda: widgets.DigitPad(Sequential(Dense(784, 10, rng=np.random.default_rng(0)))),
    "DescentExplorer": lambda: widgets.DescentExplorer(X, 2 * X + 1, learning_rate=0.1),
    "PredictionCard": small_card,
    "RecurrentUnroller": lambda: widgets.RecurrentUnroller(rng=np.random.default_rng(0)),
}


@pytest.mark.parametrize("name", widgets.__all__)
def test_a_static_page_loads_the_same_files(page, address, name):
    widget = MAKERS.get(name, getattr(widgets, name))()
    if name in ("ClinicBoard", "TrainingCockpit", "TextSampler"):
        widget.advance(3)
    errors = show(page, address, widget)
    page.wait_for_timeout(200)
    assert errors == []
    assert page.locator("canvas:visible, svg:visible").count() >= 1
    buttons = page.locator("button:visible")
    assert buttons.count() >= 1 and buttons.first.bounding_box()["height"] >= 20


def test_colours_of_the_ground_are_those_of_python(page, address):
    errors = show(page, address, widgets.OptimizerRace(), is_light=False)
    swatch = page.locator(".runners .swatch").first  # of SGD
    page.wait_for_function("document.querySelector('.runners .swatch').style.getPropertyValue('--colour')")
    assert swatch.evaluate("mark => mark.style.getPropertyValue('--colour')") == "#F0F0F0" and errors == []
