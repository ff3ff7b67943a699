"""Clipping is that of PyTorch."""

import numpy as np
import pytest

from dlcore.optimizers.clipping import clip_gradient_norm
from dlcore.parameter import Parameter

torch = pytest.importorskip("torch")


@pytest.mark.parametrize("max_norm", [0.1, 1, 100])
def test_norm_and_gradients(max_norm):
    rng = np.random.default_rng(0)
    ours = [Parameter(np.zeros(shape, np.float32)) for shape in [(3, 4), (4,), (2, 2, 2)]]
    theirs = [torch.nn.Parameter(torch.tensor(p.value)) for p in ours]
    for p, q in zip(ours, theirs):
        p.grad[...] = rng.standard_normal(p.shape)
        q.grad = torch.tensor(p.grad)
    norm = torch.nn.utils.clip_grad_norm_(theirs, max_norm)
    assert clip_gradient_norm(ours, max_norm) == pytest.approx(norm.item(), rel=1e-5)
    for p, q in zip(ours, theirs):
        np.testing.assert_allclose(p.grad, q.grad.numpy(), rtol=1e-5)
