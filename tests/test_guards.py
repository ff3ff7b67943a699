"""Guards of arguments: what passes, and the useful part of each message."""

import numpy as np
import pytest

from dlcore import guards


@pytest.mark.parametrize("value", [1, 7, np.int64(3), np.uint8(1)])
def test_positive_integers(value):
    guards.require_positive_integer("f", n=value)


@pytest.mark.parametrize("value", [0, -1, 1.0, True, None, "3", np.float64(2)])
def test_no_positive_integers(value):
    with pytest.raises(ValueError, match="f expects n to be an integer of at least 1, got"):
        guards.require_positive_integer("f", n=value)


@pytest.mark.parametrize(
    "guard, good, bad",
    [
        (guards.require_share, [0, 0.5, np.float32(0.9)], [1, -0.1, np.nan]),
        (guards.require_positive, [1e-9, 3], [0, -1, np.inf, np.nan]),
        (guards.require_not_negative, [0, 3], [-1, np.inf, np.nan]),
    ],
)
def test_numbers(guard, good, bad):
    for value in good:
        guard("f", p=value)
    for value in bad:
        with pytest.raises(ValueError, match="f expects p .*, got"):
            guard("f", p=value)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_nan_and_infinity_are_counted(value, dtype):
    x = np.zeros((3, 4), dtype)
    guards.require_finite("f", x=x)
    x[1, 1:3] = value
    with pytest.raises(ValueError, match="f: x holds 2 values that are NaN or infinite"):
        guards.require_finite("f", x=x)


@pytest.mark.parametrize("x", [np.zeros(0), np.arange(3), np.array(["a"]), np.full(9, 3e38, np.float32)])
def test_what_cannot_be_nan_or_is_large_passes(x):
    guards.require_finite("f", x=x)


def test_pictures():
    guards.require_pictures("f", np.zeros((2, 8, 8, 3)), 3)
    with pytest.raises(ValueError, match=r"f expects x of shape \(N, height, width, 1\), got \(2, 8, 8, 3\)"):
        guards.require_pictures("f", np.zeros((2, 8, 8, 3)), 1)
    with pytest.raises(ValueError, match=r"got \(28, 28\)\. A single picture .* Grey pictures need"):
        guards.require_pictures("f", np.zeros((28, 28)))
    with pytest.raises(TypeError, match="f has float32 weights, but x is float64"):
        guards.require_pictures("f", np.zeros((2, 8, 8, 3)), dtype=np.dtype(np.float32))
