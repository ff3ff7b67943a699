"""What each kind of layer is called in PyTorch: the twins of its arrays."""

import numpy as np

from dlcore.interop.twin import Biases, Twin
from dlcore.layers import (
    GRU,
    LSTM,
    RNN,
    BatchNorm,
    Conv2D,
    Dense,
    Embedding,
    LayerNorm,
    MultiHeadAttention,
    PositionalEmbedding,
)

GATES = {RNN: (0,), LSTM: (1, 2, 3, 0), GRU: (0, 1, 2)}  # where PyTorch's gates stand in ours
LAST = "_l0"  # how PyTorch ends the names in a recurrent layer: its number, from below


def dense(layer):
    """nn.Linear has W transposed."""
    return [Twin("weight", layer.W.value, (1, 0)), Twin("bias", layer.b.value)]


def dense_of_pictures(layer, channels):
    """PyTorch's pictures have the channels first, so Flatten gives another order of the inputs."""
    pixels = layer.W.shape[0] // channels
    order = np.arange(layer.W.shape[0]).reshape(pixels, channels).T.ravel()
    return [Twin("weight", layer.W.value, (1, 0), order, axis=0), Twin("bias", layer.b.value)]


def convolution(layer):
    """nn.Conv2d has W (out_channels, in_channels, rows, columns)."""
    return [Twin("weight", layer.W.value, (3, 2, 0, 1)), Twin("bias", layer.b.value)]


def normalisation(layer):
    """nn.BatchNorm1d, nn.BatchNorm2d, nn.LayerNorm."""
    running = {name: getattr(layer, name) for name in layer.buffers}
    theirs = {"running_mean": "running_mean", "running_variance": "running_var"}
    return [
        *(Twin("weight", layer.gamma.value), Twin("bias", layer.beta.value)),
        *(Twin(theirs[name], array) for name, array in running.items()),
    ]


def table(layer):
    """nn.Embedding, for symbols or for places."""
    return [Twin("weight", layer.W.value)]


def attention(layer):
    """nn.MultiheadAttention has queries, keys and values in one matrix too."""
    project, output = layer.project, layer.output
    return [
        *(Twin("in_proj_weight", project.W.value, (1, 0)), Twin("in_proj_bias", project.b.value)),
        *(Twin("out_proj.weight", output.W.value, (1, 0)), Twin("out_proj.bias", output.b.value)),
    ]


def recurrent(layer):
    """nn.RNN, nn.LSTM, nn.GRU of one layer: gates in their order, one below the other."""
    columns, gates = layer.b.shape[0], GATES[type(layer)]
    order = np.arange(columns).reshape(len(gates), -1)[list(gates)].ravel()
    apart = layer.bh.value if isinstance(layer, GRU) else None
    return [
        Twin(f"weight_ih{LAST}", layer.Wx.value, (1, 0), order),
        Twin(f"weight_hh{LAST}", layer.Wh.value, (1, 0), order),
        Biases(LAST, layer.b.value, order, apart),
    ]


TWINS = {
    Dense: dense,
    Conv2D: convolution,
    **dict.fromkeys((BatchNorm, LayerNorm), normalisation),
    **dict.fromkeys((Embedding, PositionalEmbedding), table),
    MultiHeadAttention: attention,
    **dict.fromkeys((RNN, LSTM, GRU), recurrent),
}
