"""The networks of the cases in PyTorch, with the course's weights."""

import numpy as np
import torch
from torch import nn

from benchmarks.peers.pytorch_gpt import GPT

RECURRENT = {"lstm": nn.LSTM, "gru": nn.GRU, "rnn": nn.RNN}
GATES = {"lstm": [1, 2, 3, 0], "gru": [0, 1, 2], "rnn": [0]}  # where PyTorch's gates stand in ours


def make_model(family, weights, *, batch_first=True):
    """A module with the course's weights; weights: the parameters of the course's model, in order."""
    if family in RECURRENT:
        return CharacterModel(family, weights, batch_first=batch_first)
    if family == "gpt":
        return GPT(weights, _fill)
    build = {"mlp": _mlp, "cnn": _cnn}.get(family, _linear)
    return build(weights)


def _linear(weights):
    (linear,) = _dense_layers(weights)
    return linear


def _mlp(weights):
    first, second, third = _dense_layers(weights)
    return nn.Sequential(first, nn.ReLU(), second, nn.ReLU(), third)


def _cnn(weights):
    first, second = (_convolution(*weights[i : i + 2]) for i in (0, 2))
    hidden, output = _dense_layers([_channels_first(weights[4]), *weights[5:]])
    return nn.Sequential(
        first, nn.MaxPool2d(2), nn.ReLU(), second, nn.MaxPool2d(2), nn.ReLU(),
        nn.Flatten(), hidden, nn.ReLU(), output,
    )  # fmt: skip


def _dense_layers(weights):
    for W, b in zip(weights[::2], weights[1::2]):
        linear = nn.Linear(*W.shape)
        _fill(linear.weight, W.T)
        _fill(linear.bias, b)
        yield linear


def _convolution(W, b):
    """The course's W is (height, width, in, out), PyTorch's (out, in, height, width)."""
    convolution = nn.Conv2d(W.shape[2], W.shape[3], W.shape[0], padding=1)
    _fill(convolution.weight, W.transpose(3, 2, 0, 1))
    _fill(convolution.bias, b)
    return convolution


def _channels_first(W, channels=64):
    """Our pictures are flattened as (height, width, C), PyTorch's as (C, height, width)."""
    return W.reshape(-1, channels, W.shape[1]).transpose(1, 0, 2).reshape(W.shape)


class CharacterModel(nn.Module):
    """Embedding, recurrent layer, output layer; the outputs of all steps below each other."""

    def __init__(self, family, weights, *, batch_first):
        super().__init__()
        embedding, Wx, Wh, b = weights[:4]  # the GRU's own bias of h, zeros, comes after them
        self.embedding = nn.Embedding(*embedding.shape)
        _fill(self.embedding.weight, embedding)
        self.recurrent = RECURRENT[family](*Wh.shape[:1] * 2, batch_first=batch_first)
        for parameter, array in zip(self.recurrent.parameters(), (Wx, Wh, b, 0 * b)):  # a second bias: zeros
            _fill(parameter, _in_their_order(array, GATES[family]))
        (self.dense,) = _dense_layers(weights[-2:])

    def forward(self, x):
        h, _ = self.recurrent(self.embedding(x))
        return self.dense(h).flatten(0, 1)


def _in_their_order(array, gates):
    blocks = np.split(array, len(gates), axis=-1)
    return np.concatenate([blocks[k] for k in gates], axis=-1).T


def _fill(parameter, array):
    with torch.no_grad():
        parameter.copy_(torch.from_numpy(np.ascontiguousarray(array)))
