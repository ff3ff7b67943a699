"""Networks learn, from data made here."""

import numpy as np
import pytest

from dlcore.layers import GELU, BatchNorm, Dense, Dropout, LeakyReLU, ReLU, Sequential, Sigmoid, Tanh
from dlcore.losses import BinaryCrossEntropy, MeanSquaredError, SoftmaxCrossEntropy
from dlcore.metrics import accuracy
from dlcore.optimizers import SGD, AdaGrad, Adam, AdamW, AveragedMomentum, Momentum, Nesterov, RMSprop
from dlcore.optimizers.schedules import CosineDecay, WarmUp
from dlcore.training import evaluate, fit, predict, training_steps
from tests.training.problems import blobs

X = np.float32([[0, 0], [0, 1], [1, 0], [1, 1]])
XOR = np.array([0, 1, 1, 0])


@pytest.mark.parametrize("activation", [Tanh, Sigmoid, GELU, ReLU, LeakyReLU])
def test_xor(activation):
    rng = np.random.default_rng(0)
    model = Sequential(Dense(2, 8, rng=rng), activation(), Dense(8, 1, rng=rng))
    loss, optimizer = BinaryCrossEntropy(), Adam(model.parameters(), learning_rate=0.05)
    targets = XOR[:, np.newaxis]
    for step in training_steps(model, loss, optimizer, X, targets, epochs=1000, batch_size=4, rng=rng):
        if step.loss < 0.005:
            break
    assert evaluate(model, loss, X, targets) < 0.01


@pytest.mark.parametrize(
    "kind, learning_rate",
    [(SGD, 0.5), (Momentum, 0.05), (AveragedMomentum, 0.5), (Nesterov, 0.05), (AdaGrad, 0.1), (RMSprop, 0.02),
     (Adam, 0.02), (AdamW, 0.02)],
)  # fmt: skip
def test_every_optimizer_separates_the_clouds(kind, learning_rate):
    rng = np.random.default_rng(0)
    model = Sequential(
        Dense(2, 8, rng=rng), BatchNorm(8), ReLU(), Dropout(0.1, rng=rng), Dense(8, 3, rng=rng)
    )
    optimizer = kind(model.parameters(), learning_rate=learning_rate)
    x, y = blobs(200)
    fit(model, SoftmaxCrossEntropy(), optimizer, x, y, epochs=20, batch_size=32, rng=rng)
    x, y = blobs(200, seed=5)
    assert accuracy(predict(model, x), y) > 0.98


def test_a_line_is_found_with_a_schedule():
    rng = np.random.default_rng(0)
    x = rng.standard_normal((64, 1)).astype(np.float32)
    model = Dense(1, 1, rng=rng)
    schedule = WarmUp(5, after=CosineDecay(0.3, steps=100))
    optimizer = SGD(model.parameters(), learning_rate=schedule(0))
    steps = training_steps(
        model, MeanSquaredError(), optimizer, x, 3 * x - 1, epochs=50, batch_size=32, rng=rng
    )
    for step in steps:
        optimizer.learning_rate = schedule(step.number)
    assert model.W.value.item() == pytest.approx(3, abs=1e-3)
    assert model.b.value.item() == pytest.approx(-1, abs=1e-3)
    assert optimizer.theta.value.dtype == np.float32
