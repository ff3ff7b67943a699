"""L1 and L2: their slopes, and on weights only."""

import numpy as np
import pytest

from dlcore.gradcheck import numerical_gradient, relative_error
from dlcore.layers import Dense, ReLU, Sequential
from dlcore.losses.penalties import L1, L2
from dlcore.parameter import pack


def model():
    rng = np.random.default_rng(0)
    return Sequential(Dense(3, 4, rng=rng), ReLU(), Dense(4, 2, rng=rng)).astype(np.float64)


@pytest.mark.parametrize("kind", [L1, L2])
def test_gradient_is_that_of_forward(kind):
    theta = pack(parameters := model().parameters())
    penalty = kind(parameters, strength=0.3)
    penalty.backward()
    assert relative_error(theta.grad, numerical_gradient(lambda _: penalty.forward(), theta.value)) < 1e-7


def test_by_hand():
    dense = Dense(1, 2, rng=np.random.default_rng(0))
    dense.W.value[...], dense.b.value[...] = [[3, -4]], 5
    assert L2(dense.parameters(), strength=2).forward() == 25
    assert L1(dense.parameters(), strength=2).forward() == 14


@pytest.mark.parametrize("kind", [L1, L2])
def test_backward_adds_and_spares_biases(kind):
    dense = Dense(2, 2, rng=np.random.default_rng(0))
    dense.b.value[...] = dense.W.grad[...] = 1
    penalty = kind(dense.parameters(), strength=0.5)
    penalty.backward()
    once = dense.W.grad.copy()
    penalty.backward()
    np.testing.assert_allclose(dense.W.grad - once, once - 1, rtol=1e-5, atol=1e-7)
    assert not dense.b.grad.any()


@pytest.mark.parametrize("strength", [0, -1, np.nan, np.inf])
def test_strength_is_positive(strength):
    with pytest.raises(ValueError, match="L2 expects strength to be a finite number above 0"):
        L2(model().parameters(), strength=strength)


def test_a_model_in_place_of_its_parameters():
    with pytest.raises(
        TypeError, match=r"L1 expects parameters, got Dense\(3, 4\). Give model.parameters\(\)"
    ):
        L1(model(), strength=1)


def test_a_weight_of_zero_has_no_slope():
    dense = Dense(1, 3, rng=np.random.default_rng(0))
    dense.W.value[...] = [[0, 2, -3]]
    L1(dense.parameters(), strength=0.5).backward()
    assert dense.W.grad.tolist() == [[0, 0.5, -0.5]]
