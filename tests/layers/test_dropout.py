"""Dropout: right on average in training, nothing in use."""

import numpy as np
import pytest

from dlcore.layers import Dropout


def dropout(p, seed=0):
    return Dropout(p, rng=np.random.default_rng(seed))


@pytest.mark.parametrize("p", [0.1, 0.5, 0.9])
def test_the_share_of_zeros_and_the_mean(p):
    y = dropout(p).forward(np.ones(100_000, np.float32))
    assert abs(np.mean(y == 0) - p) < 5 * np.sqrt(p * (1 - p) / y.size)  # false alarm below 1e-6
    assert set(np.unique(y)) == {np.float32(0), np.float32(1) / np.float32(1 - p)}


def test_eval_changes_nothing_and_draws_nothing():
    layer, x = dropout(0.5).eval(), np.ones((3, 4), np.float32)
    state = layer.rng.bit_generator.state
    assert np.array_equal(layer.forward(x), x)
    assert np.array_equal(layer.backward(2 * x), 2 * x)
    assert layer.rng.bit_generator.state == state
    assert layer.scale.base.nbytes == x.itemsize  # one number, seen N times


def test_backward_uses_the_mask_of_forward():
    layer, x = dropout(0.5), np.ones((50, 4), np.float32)
    assert np.array_equal(layer.forward(x), layer.backward(x))


def test_masks_differ_from_step_to_step_and_agree_by_seed():
    first, second = dropout(0.5), dropout(0.5)
    x = np.ones((50, 4), np.float32)
    once = first.forward(x)
    assert np.array_equal(once, second.forward(x))
    assert not np.array_equal(once, first.forward(x))


@pytest.mark.parametrize("p", [-0.1, 1, 1.5, np.nan])
def test_probability_lies_between_zero_and_one(p):
    with pytest.raises(ValueError, match=r"Dropout expects drop_probability in \[0, 1\)"):
        dropout(p)


def test_a_numpy_probability_does_not_make_float64():
    assert dropout(np.float64(0.5)).forward(np.ones(4, np.float32)).dtype == np.float32


def test_rng_is_required():
    with pytest.raises(TypeError, match="NumPy generator"):
        Dropout(0.5, rng=0)
