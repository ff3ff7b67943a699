"""The optimizer race in a real browser, used as a person would."""

import pytest

from tests.browser.widget_page import WidgetPage

pytestmark = pytest.mark.browser

RACE = "from dlcore.widgets import OptimizerRace\nrace = OptimizerRace()\nrace"
SCRUB = "document.querySelector('.dlcore-race .scrub')"


class Race(WidgetPage):
    """The race of a page."""

    def __init__(self, notebook):
        super().__init__(notebook, ".dlcore-race")
        self.map = self.root.locator("canvas.map")
        self.map.scroll_into_view_if_needed()

    def choose(self, label, value):
        self.root.get_by_label(label, exact=True).select_option(value)

    def says(self, words):
        self.root.locator(".status", has_text=words).wait_for()

    def wait_for_step(self, step):
        self.page.wait_for_function(f"Number({SCRUB}.value) >= {step}")

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)


@pytest.fixture
def race(notebook):
    return Race(notebook([RACE]))


def test_choose_click_run_slide_and_scrub(race):
    race.choose("Surface", "ravine")
    race.says("Press Run: how it ends is told")
    box = race.map.bounding_box()
    race.map.click(position={"x": 0.8 * box["width"], "y": 0.2 * box["height"]})
    race.wait_for_step(200)
    race.says("ravine, 200 steps: SGD (rate 0.05) reached")
    x, y = eval(race.settled("race.start"))
    assert 1.5 < x < 3 and 1 < y < 2.5
    race.notebook.screenshot("light")
    race.root.get_by_label("Learning rate of SGD, log scale").fill("-1")
    race.says("SGD (rate 0.1) diverged at step")
    race.root.get_by_label("Step", exact=True).fill("5")
    assert race.settled("race.step") == "5"
    race.root.get_by_role("button", name="Step", exact=True).click()
    assert race.settled("race.step, race.path('SGD').diverged_at < 100") == "(6, True)"
    race.notebook.theme("JupyterLab Dark")
    race.wait_for_step(6)
    race.notebook.screenshot("dark")


def test_keys_ticks_and_boxes(race):
    race.choose("Surface", "saddle")
    assert race.settled("race.start") == "[-3.0, 0.01]"  # the browser has the saddle's own start by then
    race.map.focus()
    race.press("Shift+ArrowRight", "ArrowUp", "Space")
    race.wait_for_step(20)
    race.press("Space")
    x, y = eval(race.settled("race.start"))
    assert (x, y) == pytest.approx((-3 + 0.8, 0.01 + 0.12))
    race.root.get_by_label("Run RMSprop").check()
    rate = race.root.get_by_label("Learning rate of RMSprop", exact=True)
    rate.fill("0,02")
    rate.press("Enter")
    race.root.get_by_label("Step", exact=True).fill("200")
    race.says("RMSprop (rate 0.02) reached")
    assert race.settled("race.shown") == "['SGD', 'Momentum', 'RMSprop', 'Adam']"
    race.notebook.occupy_kernel()
    race.root.get_by_label("Run Adam").uncheck()
    race.says("Python is busy")
    race.notebook.release_kernel()
    race.says("saddle, 200 steps: SGD (rate 0.05) reached")
    assert race.settled("race.shown") == "['SGD', 'Momentum', 'RMSprop']"
    race.page.set_viewport_size({"width": 560, "height": 1300})
    race.notebook.screenshot("narrow")
