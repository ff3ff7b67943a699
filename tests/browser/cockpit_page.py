"""A training cockpit in a page, as a test handles it."""

import re

from tests.browser.widget_page import WidgetPage

STEP = "(document.querySelector('.dlcore-cockpit .readings output')?.textContent || '').replace(/,/g, '')"


class Cockpit(WidgetPage):
    """The first cockpit of a page."""

    def __init__(self, notebook):
        super().__init__(notebook, ".dlcore-cockpit")
        self.play = self.find(".play")
        self.play.wait_for()

    def find(self, selector, **filters):
        return self.root.locator(selector, **filters)

    def step(self):
        return int(self.page.evaluate(STEP))

    def train_until(self, step):
        self.page.wait_for_function(f"Number({STEP}) >= {step}")

    def wait_for_status(self, words):
        self.find(".status").filter(has_text=re.compile(words)).wait_for()

    def enter_rate(self, words):
        self.find(".rate-box").fill(words)
        self.find(".rate-box").press("Enter")

    def pause(self):
        self.play.click()
        self.play.filter(has_text="Train").wait_for()
