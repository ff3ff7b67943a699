"""The training cockpit in a real browser, on networks whose steps are slow."""

import re

import pytest

from tests.browser.cockpit_page import Cockpit

pytestmark = pytest.mark.browser

NETWORKS = """import numpy as np
from dlcore.datasets import fashion_mnist
from dlcore.layers import LSTM, Dense, Embedding, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.models.cnn import small_cnn
from dlcore.optimizers import Adam
from dlcore.widgets import TrainingCockpit

def cockpit_of(model, x, y):
    adam, (train, validation) = Adam(model.parameters()), ((x[400:], y[400:]), (x[:400], y[:400]))
    cockpit = TrainingCockpit(model, SoftmaxCrossEntropy(), adam, train=train, validation=validation, rng=rng)
    cockpit.batch_size = 32
    return cockpit

rng, data = np.random.default_rng(0), fashion_mnist(source="shipped")
text = np.arange(1000 * 33).reshape(1000, 33) % 17"""
CNN = """x = data.x_train[:2400].reshape(-1, 28, 28, 1) / np.float32(255)
cockpit = cockpit_of(small_cnn((28, 28, 1), rng=rng), x, data.y_train[:2400])
cockpit"""
LSTM_MODEL = """model = Sequential(Embedding(17, 8, rng=rng), LSTM(8, 64, rng=rng), Dense(64, 17, rng=rng))
other = cockpit_of(model, text[:, :-1], text[:, 1:])
other"""


def test_convolutional_and_recurrent_networks(notebook):
    cnn = Cockpit(notebook([NETWORKS, CNN, LSTM_MODEL]))
    cnn.play.click()
    cnn.train_until(5)
    cnn.pause()
    assert re.search(r"Dead ReLUs\W*\d+\.\d %", cnn.find(".probes").inner_text())
    assert re.search(r"Validation accuracy\s*\d+\.\d %", cnn.find(".readings").inner_text())
    assert (
        int(cnn.ask("cockpit.trainer.validation.rows")) <= 128
    )  # a look at pictures is cut into small pieces
    cnn.notebook.settle_and_shoot("cnn")
    lstm = cnn.page.locator(".dlcore-cockpit").nth(1)
    lstm.locator(".play").click()
    lstm.locator(".play").filter(has_text="Pause").wait_for()
    cnn.page.wait_for_timeout(1000)
    lstm.locator(".play").click()
    lstm.locator(".play").filter(has_text="Train").wait_for()
    assert int(cnn.ask("len(other.run.losses)")) > 5
