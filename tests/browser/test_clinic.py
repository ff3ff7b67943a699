"""The clinic board as a learner uses it: examine, be wrong, find the fault, treat; by pointer and by keys."""

import re

import pytest

from tests.browser.cockpit_page import Cockpit
from tests.browser.notebook_page import screenshot_folder
from tests.browser.static_page import show
from tests.widgets.clinic.small_board import small_board

pytestmark = pytest.mark.browser

SHOW = """import numpy as np
from dlcore.widgets import ClinicBoard
board = ClinicBoard(rng=np.random.default_rng(0))
board"""
STEPS = "len(board.run.losses)"


class Board(Cockpit):
    """The first board of a page."""

    def click(self, name):
        self.root.get_by_role("button", name=name, exact=True).click()

    def diagnose(self, name):
        self.root.get_by_role("radio", name=re.compile(f"^{name}")).check()
        self.click("This is my diagnosis")

    def answers(self, words):
        self.find(".answer").filter(has_text=re.compile(words)).wait_for()

    def reading(self, name):
        """The texts of the row of a reading: now, and before the treatment."""
        return self.find(".sheet tr", has_text=name).locator("td").all_inner_texts()

    def train_to(self, steps):
        """Train until the picture says so, and pause."""
        self.play.filter(has_text="Pause").wait_for()
        self.find('.plot[aria-label^="Loss curve: "]:not([aria-label*=": no"])').wait_for()
        while int(self.ask(STEPS)) < steps:
            self.page.wait_for_timeout(100)
        self.pause()


def test_examine_be_wrong_find_it_and_treat(notebook):
    board = Board(notebook([SHOW]))
    board.click("Patient 3")
    board.find("h4", has_text="Patient 3").wait_for()
    assert "learning_rate=1e-6" in board.find(".program").inner_text()
    board.play.click()
    board.train_to(60)
    board.diagnose("dead units")
    board.answers("^Not this one. Only .* of the units are dead")
    board.notebook.settle_and_shoot("wrong")
    board.diagnose("learning rate too low")
    board.answers("^Right: learning rate too low. Treatment: Multiply")
    board.click("Treat")
    board.train_to(150)
    assert board.find(".legend li").count() == 3
    now, before = (float(words[:-2]) for words in board.reading("accuracy, validation rows"))
    assert now > 60 > 30 > before
    assert board.ask("board.outcomes[3], board.is_treated") == "('found', True)"
    assert "learning_rate=1e-6" in board.find(".program del", has_text="optimizer").inner_text()
    board.notebook.settle_and_shoot("treated")
    board.click("See it untreated again")
    board.answers("^Right: learning rate too low")
    assert board.ask(f"board.is_treated, {STEPS}") == "(False, 0)"


def test_keys_in_notebook_7_and_a_kernel_that_goes(notebook7):
    board = Board(notebook7([SHOW]))
    keyboard = board.page.keyboard
    board.find(".patient").nth(1).focus()
    keyboard.press("Enter")
    board.find("h4", has_text="Patient 2").wait_for()
    board.find(".plot").focus()
    keyboard.press(" ")
    board.train_to(20)
    board.find(".option input").first.focus()
    for key in (" ", "ArrowDown", "b", "d", "d"):
        keyboard.press(key)
    assert board.ask("board.diagnosis") == "''"  # an arrow chooses, and says nothing yet
    keyboard.press("Enter")
    board.answers("^Not this one. A rate that is too low")
    keyboard.press("Tab")
    keyboard.press("Tab")
    keyboard.press("Enter")  # Show me
    board.answers("^It is this: softmax twice")
    keyboard.press("Enter")  # Treat: the focus has gone on to it
    board.play.filter(has_text="Pause").wait_for()
    assert len(board.notebook.cells()) == 1
    board.notebook.restart_kernel()
    board.wait_for_status("has gone. Run the cell again")
    assert board.find(".diagnose, .treat, .back, .patient, .option input").all()
    assert board.root.locator("fieldset:not(:disabled)").count() == 0


def test_looks_in_the_dark_and_on_a_narrow_screen(chromium, address):
    board = small_board()
    board.advance(60)
    board.diagnose("overfit")
    board.diagnose("rate_too_low")
    board.treat()
    board.advance(90)
    for name, width in (("light", 1100), ("dark", 1100), ("narrow", 360)):
        page = chromium.new_page(viewport={"width": width, "height": 1200})
        assert show(page, address, board, is_light=name != "dark") == []
        page.get_by_role("button", name="See it untreated again").wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.screenshot(path=screenshot_folder() / f"test_clinic-{name}.png", full_page=True)
        page.close()


def test_a_narrow_screen_under_high_contrast_by_touch(chromium, address):
    page = chromium.new_page(viewport={"width": 360, "height": 900}, forced_colors="active", has_touch=True)
    errors = show(page, address, small_board())
    page.get_by_role("button", name="Patient 2").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("button", name="Patient 2").tap()
    page.get_by_role("button", name="This is my diagnosis").tap()  # nothing chosen: shown where to choose
    assert page.evaluate("document.activeElement.type") == "radio"
    page.get_by_text("overfit", exact=True).tap()
    page.get_by_role("button", name="This is my diagnosis").tap()
    sent = page.evaluate("shown.sent.filter((message) => message.do !== 'drawn')")
    assert sent == [{"do": "admit", "with": [2]}, {"do": "diagnose", "with": ["overfit"]}]
    page.evaluate("shown.model.set('outcome', 'found'); shown.model.set('diagnosis', 'rate_too_low')")
    page.locator(".treat").tap()
    assert page.evaluate("shown.sent.at(-1).do") == "play" and errors == []
    page.close()
