import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dlcore import datasets
from dlcore.widgets.pad.centering import center, resampling

pictures = arrays(np.float64, st.tuples(st.integers(1, 40), st.integers(1, 40)), elements=st.floats(0, 1))


def seven(scale, top=0, left=0, side=28):
    """A seven whose lines are `scale` pixels thick and 7 * scale long."""
    picture = np.zeros((side, side))
    picture[top : top + scale, left : left + 5 * scale] = 1
    picture[top : top + 7 * scale, left + 4 * scale : left + 5 * scale] = 1
    return picture


def centre_of_mass(picture):
    return np.array([picture.sum(1) @ np.arange(28), picture.sum(0) @ np.arange(28)]) / picture.sum()


def test_a_digit_of_mnist_comes_back_as_it_was():
    digits = datasets.mnist(source="shipped").x_test[:200]
    centred = [np.rint(255 * center(digit / 255)) for digit in digits]
    np.testing.assert_array_equal(centred, digits)


@given(top=st.integers(0, 14), left=st.integers(0, 18))
def test_a_shifted_digit_gives_the_same_picture(top, left):
    np.testing.assert_array_equal(center(seven(2, top, left)), center(seven(2)))


@pytest.mark.parametrize("scale", [2, 3, 5, 8])
def test_a_larger_or_smaller_digit_gives_nearly_the_same_picture(scale):
    difference = np.abs(center(seven(scale, side=60)) - center(seven(4, side=60)))
    assert difference.mean() < 0.005


@given(pictures)
def test_the_field_keeps_its_bounds(picture):
    centred = center(picture)
    assert centred.shape == (28, 28)
    assert centred.dtype == np.float32
    assert centred.min() >= 0
    assert centred.max() <= picture.max() + 1e-6
    assert bool(centred.any()) == bool(picture.astype(np.float32).any())


def test_the_longer_side_is_20_and_the_centre_of_mass_at_14():
    centred = center(seven(3))
    rows, columns = centred.any(axis=1).sum(), centred.any(axis=0).sum()
    assert (rows, columns) == (20, 14)
    assert np.all(np.abs(centre_of_mass(centred) - 14) <= 0.5)


def test_an_empty_picture_stays_empty():
    assert not center(np.zeros((28, 28))).any()


def test_a_full_picture_becomes_the_full_box():
    assert center(np.ones((28, 28))).sum() == pytest.approx(400)


def test_a_single_pixel_becomes_the_full_box():
    picture = np.zeros((28, 28))
    picture[3, 25] = 1
    np.testing.assert_allclose(center(picture), center(np.ones((28, 28))))


@pytest.mark.parametrize("line", [np.s_[2:27, 5], np.s_[5, 2:27]])
def test_a_thin_stroke_keeps_its_aspect(line):
    picture = np.zeros((28, 28))
    picture[line] = 1
    ink = center(picture) > 0
    assert sorted([ink.any(axis=0).sum(), ink.any(axis=1).sum()]) == [1, 20]


@given(st.integers(1, 60), st.integers(1, 20))
def test_resampling_keeps_a_constant(n_in, n_out):
    np.testing.assert_allclose(resampling(n_in, n_out) @ np.ones(n_in), 1)


def test_resampling_to_half_weighs_the_neighbours():
    np.testing.assert_allclose(resampling(4, 2), [[3, 3, 1, 0], [0, 1, 3, 3]] / np.float64(7))
