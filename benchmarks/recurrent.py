"""The character models of lesson 09: Embedding(65, 128), LSTM(128, 128), Dense(128, 65), T = 64, batch 32."""

import numpy as np
import torch
from torch import nn

from benchmarks.comparison import Comparison
from benchmarks.torch_step import copy_dense, torch_step
from dlcore.layers import GRU, LSTM, RNN, Dense, Embedding, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.training.steps import update

VOCABULARY, HIDDEN, LENGTH, BATCH = 65, 128, 64, 32
KINDS = {"LSTM": (LSTM, nn.LSTM, 1.15), "GRU": (GRU, nn.GRU, 0.70), "RNN": (RNN, nn.RNN, 0.50)}
GATES = {"LSTM": [1, 2, 3, 0], "GRU": [0, 1, 2], "RNN": [0]}  # where PyTorch's gates stand in ours


def comparisons():
    return [_comparison(kind) for kind in KINDS]


def _comparison(kind):
    rng = np.random.default_rng(0)
    x, y = rng.integers(VOCABULARY, size=(2, BATCH, LENGTH))
    model = Sequential(
        Embedding(VOCABULARY, HIDDEN, rng=rng),
        KINDS[kind][0](HIDDEN, HIDDEN, rng=rng),
        Dense(HIDDEN, VOCABULARY, rng=rng),
    )
    default = _torch_step(_CharacterModel(kind, model), x, y)
    best = _torch_step(_CharacterModel(kind, model), x.T.copy(), y.T.copy(), fused=True)  # time first
    loss, adam = SoftmaxCrossEntropy(), Adam(model.parameters())
    return Comparison(
        kind,
        KINDS[kind][2],
        lambda: update(model, loss, adam, x, y),
        default,
        best,
        tolerance=1e-3,  # PyTorch's second bias learns too; the gradients are compared in tests/oracle
    )


def _torch_step(model, x, y, **adam):
    model.recurrent.batch_first = len(x) == BATCH
    optimizer = torch.optim.Adam(model.parameters(), **adam)
    x, y = torch.from_numpy(x), torch.from_numpy(y).reshape(-1)
    return torch_step(model, optimizer, x, y, nn.CrossEntropyLoss())


class _CharacterModel(nn.Module):
    def __init__(self, kind, ours):
        super().__init__()
        self.embedding = nn.Embedding(VOCABULARY, HIDDEN)
        self.recurrent = KINDS[kind][1](HIDDEN, HIDDEN)
        self.dense = nn.Linear(HIDDEN, VOCABULARY)
        copy_dense(ours[2], self.dense)
        with torch.no_grad():
            self.embedding.weight.copy_(torch.from_numpy(ours[0].W.value))
            _copy_recurrent(kind, ours[1], self.recurrent)

    def forward(self, x):
        return self.dense(self.recurrent(self.embedding(x))[0]).reshape(-1, VOCABULARY)


def _copy_recurrent(kind, ours, theirs):
    arrays = [ours.Wx.value, ours.Wh.value, ours.b.value, 0 * ours.b.value]  # PyTorch's second bias: zeros
    for array, parameter in zip(arrays, theirs.parameters()):
        blocks = np.split(array, len(GATES[kind]), axis=-1)
        parameter.copy_(torch.from_numpy(np.concatenate([blocks[k] for k in GATES[kind]], axis=-1).T.copy()))
