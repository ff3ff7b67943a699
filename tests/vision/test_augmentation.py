"""Pictures turned, shifted and mirrored: exact where it can be, and reproducible."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcore.vision.augmentation import augment, sample, shift_and_flip, transform


def pictures(n=3, height=8, width=8, channels=3, dtype=np.float32, seed=0):
    return np.random.default_rng(seed).random((n, height, width, channels)).astype(dtype)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("size", [(8, 8), (5, 7), (28, 28), (2, 2)])
def test_without_any_change_x_comes_back(dtype, size):
    x = pictures(3, *size, dtype=dtype)
    y = transform(x)
    np.testing.assert_allclose(y, x, atol=1e-6)
    assert y.dtype == x.dtype and not np.may_share_memory(x, y)


@pytest.mark.parametrize("turns", [1, 2, 3, 4, -1])
@pytest.mark.parametrize("size", [4, 5, 32])
def test_quarter_turns_are_those_of_rot90(turns, size):
    x = pictures(2, size, size)
    np.testing.assert_allclose(transform(x, degrees=90 * turns), np.rot90(x, turns, axes=(1, 2)), atol=1e-4)


def test_mirrored_twice_is_x():
    x = pictures()
    once = transform(x, mirrored=True)
    np.testing.assert_allclose(once, x[:, :, ::-1], atol=1e-6)
    np.testing.assert_allclose(transform(once, mirrored=True), x, atol=1e-6)


@settings(max_examples=30, deadline=None)
@given(down=st.integers(-9, 9), right=st.integers(-9, 9))
def test_a_shift_by_whole_pixels_is_exact_and_repeats_the_edge(down, right):
    x = pictures(2, 6, 7)
    rows, columns = np.clip(np.arange(6) - down, 0, 5), np.clip(np.arange(7) - right, 0, 6)
    shifted = transform(x, down=down, right=right)
    np.testing.assert_allclose(shifted, x[:, rows][:, :, columns], atol=1e-7)


def test_half_a_pixel_is_the_mean_of_two():
    x = pictures()
    expected = (x[:, :-1] + x[:, 1:]) / 2
    np.testing.assert_allclose(transform(x, down=0.5)[:, 1:], expected, atol=1e-6)
    np.testing.assert_allclose(transform(x, down=0.5)[:, 0], x[:, 0], atol=1e-6)


def test_each_picture_has_its_own_numbers():
    x = pictures(3)
    degrees, down, right, mirrored = (
        np.array(values) for values in ([0, 20, -3], [1, 0, 0.3], [0, 2, 5], [True, False, True])
    )
    together = transform(x, degrees=degrees, down=down, right=right, mirrored=mirrored)
    for n in range(3):
        alone = transform(
            x[n : n + 1], degrees=degrees[n], down=down[n], right=right[n], mirrored=mirrored[n]
        )
        np.testing.assert_allclose(together[n], alone[0], atol=1e-6)


def test_first_mirrored_then_turned_then_shifted():
    x = pictures()
    steps = transform(np.rot90(transform(x, mirrored=True), axes=(1, 2)).copy(), down=2, right=1)
    np.testing.assert_allclose(transform(x, degrees=90, down=2, right=1, mirrored=True), steps, atol=1e-5)


@settings(max_examples=40, deadline=None)
@given(
    degrees=st.floats(-360, 360), down=st.floats(-50, 50), right=st.floats(-50, 50), mirrored=st.booleans()
)
def test_no_value_leaves_the_range_of_the_picture(degrees, down, right, mirrored):
    x = pictures(2, 5, 6)
    y = transform(x, degrees=degrees, down=down, right=right, mirrored=mirrored)
    assert x.min() - 1e-6 <= y.min() and y.max() <= x.max() + 1e-6
    np.testing.assert_allclose(transform(np.ones_like(x), degrees=degrees, down=down), 1, atol=1e-6)


def test_sample_is_the_formula():
    x = pictures(1, 4, 4, 1, np.float64)
    rows, columns = np.full((1, 1, 1), 1.25), np.full((1, 1, 1), 2.5)
    a, b, c, d = x[0, 1, 2, 0], x[0, 1, 3, 0], x[0, 2, 2, 0], x[0, 2, 3, 0]
    expected = 0.75 * (0.5 * a + 0.5 * b) + 0.25 * (0.5 * c + 0.5 * d)
    assert sample(x, rows, columns)[0, 0, 0, 0] == pytest.approx(expected)


@pytest.mark.parametrize("function", [augment, shift_and_flip])
class TestRandom:
    def test_the_same_rng_gives_the_same_pictures(self, function):
        x = pictures(20)
        first, second, third = (function(x, np.random.default_rng(seed)) for seed in (1, 1, 2))
        np.testing.assert_array_equal(first, second)
        assert not np.array_equal(first, third)

    @pytest.mark.parametrize("dtype", [np.float32, np.float64])
    def test_shape_and_dtype_stay_and_x_too(self, function, dtype):
        x = pictures(4, 28, 30, 1, dtype)
        before = x.copy()
        y = function(x, np.random.default_rng(0))
        assert (y.shape, y.dtype) == (x.shape, x.dtype)
        np.testing.assert_array_equal(x, before)

    def test_about_half_are_mirrored(self, function):
        x = np.broadcast_to(np.arange(8, dtype=np.float32)[:, np.newaxis], (400, 8, 8, 1))
        slopes = function(x, np.random.default_rng(0))[:, 4, 6, 0] > 3.5
        assert 0.1 < slopes.mean() < 0.9

    @pytest.mark.parametrize("flip, expected", [(0, False), (1, True)])
    def test_flip_never_and_always(self, function, flip, expected):
        x = pictures(5)
        nothing = {"degrees": 0, "shift": 0} if function is augment else {"pixels": 0}
        y = function(x, np.random.default_rng(0), flip=flip, **nothing)
        np.testing.assert_allclose(y, x[:, :, ::-1] if expected else x, atol=1e-6)

    def test_refusals(self, function):
        with pytest.raises(TypeError, match="floats, got uint8"):
            function(np.zeros((2, 8, 8, 3), np.uint8), np.random.default_rng(0))
        with pytest.raises(ValueError, match=r"got \(28, 28, 1\). A single picture needs the batch axis"):
            function(np.zeros((28, 28, 1), np.float32), np.random.default_rng(0))
        with pytest.raises(TypeError, match="rng"):
            function(pictures(), 7)


def test_the_bounds_are_kept():
    """A bright point in the middle moves by 10 % at most, and no turn moves it."""
    x = np.zeros((500, 41, 41, 1), np.float32)
    x[:, 20, 20] = 1
    y = augment(x, np.random.default_rng(0))
    _, rows, columns, _ = np.nonzero(y > 0)
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == (15, 25, 15, 25)


def test_shift_and_flip_moves_by_whole_pixels_up_to_the_bound():
    x = np.zeros((2000, 9, 9, 1), np.float32)
    x[:, 4, 4] = 1
    y = shift_and_flip(x, np.random.default_rng(0), pixels=3)
    assert set(np.unique(y)) == {0, 1}
    where = set(map(tuple, np.argwhere(y)[:, 1:3].tolist()))
    assert where == {(i, j) for i in range(1, 8) for j in range(1, 8)}


@pytest.mark.parametrize("function", [augment, shift_and_flip, lambda x, rng: transform(x)])
@pytest.mark.parametrize("shape", [(2, 1, 8, 1), (2, 8, 1, 1)])
def test_pictures_of_one_line_are_refused(function, shape):
    with pytest.raises(ValueError, match="at least 2 x 2 pixels"):
        function(np.zeros(shape, np.float32), np.random.default_rng(0))
