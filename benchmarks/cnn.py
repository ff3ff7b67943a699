"""The network of lesson 08: conv 32 - pool - conv 64 - pool - 128 - 10 on pictures of 32 x 32 x 3, Adam."""

import numpy as np
import torch
from torch import nn

from benchmarks.comparison import Comparison
from benchmarks.torch_step import classifier_steps, copy_dense
from dlcore.layers import Conv2D, Dense, Flatten, MaxPool2D, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.training.steps import update

TO_REACH = {32: 1.15, 128: 1.30}


def comparisons():
    return [_comparison(batch, to_reach) for batch, to_reach in TO_REACH.items()]


def _comparison(batch, to_reach):
    rng = np.random.default_rng(0)
    x = rng.random((batch, 32, 32, 3), np.float32)
    y = rng.integers(10, size=batch)
    model = _model(rng)
    pictures = np.ascontiguousarray(x.transpose(0, 3, 1, 2))
    best = {"memory_format": torch.channels_last}
    default, best = classifier_steps(lambda: _torch_copy(model), pictures, y, **best)
    loss, adam = SoftmaxCrossEntropy(), Adam(model.parameters(), learning_rate=0.001)
    return Comparison(f"CNN, batch {batch}", to_reach, lambda: update(model, loss, adam, x, y), default, best)


def _model(rng):
    """ReLU after the pool: the same numbers as before it, on a quarter of the elements. So on both sides."""
    return Sequential(
        Conv2D(3, 32, 3, padding=1, rng=rng), MaxPool2D(2), ReLU(),
        Conv2D(32, 64, 3, padding=1, rng=rng), MaxPool2D(2), ReLU(),
        Flatten(), Dense(4096, 128, rng=rng), ReLU(), Dense(128, 10, rng=rng),
    )  # fmt: skip


def _torch_copy(model):
    copy = nn.Sequential(
        nn.Conv2d(3, 32, 3, padding=1), nn.MaxPool2d(2), nn.ReLU(),
        nn.Conv2d(32, 64, 3, padding=1), nn.MaxPool2d(2), nn.ReLU(),
        nn.Flatten(), nn.Linear(4096, 128), nn.ReLU(), nn.Linear(128, 10),
    )  # fmt: skip
    _copy_convolution(model[0], copy[0])
    _copy_convolution(model[3], copy[3])
    copy_dense(model[7], copy[7])
    copy_dense(model[9], copy[9])
    _channels_first(copy[7], 8, 8, 64)
    return copy


def _copy_convolution(ours, theirs):
    with torch.no_grad():
        theirs.weight.copy_(torch.from_numpy(ours.W.value).permute(3, 2, 0, 1))
        theirs.bias.copy_(torch.from_numpy(ours.b.value))


def _channels_first(linear, height, width, channels):
    """Our rows are flattened as (height, width, C), PyTorch's as (C, height, width)."""
    with torch.no_grad():
        weight = linear.weight.reshape(-1, height, width, channels)
        linear.weight.copy_(weight.permute(0, 3, 1, 2).reshape(linear.weight.shape))
