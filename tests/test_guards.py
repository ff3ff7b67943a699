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
        (guards.require_share, [0, 0.5, np.float32(0.9), np.array(0.1)], [1, -0.1, np.nan]),
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


NO_NUMBERS = [None, "0.1", [0.1], np.array([0.1]), True, lambda number: 0.1, 1j]


@pytest.mark.parametrize(
    "guard",
    [guards.require_share, guards.require_probability, guards.require_positive, guards.require_not_negative],
)
@pytest.mark.parametrize("value", NO_NUMBERS)
def test_what_is_no_number(guard, value):
    with pytest.raises(TypeError, match="f expects p to be a number, got"):
        guard("f", p=value)


def test_integers_too_large_for_a_float():
    with pytest.raises(ValueError, match="f expects p to be a finite number above 0, got 1000"):
        guards.require_positive("f", p=10**400)


@pytest.mark.parametrize("dtype", [np.float16, np.longdouble, ">f4", ">f8", int, bool, object])
def test_floats_are_those_of_32_and_64_bits(dtype):
    message = r"f expects x to hold (floats|numbers).* got .*: x.astype\(np.float32\)"
    with pytest.raises(TypeError, match=message):
        guards.require_floats("f", x=np.ones(2).astype(dtype))


@pytest.mark.parametrize("dtype", [np.float16, ">f4", int, object])
def test_a_model_is_not_advised_to_take_what_it_cannot(dtype):
    with pytest.raises(TypeError, match=r"Convert the data, x.astype\(np.float32\)\.$"):
        guards.require_dtype("f", np.ones(2).astype(dtype), np.dtype(np.float32))


def test_a_mask_is_no_array_of_numbers():
    masked = np.ma.masked_array([1.0, 2.0], [True, False])
    with pytest.raises(TypeError, match=r"without a mask: x.filled\(0\)"):
        guards.require_array("f", x=masked)
    with pytest.raises(TypeError, match="without a mask"):
        guards.as_array("f", x=masked)


@pytest.mark.parametrize("value", [[[1], [2, 3]], ["a"], None, {}])
def test_what_makes_no_array_of_numbers(value):
    with pytest.raises(ValueError, match="f expects x to be a NumPy array of numbers, got"):
        guards.as_array("f", x=value)
