"""Activations: known values, no overflow, what they remember."""

import warnings

import numpy as np
import pytest

from dlcore.layers import GELU, LeakyReLU, ReLU, Sigmoid, Softmax, Tanh

X = np.array([[-2.0, 0.0, 3.0]])


@pytest.mark.parametrize(
    "layer, y",
    [
        (ReLU(), [0, 0, 3]),
        (LeakyReLU(0.1), [-0.2, 0, 3]),
        (Sigmoid(), [0.11920292, 0.5, 0.95257413]),
        (Tanh(), [-0.96402758, 0, 0.99505475]),
        (GELU(), [-0.04540231, 0, 2.99636268]),
        (Softmax(), [0.00637746, 0.04712342, 0.94649912]),
    ],
    ids=repr,
)
def test_known_values(layer, y):
    np.testing.assert_allclose(layer(X)[0], y, atol=5e-9)


@pytest.mark.parametrize("layer", [ReLU(), LeakyReLU(), Sigmoid(), Tanh(), GELU(), Softmax()], ids=repr)
def test_large_inputs_do_not_overflow(layer):
    x = np.float32([[-1e4, 1e4, 0]])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        y, dx = layer.forward(x), layer.backward(np.ones_like(x))
    assert np.isfinite(y).all() and np.isfinite(dx).all()


def test_relu_remembers_the_mask_of_its_input_and_no_more():
    relu = ReLU()
    relu.forward(X)
    assert relu.is_positive.dtype == bool
    assert relu.is_positive.tolist() == [[False, False, True]]
    assert set(vars(relu)) == {"is_positive"}


@pytest.mark.parametrize(
    "layer, share",
    [(ReLU(), 1 / 4), (LeakyReLU(), 1), (Sigmoid(), 1), (Tanh(), 1), (GELU(), 2), (Softmax(), 1)],
    ids=repr,
)
def test_memory_kept_for_backward_as_a_share_of_x(layer, share):
    x = np.ones((50, 40), np.float32)
    layer.forward(x)
    kept = [*vars(layer).values(), *vars(layer).get("memory", ())]
    assert sum(a.nbytes for a in kept if isinstance(a, np.ndarray)) == share * x.nbytes


def test_the_derivative_of_relu_at_zero_is_zero():
    relu = ReLU()
    relu.forward(np.zeros((1, 2)))
    assert not relu.backward(np.ones((1, 2))).any()


@pytest.mark.parametrize("slope", [-0.1, 1, 2, np.nan])
def test_negative_slope_lies_between_zero_and_one(slope):
    with pytest.raises(ValueError, match=r"negative_slope in \[0, 1\)"):
        LeakyReLU(slope)


@pytest.mark.parametrize("shape", [(4, 3), (2, 3, 5)])
def test_softmax_rows_sum_to_one_and_shifts_do_not_matter(shape):
    x = np.random.default_rng(0).standard_normal(shape)
    y = Softmax().forward(x)
    np.testing.assert_allclose(y.sum(axis=-1), 1)
    np.testing.assert_allclose(Softmax().forward(x + 1000), y, rtol=1e-10)


def test_the_gradient_of_softmax_is_orthogonal_to_ones():
    softmax, rng = Softmax(), np.random.default_rng(0)
    softmax.forward(rng.standard_normal((4, 5)))
    np.testing.assert_allclose(softmax.backward(rng.standard_normal((4, 5))).sum(axis=1), 0, atol=1e-15)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("size", [1e13, 1e20, 3e38])
def test_gelu_of_what_nearly_overflows_is_x_or_nothing(size):
    layer, x = GELU(), np.array([[-size, size]], np.float32)
    np.testing.assert_array_equal(layer.forward(x), [[0, np.float32(size)]])
    np.testing.assert_array_equal(layer.backward(np.ones_like(x)), [[0, 1]])
