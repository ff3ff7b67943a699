"""The text sampler in a real browser, used as a person would."""

import re

import pytest

from tests.browser.widget_page import WidgetPage

pytestmark = pytest.mark.browser

MODEL = """import numpy as np
from dlcore.layers import LSTM, Dense, Embedding, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.text.vocabulary import Vocabulary
from dlcore.widgets import TextSampler

rng = np.random.default_rng(0)
text = 100 * "the cat sat on the mat, and the dog ran to the cat.\\n"
V = len(Vocabulary(text))
model = Sequential(Embedding(V, 8, rng=rng), LSTM(8, 24, rng=rng), Dense(24, V, rng=rng))
adam = Adam(model.parameters(), learning_rate=0.01)"""
SAMPLER = """sampler = TextSampler(model, SoftmaxCrossEntropy(), adam, text, window=17, batch_size=8,
                      prompt="the", baselines={"unigram": 11.1, "trigram": 2.1}, rng=rng)
sampler"""
STEP = "(document.querySelector('.dlcore-sampler .readings output')?.textContent || '').replace(/,/g, '')"


class Sampler(WidgetPage):
    """The widget in a page."""

    def __init__(self, notebook):
        super().__init__(notebook, ".dlcore-sampler")
        self.train = self.root.locator(".play")
        self.train.wait_for()

    def click(self, name):
        self.root.get_by_role("button", name=name).click()

    def train_until(self, step):
        self.page.wait_for_function(f"Number({STEP}) >= {step}")

    def pause(self):
        self.train.click()
        self.train.filter(has_text="Train").wait_for()

    def set(self, slider, value):
        self.root.get_by_role("slider", name=slider).fill(str(value))

    def enter_rate(self, words):
        box = self.root.get_by_role("textbox", name="Learning rate")
        box.fill(words)
        box.press("Enter")

    def writes(self, words):
        self.root.locator(".page").filter(has_text=re.compile(words)).wait_for()

    def says(self, words):
        self.root.get_by_role("status").filter(has_text=re.compile(words)).wait_for()

    def fits(self):
        wide, box = self.root.evaluate("root => [root.scrollWidth, root.clientWidth]")
        return wide <= box


@pytest.fixture
def sampler(notebook):
    return Sampler(notebook([MODEL, SAMPLER]))


def test_train_read_temperature_prompt_divergence_reset(sampler):
    first = sampler.root.locator(".page").inner_text()
    sampler.click("Train")
    sampler.root.locator(".earlier li").first.wait_for()
    sampler.train_until(150)
    sampler.set("Temperature", 0)
    sampler.writes("the cat|the dog|the mat")
    sampler.set("Learning rate", -3)  # 10^-3
    prompt = sampler.root.get_by_role("textbox", name="Prompt")
    prompt.fill("a dög!")
    sampler.root.get_by_role("alert").filter(has_text="does not know “ö”, “!”").wait_for()
    assert prompt.get_attribute("aria-invalid") == "true"
    prompt.fill("a dog")
    sampler.writes("^a dog")
    sampler.pause()
    assert sampler.ask("sampler.run.settings[-1].learning_rate, sampler.prompt, sampler.temperature") == (
        "(0.001, 'a dog', 0.0)"
    )
    label = sampler.root.locator(".plot").get_attribute("aria-label")
    assert re.search(r"Perplexity: \d+ steps, .* To beat: unigram 11.1, trigram 2.1", label)
    sampler.notebook.settle_and_shoot("trained")
    sampler.enter_rate("1e30")
    sampler.click("Train")
    sampler.says("Diverged: at step .* Reset")
    assert sampler.train.inner_text().endswith("Train")
    sampler.notebook.settle_and_shoot("diverged")
    prompt.fill("the")
    sampler.set("Temperature", 0.8)
    sampler.click("Reset")
    sampler.page.wait_for_function(f"{STEP} === '0'")
    sampler.writes(f"^{re.escape(first[:50])}")


def test_keys_in_notebook_7_a_closed_tab_and_an_error(notebook7):
    sampler = Sampler(notebook7([MODEL, SAMPLER]))
    slider = sampler.root.get_by_role("slider", name="Temperature")
    slider.focus()
    sampler.page.keyboard.press("ArrowRight")  # 0.05
    assert sampler.settled("sampler.temperature, sampler.written['temperature']") == "(0.85, 0.85)"
    assert slider.get_attribute("aria-valuetext") == "0.85"
    sampler.page.keyboard.press(" ")
    sampler.train_until(10)
    sampler.root.get_by_role("textbox", name="Prompt").focus()
    sampler.page.keyboard.press("End")
    sampler.page.keyboard.type(" d")
    sampler.writes("^the d")
    sampler.page.keyboard.press("Enter")
    sampler.page.wait_for_timeout(300)
    assert sampler.ask("sampler.prompt") == repr("the d\n")
    assert sampler.train.inner_text().endswith("Pause") and len(sampler.notebook.cells()) == 2
    sampler.page.evaluate("() => { for (let k = 0; k < 9999; k += 1) clearInterval(k); }")  # no signs of life
    sampler.says("no browser was watching")
    sampler.ask("model.layers.append(Dense(7, 2, rng=rng))")
    sampler.click("Train")
    sampler.says(r"Stopped in step \d+ by ValueError: Dense expects x")


def test_looks_in_the_dark_in_a_narrow_window_and_when_the_kernel_goes(sampler):
    sampler.click("Train")
    sampler.train_until(120)
    sampler.notebook.theme("JupyterLab Dark")
    sampler.notebook.settle_and_shoot("dark")
    sampler.page.set_viewport_size({"width": 560, "height": 1500})
    sampler.page.wait_for_timeout(300)
    assert sampler.fits()
    sampler.pause()
    sampler.notebook.settle_and_shoot("narrow")
    sampler.notebook.restart_kernel()
    sampler.says("The kernel of this widget has gone")
    assert sampler.train.is_disabled()
