"""Outputs and gradients of the layers equal those of PyTorch, in float32, within 1e-5."""

import re
from pathlib import Path

import numpy as np
import pytest

import dlcore.layers as ours

torch = pytest.importorskip("torch")
nn = torch.nn

RNG = np.random.default_rng(0)


def reals(*shape):
    return np.random.default_rng(1).standard_normal(shape).astype(np.float32)


class TorchResidual(nn.Sequential):
    def forward(self, x):
        return x + super().forward(x)


class TorchSum(nn.ModuleList):
    def forward(self, x):
        return sum(module(x) for module in self)


class TorchAttention(nn.Module):
    """PyTorch's layer, which has the two dense layers inside, in the same order."""

    def __init__(self, features, heads, causal):
        super().__init__()
        self.inner, self.causal = nn.MultiheadAttention(features, heads, batch_first=True), causal

    def forward(self, x):
        hidden = torch.triu(torch.ones(x.shape[1], x.shape[1], dtype=torch.bool), 1) if self.causal else None
        return self.inner(x, x, x, attn_mask=hidden)[0]


class TorchPlaces(nn.Module):
    def __init__(self, longest, features):
        super().__init__()
        self.W = nn.Parameter(torch.zeros(features, longest))  # as give_weights turns all

    def forward(self, x):
        return x + self.W.T[: x.shape[1]]


class TorchUnembedding(TorchPlaces):
    def forward(self, x):
        return nn.functional.linear(x, self.W.T)


PAIRS = {
    "Dense": (ours.Dense(4, 3, rng=RNG), nn.Linear(4, 3), (7, 4)),
    "Dense one column": (ours.Dense(4, 1, rng=RNG), nn.Linear(4, 1), (1, 4)),
    "ReLU": (ours.ReLU(), nn.ReLU(), (5, 4)),
    "LeakyReLU": (ours.LeakyReLU(0.2), nn.LeakyReLU(0.2), (5, 4)),
    "Sigmoid": (ours.Sigmoid(), nn.Sigmoid(), (5, 4)),
    "Tanh": (ours.Tanh(), nn.Tanh(), (5, 4)),
    "GELU": (ours.GELU(), nn.GELU(approximate="tanh"), (5, 4)),
    "Softmax": (ours.Softmax(), nn.Softmax(dim=-1), (5, 4)),
    "Softmax over time": (ours.Softmax(), nn.Softmax(dim=-1), (2, 3, 4)),
    "Flatten": (ours.Flatten(), nn.Flatten(), (2, 3, 4, 2)),
    "Dropout in use": (ours.Dropout(0.5, rng=RNG).eval(), nn.Dropout(0.5).eval(), (5, 4)),
    "BatchNorm": (ours.BatchNorm(4), nn.BatchNorm1d(4), (6, 4)),
    "LayerNorm": (ours.LayerNorm(4), nn.LayerNorm(4), (6, 4)),
    "LayerNorm over time": (ours.LayerNorm(5, 0.1), nn.LayerNorm(5, 0.1), (2, 3, 5)),
    "PositionalEmbedding": (ours.PositionalEmbedding(6, 5, rng=RNG), TorchPlaces(6, 5), (3, 4, 5)),
    "Unembedding": (ours.Unembedding(ours.Embedding(7, 4, rng=RNG)), TorchUnembedding(7, 4), (3, 5, 4)),
    "Residual": (ours.Residual(ours.Dense(4, 4, rng=RNG)), TorchResidual(nn.Linear(4, 4)), (5, 4)),
    "Sum": (
        ours.Sum(ours.Dense(4, 3, rng=RNG), ours.Sequential(ours.Tanh(), ours.Dense(4, 3, rng=RNG))),
        TorchSum([nn.Linear(4, 3), nn.Sequential(nn.Tanh(), nn.Linear(4, 3))]),
        (5, 4),
    ),
    "BatchNorm in use": (ours.BatchNorm(4).eval(), nn.BatchNorm1d(4).eval(), (6, 4)),
}


def give_weights(layer, module):
    """The same random weights on both sides; W of nn.Linear is transposed."""
    for p, q in zip(layer.parameters(), module.parameters()):
        p.value[...] = reals(*p.shape)
        q.data = torch.tensor(p.value.T.copy())


def compare(layer, module, x):
    close(layer.forward(x), y := module(t := torch.tensor(x, requires_grad=True)))
    dy = reals(*y.shape)[::-1].copy()
    layer.zero_grad(), module.zero_grad()
    y.backward(torch.tensor(dy))
    close(layer.backward(dy), t.grad)
    for p, q in zip(layer.parameters(), module.parameters()):
        close(p.grad.T, q.grad)


def close(a, b):
    np.testing.assert_allclose(a, b.detach().numpy(), rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("scale", [1, 10])
def test_layer(name, scale):
    layer, module, shape = PAIRS[name]
    give_weights(layer, module)
    compare(layer, module, scale * reals(*shape))


@pytest.mark.parametrize("causal", [False, True])
@pytest.mark.parametrize("scale", [0.3, 1])  # large scores show the rounding of both
def test_attention(causal, scale):
    layer, module = ours.MultiHeadAttention(8, 4, causal=causal, rng=RNG), TorchAttention(8, 4, causal)
    give_weights(layer, module)
    compare(layer, module, np.float32(scale) * reals(3, 7, 8))


def test_every_layer_stands_in_a_test_of_this_folder():
    text = " ".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    missing = {name for name in ours.__all__ if not re.search(rf"\b{name}\b", text)}
    assert not missing  # Layer, LastStep and reset_state: PyTorch has nothing of the kind


@pytest.mark.parametrize("momentum, epsilon", [(0.1, 1e-5), (0.4, 1e-2)])
def test_batchnorm_with_running_statistics_in_training_and_use(momentum, epsilon):
    layer, module = ours.BatchNorm(4, momentum, epsilon), nn.BatchNorm1d(4, momentum=momentum, eps=epsilon)
    give_weights(layer, module)
    for batch in np.split(3 * reals(40, 4) + 2, 5):
        compare(layer, module, batch)
        close(layer.running_mean, module.running_mean)
        close(layer.running_variance, module.running_var)
    compare(layer.eval(), module.eval(), reals(1, 4))


def test_a_network():
    layer = ours.Sequential(
        ours.Flatten(), ours.Dense(12, 6, rng=RNG), ours.BatchNorm(6), ours.ReLU(), ours.Dense(6, 3, rng=RNG)
    )
    module = nn.Sequential(nn.Flatten(), nn.Linear(12, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Linear(6, 3))
    give_weights(layer, module)
    compare(layer, module, reals(8, 3, 4))
