"""Dense: numbers by hand, and its guard rails."""

import numpy as np
import pytest

from dlcore.initializers import zeros
from dlcore.layers import Dense

RNG = np.random.default_rng(0)


def by_hand():
    """The layer W = [[1, 2], [3, 4]], b = [10, 20]."""
    dense = Dense(2, 2, rng=RNG)
    dense.W.value[...] = [[1, 2], [3, 4]]
    dense.b.value[...] = [10, 20]
    return dense


def test_forward_and_backward_by_hand():
    dense = by_hand()
    assert dense.forward(np.float32([[1, 1], [2, 0]])).tolist() == [[14, 26], [12, 24]]
    assert dense.backward(np.float32([[1, 0], [0, 1]])).tolist() == [[1, 3], [2, 4]]
    assert dense.W.grad.tolist() == [[1, 2], [1, 0]]
    assert dense.b.grad.tolist() == [1, 1]


def test_parameters_in_the_order_of_definition():
    dense = Dense(3, 2, rng=RNG)
    assert [p.shape for p in dense.parameters()] == [(3, 2), (2,)]
    assert list(dense.state()) == ["W", "b"]
    assert not np.any(dense.b.value)
    assert np.any(dense.W.value)


def test_initializer_and_seed():
    assert not np.any(Dense(3, 2, rng=RNG, initializer=zeros).W.value)
    first, second = (Dense(3, 2, rng=np.random.default_rng(7)) for _ in range(2))
    assert np.array_equal(first.W.value, second.W.value)


@pytest.mark.parametrize("shape", [(2,), (4, 3), (1, 2, 3)])
def test_wrong_shapes_name_the_expected_one(shape):
    with pytest.raises(ValueError, match=r"Dense expects x of shape \(N, 2\), got .*x\[np.newaxis\]"):
        by_hand().forward(np.zeros(shape, np.float32))


@pytest.mark.parametrize("dtype", [np.float64, np.uint8, np.int64])
def test_wrong_dtype_says_how_to_convert(dtype):
    with pytest.raises(TypeError, match=r"float32 weights, but x is .*x.astype\(np.float32\)"):
        by_hand().forward(np.zeros((1, 2), dtype))


def test_a_list_is_no_array():
    with pytest.raises(TypeError, match=r"NumPy array, got list: np.array\(x\)"):
        by_hand().forward([[1.0, 2.0]])


@pytest.mark.parametrize("sizes", [(0, 1), (1, -1), (2.0, 1), (True, 1), ("2", 1)])
def test_sizes_are_positive_integers(sizes):
    with pytest.raises(ValueError, match="features to be an integer of at least 1"):
        Dense(*sizes, rng=RNG)


@pytest.mark.parametrize("rng", [None, 0, np.random])
def test_rng_must_be_a_generator(rng):
    with pytest.raises(TypeError, match=r"np.random.default_rng\(0\)"):
        Dense(2, 2, rng=rng)


def test_the_gradient_of_another_batch_is_refused():
    dense = by_hand()
    dense.forward(np.zeros((3, 2), np.float32))
    with pytest.raises(ValueError, match=r"the shape \(3, 2\) of the last y, got \(4, 2\)"):
        dense.backward(np.zeros((4, 2), np.float32))
