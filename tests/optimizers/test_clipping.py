"""Clipping of the gradient's length."""

import numpy as np
import pytest

from dlcore.optimizers.clipping import clip_gradient_norm, gradient_norm
from dlcore.parameter import Parameter


def parameters(scale=1.0):
    a, b = Parameter(np.zeros((1, 2), np.float32)), Parameter(np.zeros(1, np.float32))
    a.grad[...], b.grad[...] = [[2 * scale, 3 * scale]], 6 * scale
    return [a, b]


def test_a_long_gradient_is_scaled_and_its_direction_kept():
    ps = parameters()
    assert clip_gradient_norm(ps, 3.5) == 7
    np.testing.assert_allclose(np.r_[ps[0].grad[0], ps[1].grad], [1, 1.5, 3])
    assert gradient_norm(ps) == pytest.approx(3.5)


@pytest.mark.parametrize("max_norm", [7, 8, 1e9])
def test_a_short_gradient_is_left_alone(max_norm):
    assert clip_gradient_norm(ps := parameters(), max_norm) == 7
    assert ps[0].grad.tolist() == [[2, 3]]


def test_a_gradient_whose_square_overflows_keeps_its_direction():
    ps = parameters(1e25)
    assert clip_gradient_norm(ps, 7) == pytest.approx(7e25)
    np.testing.assert_allclose(ps[0].grad, [[2, 3]], rtol=1e-6)


def test_zero_gradients_and_generators():
    assert clip_gradient_norm((p for p in parameters(0)), 1) == 0
    assert clip_gradient_norm([], 1) == 0


@pytest.mark.parametrize("max_norm", [0, -1, np.nan, np.inf])
def test_max_norm_is_positive(max_norm):
    with pytest.raises(ValueError, match="max_norm to be a finite number above 0"):
        clip_gradient_norm(parameters(), max_norm)
