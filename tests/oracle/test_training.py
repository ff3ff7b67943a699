"""A whole training equals PyTorch's: the network of lesson 07, smaller, on the same batches."""

import numpy as np
import pytest

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.training import minibatches, training_steps

torch = pytest.importorskip("torch")
nn = torch.nn


def data():
    rng = np.random.default_rng(0)
    x = rng.random((200, 20), dtype=np.float32)
    return x, (x @ rng.standard_normal((20, 4))).argmax(axis=1)


def our_losses(model, x, y):
    optimizer = Adam(model.parameters(), learning_rate=0.01)
    rng = np.random.default_rng(1)
    steps = training_steps(model, SoftmaxCrossEntropy(), optimizer, x, y, epochs=5, batch_size=32, rng=rng)
    return [step.loss for step in steps]


def their_losses(module, x, y):
    optimizer = torch.optim.Adam(module.parameters(), lr=0.01)
    rng, losses = np.random.default_rng(1), []
    for _ in range(5):
        for rows in minibatches(len(x), 32, rng):
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(module(torch.tensor(x[rows])), torch.tensor(y[rows]))
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses


def test_the_same_losses():
    rng = np.random.default_rng(2)
    model = Sequential(Dense(20, 16, rng=rng), ReLU(), Dense(16, 8, rng=rng), ReLU(), Dense(8, 4, rng=rng))
    module = nn.Sequential(nn.Linear(20, 16), nn.ReLU(), nn.Linear(16, 8), nn.ReLU(), nn.Linear(8, 4))
    for p, q in zip(model.parameters(), module.parameters()):
        q.data = torch.tensor(p.value.T.copy())
    ours, theirs = our_losses(model, *data()), their_losses(module, *data())
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-4)
    assert ours[-1] < 0.8 * ours[0]
