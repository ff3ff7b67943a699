"""Flatten: the order of the values, and no copy."""

import numpy as np
import pytest

from dlcore.layers import Flatten


@pytest.mark.parametrize("shape", [(2, 3), (2, 3, 4), (5, 2, 3, 2), (0, 3, 4), (4,)])
def test_there_and_back(shape):
    x = np.arange(np.prod(shape), dtype=np.float32).reshape(shape)
    flatten = Flatten()
    y = flatten.forward(x)
    assert y.ndim == 2 and len(y) == len(x)
    assert np.array_equal(y.ravel(), x.ravel())
    assert np.array_equal(flatten.backward(y), x)


def test_pictures_are_not_copied():
    x = np.zeros((2, 28, 28), np.float32)
    assert np.shares_memory(Flatten().forward(x), x)


def test_a_dy_with_the_axes_changed_is_refused():
    flatten = Flatten()
    flatten.forward(np.zeros((2, 3, 4)))
    with pytest.raises(ValueError, match=r"\(2, 12\) of the last y, got \(12, 2\)"):
        flatten.backward(np.zeros((12, 2)))
