"""Optimizers take the same path as PyTorch's: 100 steps, within 1e-6 in float64, 1e-5 in float32.

In float32 a sum in another order differs in the seventh digit, and the steps add that up.
"""

import numpy as np
import pytest

import dlcore.optimizers as ours
from dlcore.parameter import Parameter

torch = pytest.importorskip("torch")
optim = torch.optim

PAIRS = {
    "SGD": (ours.SGD, optim.SGD, {}, {}),
    "Momentum": (ours.Momentum, optim.SGD, {"momentum": 0.8}, {"momentum": 0.8}),
    "Nesterov": (ours.Nesterov, optim.SGD, {"momentum": 0.8}, {"momentum": 0.8, "nesterov": True}),
    "AdaGrad": (ours.AdaGrad, optim.Adagrad, {}, {}),
    "RMSprop": (ours.RMSprop, optim.RMSprop, {"rho": 0.9}, {"alpha": 0.9}),
    "RMSprop as given": (ours.RMSprop, optim.RMSprop, {}, {}),
    "Adam": (ours.Adam, optim.Adam, {"beta1": 0.8, "beta2": 0.95}, {"betas": (0.8, 0.95)}),
    "Adam as given": (ours.Adam, optim.Adam, {}, {}),
    "AdamW": (ours.AdamW, optim.AdamW, {"weight_decay": 0.1}, {"weight_decay": 0.1}),
    "AdamW as given": (ours.AdamW, optim.AdamW, {}, {}),
}


def rate(t):
    return 0.02 if t < 50 else 0.005


def slope(theta, t):
    return theta * np.linspace(1, 10, theta.size, dtype=theta.dtype) + np.sin(t).astype(theta.dtype)


def our_path(kind, settings, start):
    p = Parameter(start.copy())
    optimizer = kind([p], learning_rate=rate(0), **settings)
    for t in range(100):
        optimizer.learning_rate = rate(t)
        p.grad[...] = slope(p.value, t)
        optimizer.step()
        yield p.value.copy()


def their_path(kind, settings, start):
    p = torch.nn.Parameter(torch.tensor(start))
    optimizer = kind([p], lr=rate(0), **settings)
    for t in range(100):
        optimizer.param_groups[0]["lr"] = rate(t)
        p.grad = torch.tensor(slope(p.detach().numpy(), t))
        optimizer.step()
        yield p.detach().numpy().copy()


@pytest.mark.parametrize(
    "dtype, tolerance", [(np.float64, 1e-6), (np.float32, 1e-5)], ids=["float64", "float32"]
)
@pytest.mark.parametrize("name", PAIRS)
def test_the_same_path(name, dtype, tolerance):
    kind, their_kind, settings, their_settings = PAIRS[name]
    start = np.linspace(-1, 1, 6).astype(dtype)
    paths = our_path(kind, settings, start), their_path(their_kind, their_settings, start)
    for ours_now, theirs_now in zip(*paths, strict=True):
        np.testing.assert_allclose(ours_now, theirs_now, rtol=0, atol=tolerance)


def test_every_optimizer_has_its_partner():
    known = {ours.Optimizer, ours.AveragedMomentum}  # PyTorch has no averaged form
    missing = (
        {kind for kind in vars(ours).values() if isinstance(kind, type) and issubclass(kind, ours.Optimizer)}
        - known
        - {pair[0] for pair in PAIRS.values()}
    )
    assert not missing, f"tests/oracle/test_optimizers.py needs a pair for {missing}"
