"""The training cockpit in a real browser, used as a person would."""

import pytest

from tests.browser.cockpit_page import STEP, Cockpit

pytestmark = pytest.mark.browser

MODEL = """import numpy as np
from dlcore.datasets import mnist
from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.widgets import TrainingCockpit

rng = np.random.default_rng(0)
data = mnist(source="shipped")
x, y = data.x_train.reshape(-1, 784).astype(np.float32) / 255, data.y_train
model = Sequential(Dense(784, 128, rng=rng), ReLU(), Dense(128, 10, rng=rng))
loss, adam = SoftmaxCrossEntropy(), Adam(model.parameters(), learning_rate=0.001)"""
COCKPIT = """train, validation = (x[500:], y[500:]), (x[:500], y[:500])
cockpit = TrainingCockpit(model, loss, adam, train=train, validation=validation, rng=rng)
cockpit"""
INTERRUPT = "() => window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.interrupt()"
BLUE = """canvas => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 2] > 140 && data[i] < 100 && data[i + 3] > 200) count += 1;
  return count;
}"""


@pytest.fixture
def cockpit(notebook):
    return Cockpit(notebook([MODEL, COCKPIT]))


def test_train_change_the_rate_pause_step_keep_reset(cockpit):
    cockpit.play.click()
    cockpit.train_until(100)
    cockpit.find(".rate").fill("-2")  # 10^-2
    cockpit.train_until(cockpit.step() + 60)
    cockpit.pause()
    assert cockpit.ask("cockpit.run.settings[-1].learning_rate, adam.learning_rate") == "(0.01, 0.01)"
    paused = cockpit.step()
    cockpit.page.wait_for_timeout(300)
    assert cockpit.step() == paused
    assert float(cockpit.ask("cockpit.run.losses[0]")) > 2 > 1 > float(cockpit.ask("cockpit.run.recent_loss"))
    assert f"{paused:,} steps" in cockpit.find(".plot").get_attribute("aria-label")
    assert cockpit.find(".plot").evaluate(BLUE) > 300

    cockpit.find(".step").click()
    cockpit.train_until(paused + 1)
    assert cockpit.step() == paused + 1

    cockpit.find(".run-name").fill("my run")
    cockpit.find(".keep").click()
    cockpit.find(".kept", has_text="my run").wait_for()
    cockpit.find(".reset").click()
    cockpit.page.wait_for_function(f"{STEP} === '0'")
    assert cockpit.ask("list(cockpit.runs), len(cockpit.run.losses)") == "(['my run'], 0)"
    cockpit.find(".drop").click()
    cockpit.find(".kept").wait_for(state="detached")


def test_optimizer_batch_size_and_speed_are_chosen_while_it_trains(cockpit):
    cockpit.play.click()
    cockpit.find(".optimizer_name").select_option("SGD")
    cockpit.find(".batch_size").select_option("32")
    cockpit.find(".steps_per_frame").select_option("2")
    cockpit.enter_rate("0,05")
    cockpit.train_until(cockpit.step() + 20)
    cockpit.pause()
    assert cockpit.ask("cockpit.run.settings[-1][1:]") == "('SGD', 0.05, 32)"
    cockpit.enter_rate("much")
    assert cockpit.find(".rate-box").get_attribute("aria-invalid") == "true"
    assert cockpit.ask("cockpit.learning_rate") == "0.05"


def test_divergence_and_errors_are_told(cockpit):
    cockpit.find(".optimizer_name").select_option("SGD")
    cockpit.enter_rate("1e30")
    cockpit.play.click()
    cockpit.wait_for_status(r"Diverged: at step \d.*learning rate 1e\+30.*Reset")
    assert cockpit.play.inner_text().endswith("Train")
    cockpit.notebook.settle_and_shoot("diverged")
    cockpit.enter_rate("0.1")
    cockpit.play.click()
    cockpit.train_until(cockpit.step() + 50)
    cockpit.pause()
    assert float(cockpit.ask("cockpit.run.losses[-1]")) < 3

    cockpit.ask("model.layers.append(Dense(7, 2, rng=rng))")
    cockpit.play.click()
    cockpit.wait_for_status(r"Stopped in step \d+ by ValueError: Dense expects x of shape \(N, 7\)")


def test_keys_in_notebook_7(notebook7):
    cockpit = Cockpit(notebook7([MODEL, COCKPIT]))
    keyboard = cockpit.page.keyboard
    cockpit.find(".rate").focus()
    keyboard.press("ArrowRight")  # 0.05 of a power of ten
    cockpit.page.wait_for_function("document.querySelector('.dlcore-cockpit .rate-box').value === '0.00112'")
    keyboard.press("ArrowLeft")
    keyboard.press(" ")
    cockpit.train_until(20)
    assert cockpit.ask("cockpit.learning_rate") == "0.001"
    cockpit.find(".plot").focus()
    keyboard.press(" ")
    cockpit.play.filter(has_text="Train").wait_for()
    cockpit.find(".run-name").focus()
    keyboard.type("a b")
    keyboard.press("Enter")
    cockpit.find(".kept", has_text="a b").wait_for()
    assert len(cockpit.notebook.cells()) == 2


def test_interrupt_second_view_reload_and_restart(open_notebook):
    cockpit = Cockpit(open_notebook([MODEL, COCKPIT, "cockpit"]))
    second = cockpit.page.locator(".dlcore-cockpit").nth(1)
    cockpit.play.click()
    cockpit.train_until(20)
    cockpit.page.evaluate(INTERRUPT)
    cockpit.train_until(cockpit.step() + 20)
    second.locator(".play").filter(has_text="Pause").click()
    cockpit.play.filter(has_text="Train").wait_for()
    step = cockpit.step()
    assert second.locator(".readings output").first.inner_text() == str(step)

    cockpit.page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")
    cockpit.page.reload()
    cockpit.page.wait_for_function(f"{STEP} === '{step}'")
    cockpit.play.click()
    cockpit.train_until(step + 20)
    cockpit.notebook.restart_kernel()
    cockpit.wait_for_status("The kernel of this widget has gone. Run the cell again.")
    assert cockpit.play.is_disabled()


def test_running_the_cell_again_and_nobody_watching_stop_the_training(open_notebook):
    cockpit = Cockpit(open_notebook([MODEL, COCKPIT]))
    cockpit.play.click()
    cockpit.train_until(20)
    cockpit.ask("globals().update(old=cockpit)")
    cockpit.notebook.run_all()
    cockpit.play.filter(has_text="Train").wait_for()
    assert cockpit.ask("old.running, 'another training' in old.status") == "(False, True)"
    cockpit.play.click()
    cockpit.page.evaluate("() => { for (let k = 0; k < 9999; k += 1) clearInterval(k); }")
    cockpit.wait_for_status("no browser was watching")


def test_looks_in_the_dark_and_in_a_narrow_window(cockpit):
    cockpit.play.click()
    cockpit.train_until(300)
    cockpit.pause()
    cockpit.notebook.settle_and_shoot("light")
    cockpit.notebook.theme("JupyterLab Dark")
    cockpit.notebook.settle_and_shoot("dark")
    cockpit.page.set_viewport_size({"width": 560, "height": 1200})
    cockpit.notebook.settle_and_shoot("narrow")
    widths = cockpit.root.evaluate("root => [root.scrollWidth, root.clientWidth]")
    assert widths[0] <= widths[1]
