"""Initializers: variance within bounds that fail by chance less than once in a million."""

import numpy as np
import pytest

from dlcore.initializers import glorot, he, normal, zeros

FAN_IN, FAN_OUT = 200, 300
SHAPE = (FAN_IN, FAN_OUT)  # 60,000 draws: the relative deviation of a normal variance is sqrt(2 / 60000)
BOUND = 5 * np.sqrt(2 / (FAN_IN * FAN_OUT))  # five deviations; narrower still for the uniform


@pytest.mark.parametrize(
    "initializer, variance",
    [(he, 2 / FAN_IN), (glorot, 2 / (FAN_IN + FAN_OUT)), (normal(0.3), 0.09)],
    ids=["he", "glorot", "normal"],
)
def test_variance_mean_shape_and_dtype(initializer, variance):
    W = initializer(np.random.default_rng(0), SHAPE, FAN_IN, FAN_OUT)
    assert W.shape == SHAPE and W.dtype == np.float32
    assert W.var() == pytest.approx(variance, rel=BOUND)
    assert abs(W.mean()) < 5 * np.sqrt(variance / W.size)


def test_glorot_is_uniform_within_its_limit():
    W = glorot(np.random.default_rng(0), SHAPE, FAN_IN, FAN_OUT)
    limit = np.sqrt(6 / (FAN_IN + FAN_OUT))
    assert 0.999 * limit < np.abs(W).max() <= limit


def test_zeros():
    assert not zeros(None, (2, 3), 2, 3).any() and zeros(None, (2, 3), 2, 3).dtype == np.float32


@pytest.mark.parametrize("initializer", [he, glorot, normal(1)])
def test_the_seed_decides(initializer):
    first, second = (initializer(np.random.default_rng(3), (4, 5), 4, 5) for _ in range(2))
    assert np.array_equal(first, second)


def test_he_keeps_the_mean_square_through_relu_layers():
    rng = np.random.default_rng(0)
    x = rng.standard_normal((200, 400)).astype(np.float32)
    for _ in range(10):
        x = np.maximum(x @ he(rng, (400, 400), 400, 400), 0)
    assert 0.5 < np.mean(x**2) < 2
