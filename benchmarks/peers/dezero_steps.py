"""DeZero, from O'Reilly Japan's Deep Learning from Scratch 3: NumPy with automatic derivatives."""

from benchmarks.peers import old_names

old_names.bring_back()

import dezero  # noqa: E402
import dezero.functions as F  # noqa: E402
from dezero import layers  # noqa: E402
from dezero.optimizers import SGD, Adam  # noqa: E402

from benchmarks.cases.linear import LEARNING_RATE  # noqa: E402
from benchmarks.peers.side import Side  # noqa: E402

NAME = "DeZero"
FAMILIES = ("mlp", "cnn", "linear")


def sides(case):
    """One side for the MLP, the CNN and linear regression."""
    if case.family not in FAMILIES:
        return []
    x = case.x.transpose(0, 3, 1, 2).copy() if case.family == "cnn" else case.x
    fixed = _Network(case)
    return [Side(NAME, _step(case, x), lambda: _outputs(fixed, x))]


def _outputs(network, x):
    with dezero.no_grad():
        return network(x).data


def _step(case, x):
    network = _Network(case)
    optimizer = (
        SGD(LEARNING_RATE) if case.family == "linear" else Adam(eps=1e-10)
    )  # added before the correction
    optimizer.setup(network)
    loss = F.mean_squared_error if case.family == "linear" else F.softmax_cross_entropy

    def step():
        value = loss(network(x), case.y)
        network.cleargrads()
        value.backward()
        optimizer.update()
        return float(value.data)

    return step


class _Network(dezero.Model):
    """Convolutions with pool and ReLU, then dense layers with ReLU between them."""

    def __init__(self, case):
        super().__init__()
        weights = case.weights()
        pairs = list(zip(weights[::2], weights[1::2]))
        if case.family == "cnn":
            W, b = pairs[2]
            pairs[2] = W.reshape(-1, 64, W.shape[1]).transpose(1, 0, 2).reshape(W.shape), b  # channels first
        self.convolutions = [_convolution(W, b) for W, b in pairs if W.ndim == 4]
        self.dense = [_dense(W, b) for W, b in pairs if W.ndim == 2]
        for i, layer in enumerate(self.convolutions + self.dense):
            setattr(self, f"layer{i}", layer)  # where DeZero looks for parameters

    def forward(self, x):
        for convolution in self.convolutions:
            x = F.relu(F.pooling(convolution(x), 2, 2))
        x = F.flatten(x) if self.convolutions else x
        for dense in self.dense[:-1]:
            x = F.relu(dense(x))
        return self.dense[-1](x)


def _dense(W, b):
    layer = layers.Linear(W.shape[1], in_size=W.shape[0])
    layer.W.data, layer.b.data = W, b
    return layer


def _convolution(W, b):
    layer = layers.Conv2d(W.shape[3], W.shape[0], pad=1, in_channels=W.shape[2])
    layer.W.data, layer.b.data = W.transpose(3, 2, 0, 1).copy(), b
    return layer
