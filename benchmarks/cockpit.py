"""How live the training cockpit is: frames a second, delay of the slider and of pause, in a real browser.

Run from the project's folder: python -m benchmarks.cockpit
It trains 784-128-64-10 at batch size 128 on the shipped MNIST in a JupyterLab of its own.
"""

import json
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.conftest import without_outputs
from tests.browser.lab import Lab
from tests.browser.notebook_page import NotebookPage

CELL = """import numpy as np
from dlcore.datasets import mnist
from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.widgets import TrainingCockpit

rng, data = np.random.default_rng(0), mnist(source="shipped")
x, y = data.x_train.reshape(-1, 784).astype(np.float32) / 255, data.y_train
model = Sequential(Dense(784, 128, rng=rng), ReLU(), Dense(128, 64, rng=rng), ReLU(), Dense(64, 10, rng=rng))
train, validation = (x[1000:], y[1000:]), (x[:1000], y[:1000])
adam = Adam(model.parameters())
TrainingCockpit(model, SoftmaxCrossEntropy(), adam, train=train, validation=validation, rng=rng)"""
# Counts the pictures: drawPlot clears its canvas once for each.
COUNT = """() => {
  const plot = document.querySelector('.dlcore-cockpit .plot'), context = plot.getContext('2d');
  const clear = context.clearRect.bind(context);
  window.frames = 0;
  context.clearRect = (...box) => { window.frames += 1; clear(...box); };
}"""
FRAMES = """async seconds => {
  const first = window.frames, start = performance.now();
  await new Promise(resolve => setTimeout(resolve, 1000 * seconds));
  return 1000 * (window.frames - first) / (performance.now() - start);
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
    print(f"{steps_per_frame} steps per frame: {page.evaluate(FRAMES, 5):.1f} frames/s")
    print(f"  slider to effect: {delays(list(slider_delays(page)))}")
    print(f"  pause: {delays(list(pause_delays(page)))}")
    page.locator(".play").click()


def main():
    with Lab(Path(tempfile.mkdtemp())) as lab, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        (lab.folder / "cockpit.ipynb").write_text(json.dumps(without_outputs([CELL])), encoding="utf-8")
        notebook = NotebookPage(browser.new_page(), "cockpit")
        notebook.open(f"{lab.url}/doc/tree/cockpit.ipynb?token={lab.token}")
        notebook.run_all()
        notebook.page.locator(".dlcore-cockpit .play").wait_for()
        notebook.page.evaluate(COUNT)
        for steps_per_frame in (10, 50, 1000):
            measure(notebook.page, steps_per_frame)


if __name__ == "__main__":
    main()
