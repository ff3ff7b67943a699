"""Moons and spirals: where their points lie, and what is refused."""

import numpy as np
import pytest

from dlcore.datasets import moons, spirals


@pytest.mark.parametrize("make", [moons, spirals])
def test_two_classes_of_equal_size_the_same_for_the_same_generator(make):
    x, labels = make(20, noise=0.1, rng=np.random.default_rng(0))
    again, _ = make(20, noise=0.1, rng=np.random.default_rng(0))
    assert (x.shape, labels.shape) == ((20, 2), (20,))
    assert np.bincount(labels).tolist() == [10, 10]
    np.testing.assert_array_equal(x, again)


def test_moons_are_half_circles_that_reach_into_each_other():
    x, labels = moons(40, noise=0, rng=np.random.default_rng(0))
    upper, lower = x[labels == 0], x[labels == 1]
    np.testing.assert_allclose(np.hypot(*upper.T), 1)
    np.testing.assert_allclose(np.hypot(*(lower - [1, 0.5]).T), 1)
    assert upper[:, 1].min() > -1e-9
    assert lower[:, 1].max() < 0.5 + 1e-9


def test_one_spiral_is_the_other_turned_by_half_a_turn():
    x, labels = spirals(40, noise=0, rng=np.random.default_rng(0))
    np.testing.assert_allclose(x[labels == 1], -x[labels == 0])
    assert np.hypot(*x.T).max() == pytest.approx(1)


@pytest.mark.parametrize("n", [7, 0])
def test_an_odd_or_empty_set_is_refused(n):
    with pytest.raises(ValueError, match=f"an even number of points, 2 or more, got n = {n}"):
        moons(n, noise=0, rng=np.random.default_rng(0))


@pytest.mark.parametrize("make", [moons, spirals])
def test_two_points_are_one_of_each_class(make):
    x, labels = make(2, noise=0, rng=np.random.default_rng(0))
    assert x.shape == (2, 2) and labels.tolist() == [0, 1]
