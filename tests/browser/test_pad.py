"""The digit pad as a learner uses it: a network trained on MNIST, and digits drawn by mouse and keys."""

import pytest

pytestmark = pytest.mark.browser

TRAIN = """
import numpy as np
from dlcore import datasets
from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.training import training_steps

data = datasets.mnist(source="shipped")
x = data.x_train.reshape(-1, 784).astype(np.float32) / 255
rng = np.random.default_rng(0)
model = Sequential(Dense(784, 64, rng=rng), ReLU(), Dense(64, 10, rng=rng))
optimizer = Adam(model.parameters(), learning_rate=0.002)
for step in training_steps(model, SoftmaxCrossEntropy(), optimizer, x, data.y_train,
                           epochs=6, batch_size=64, rng=rng):
    pass
"""
PAD = "from dlcore.widgets import DigitPad\npad = DigitPad(model)\npad"
ZERO = [
    (14, 4),
    (10, 6),
    (8, 10),
    (8, 17),
    (10, 22),
    (14, 24),
    (18, 22),
    (20, 17),
    (20, 10),
    (18, 6),
    (14, 4),
]
SEVEN = [(7, 6), (20, 6), (17, 12), (14, 18), (12, 24)]
ONE = [(15, 4), (14, 14), (13, 24)]
LATENCIES = "() => performance.getEntriesByName('dlcore-pad').map(entry => entry.duration)"


class Pad:
    """The pad in a page, in units of MNIST pixels."""

    def __init__(self, page):
        self.page = page
        self.root = page.locator(".dlcore-pad").first
        self.root.wait_for()
        self.field = self.root.locator("canvas.field")
        self.field.scroll_into_view_if_needed()

    def draw(self, points):
        box = self.field.bounding_box()
        unit = box["width"] / 28
        path = [(box["x"] + x * unit, box["y"] + y * unit) for x, y in points]
        self.page.mouse.move(*path[0])
        self.page.mouse.down()
        for x, y in path[1:]:
            self.page.mouse.move(x, y, steps=8)
            self.page.wait_for_timeout(30)
        self.page.mouse.up()

    def says(self, words):
        self.root.locator(".headline", has_text=words).wait_for(timeout=5000)

    def click(self, name):
        self.root.get_by_role("button", name=name).click()

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)


def open_pad(notebook, cells=(TRAIN, PAD)):
    page = notebook(list(cells))
    page.run_all()
    return page, Pad(page.page)


@pytest.mark.parametrize("digit, points", [(0, ZERO), (1, ONE), (7, SEVEN)])
def test_a_drawn_digit_is_recognised(notebook, digit, points):
    page, pad = open_pad(notebook)
    pad.says("Draw a digit")
    pad.draw(points)
    pad.says(f"Looks like {digit}")
    page.screenshot("light")
    page.theme("JupyterLab Dark")
    page.screenshot("dark")
    latencies = sorted(page.page.evaluate(LATENCIES))
    print(
        "stroke to bars, ms: median",
        latencies[len(latencies) // 2],
        "p90",
        latencies[int(0.9 * len(latencies))],
        len(latencies),
    )
    assert latencies[len(latencies) // 2] < 1000
