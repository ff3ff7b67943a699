"""Losses and their gradients equal those of PyTorch within 1e-5."""

import numpy as np
import pytest

import dlcore.losses as ours

torch = pytest.importorskip("torch")
F = torch.nn.functional

RNG = np.random.default_rng(0)
LABELS, ROWS = RNG.integers(0, 4, 6), RNG.dirichlet(np.ones(4), 6).astype(np.float32)
SHARES, REALS = RNG.random((6, 4), dtype=np.float32), RNG.standard_normal((6, 4)).astype(np.float32)

PAIRS = [
    (ours.MeanSquaredError, F.mse_loss, REALS),
    (ours.BinaryCrossEntropy, F.binary_cross_entropy_with_logits, SHARES),
    (ours.SoftmaxCrossEntropy, F.cross_entropy, LABELS),
    (ours.SoftmaxCrossEntropy, F.cross_entropy, ROWS),
]


@pytest.mark.parametrize("kind, function, target", PAIRS, ids=lambda value: getattr(value, "__name__", ""))
@pytest.mark.parametrize("scale", [0.1, 1, 30, 1000])
def test_value_and_gradient(kind, function, target, scale):
    prediction = (scale * np.random.default_rng(1).standard_normal((6, 4))).astype(np.float32)
    loss, t = kind(), torch.tensor(prediction, requires_grad=True)
    value = function(t, torch.tensor(target))
    value.backward()
    assert loss.forward(prediction, target) == pytest.approx(value.item(), rel=1e-5, abs=1e-5)
    np.testing.assert_allclose(loss.backward(), t.grad.numpy(), rtol=1e-5, atol=1e-5)


def test_every_loss_has_its_partner():
    exported = {
        kind for kind in vars(ours).values() if isinstance(kind, type) and issubclass(kind, ours.Loss)
    } - {ours.Loss}
    missing = exported - {kind for kind, _, _ in PAIRS}
    assert not missing, f"tests/oracle/test_losses.py needs a pair for {missing}"
