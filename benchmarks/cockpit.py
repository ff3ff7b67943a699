"""How live the training cockpit is: frames a second, delay of the slider and of pause, in a real browser.

Run from the project's folder: python -m benchmarks.cockpit [mlp|cnn|lstm]
It trains on the shipped data in a JupyterLab of its own: 784-128-64-10 at batch size 128, the network of
lesson 08 at 32, or a character model of 128 LSTM units at 32 windows of 64.
"""

import json
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.conftest import as_notebook
from tests.browser.lab import Lab
from tests.browser.notebook_page import NotebookPage

MLP = """data = mnist(source="shipped")
x, y = data.x_train.reshape(-1, 784).astype(np.float32) / 255, data.y_train
sizes, batch_size = (784, 128, 64, 10), 128
layers = [layer for pair in zip(sizes, sizes[1:]) for layer in (Dense(*pair, rng=rng), ReLU())]
model = Sequential(*layers[:-1])"""
CNN = """data = fashion_mnist(source="shipped")
x, y, batch_size = np.zeros((4000, 32, 32, 3), np.float32), data.y_train, 32
x[:, 2:30, 2:30] = data.x_train.reshape(-1, 28, 28, 1) / np.float32(255)
model = small_cnn(x.shape[1:], rng=rng)"""
LSTM_MODEL = """text, batch_size = rng.integers(0, 64, (4000, 65)), 32
x, y = text[:, :-1], text[:, 1:]
model = Sequential(Embedding(64, 32, rng=rng), LSTM(32, 128, rng=rng), Dense(128, 64, rng=rng))"""
CELL = """import numpy as np
from dlcore.datasets import fashion_mnist, mnist
from dlcore.layers import LSTM, Dense, Embedding, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.cnn import small_cnn
from dlcore.optimizers import Adam
from dlcore.widgets import TrainingCockpit

rng = np.random.default_rng(0)
{model}
train, validation = (x[1000:], y[1000:]), (x[:1000], y[:1000])
adam = Adam(model.parameters())
cockpit = TrainingCockpit(model, SoftmaxCrossEntropy(), adam, train=train, validation=validation, rng=rng)
cockpit.batch_size = batch_size
cockpit"""
MODELS = {"mlp": MLP, "cnn": CNN, "lstm": LSTM_MODEL}
# Counts the pictures: drawPlot clears its canvas once for each.
COUNT = """() => {
  const plot = document.querySelector('.dlcore-cockpit .plot'), context = plot.getContext('2d');
  const clear = context.clearRect.bind(context);
  window.frames = 0;
  context.clearRect = (...box) => { window.frames += 1; clear(...box); };
}"""
FRAMES = """async seconds => {
  const count = () => [window.frames, Number(document.querySelector('.dlcore-cockpit .readings output')
    .textContent.replace(/,/g, ''))];
  const first = count(), start = performance.now();
  await new Promise(resolve => setTimeout(resolve, 1000 * seconds));
  const passed = performance.now() - start;
  return count().map((now, k) => 1000 * (now - first[k]) / passed);
}"""
# From the slider's event to the picture with the mark of the first step that used the new rate.
SLIDER = """async power => {
  const slider = document.querySelector('.dlcore-cockpit .rate');
  const context = document.querySelector('.dlcore-cockpit .plot').getContext('2d');
  const write = CanvasRenderingContext2D.prototype.fillText;
  return await new Promise(resolve => {
    const start = performance.now();
    context.fillText = (words, ...place) => {
      const rate = Number((/rate (\\S+)/.exec(words) || [])[1]);
      if (Math.abs(Math.log10(rate) - power) < 0.02) resolve(performance.now() - start);
      write.call(context, words, ...place);
    };
    slider.value = power;
    slider.dispatchEvent(new Event('input'));
  });
}"""
# From the click to the button that says Train again: the kernel has stopped then.
PAUSE = """async () => {
  const play = document.querySelector('.dlcore-cockpit .play'), start = performance.now();
  play.click();
  while (play.textContent.includes('Pause')) await new Promise(resolve => setTimeout(resolve, 2));
  return performance.now() - start;
}"""


def delays(milliseconds):
    tenth = statistics.quantiles(milliseconds, n=10)[-1]
    return f"median {statistics.median(milliseconds):.0f} ms, p90 {tenth:.0f} ms"


def slider_delays(page):
    for k in range(30):
        yield page.evaluate(SLIDER, (-3.5, -2.5, -3)[k % 3] + 0.05 * (k // 6))
        page.wait_for_timeout(100)


def pause_delays(page):
    for _ in range(15):
        yield page.evaluate(PAUSE)
        page.locator(".play").click()
        page.wait_for_timeout(300)


def measure(page, steps_per_frame):
    page.locator(".steps_per_frame").select_option(str(steps_per_frame))
    page.locator(".reset").click()
    page.locator(".play").click()
    page.wait_for_timeout(1000)
    frames, steps = page.evaluate(FRAMES, 5)
    print(f"{steps_per_frame} steps per frame: {frames:.1f} frames/s, {steps:.1f} steps/s")
    print(f"  slider to effect: {delays(list(slider_delays(page)))}")
    print(f"  pause: {delays(list(pause_delays(page)))}")
    page.locator(".play").click()
    page.locator(".play").filter(has_text="Train").wait_for()


def main(name="mlp"):
    with Lab(Path(tempfile.mkdtemp())) as lab, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        (lab.folder / "cockpit.ipynb").write_text(
            json.dumps(as_notebook([CELL.format(model=MODELS[name])])), encoding="utf-8"
        )
        notebook = NotebookPage(browser.new_page(), "cockpit")
        notebook.open(f"{lab.url}/doc/tree/cockpit.ipynb?token={lab.token}")
        notebook.run_all()
        notebook.page.locator(".dlcore-cockpit .play").wait_for()
        notebook.page.evaluate(COUNT)
        for steps_per_frame in (10, 50, 1000):
            measure(notebook.page, steps_per_frame)


if __name__ == "__main__":
    main(*sys.argv[1:])
