"""Pooling against the squares looked at one by one."""

import numpy as np
import pytest

from dlcore.layers import AveragePool2D, GlobalAveragePool, MaxPool2D

X = np.random.default_rng(0).standard_normal((2, 7, 8, 3))

sizes = pytest.mark.parametrize("size, stride", [(1, 1), (2, 2), (3, 3), (3, 2), (3, 1), (2, 3), (7, 1)])


def squares(size, stride):
    for i in range((7 - size) // stride + 1):
        for j in range((8 - size) // stride + 1):
            yield (i, j), (slice(stride * i, stride * i + size), slice(stride * j, stride * j + size))


@sizes
@pytest.mark.parametrize("kind, statistic", [(MaxPool2D, np.max), (AveragePool2D, np.mean)])
def test_forward(kind, statistic, size, stride):
    y = kind(size, stride=stride).forward(X)
    assert y.shape == (2, (7 - size) // stride + 1, (8 - size) // stride + 1, 3)
    for (i, j), (rows, columns) in squares(size, stride):
        np.testing.assert_allclose(y[:, i, j], statistic(X[:, rows, columns], axis=(1, 2)))


@sizes
def test_the_first_maximum_gets_the_gradient(size, stride):
    x = np.random.default_rng(1).integers(0, 3, X.shape).astype(float)  # many ties
    layer = MaxPool2D(size, stride=stride)
    dy = np.random.default_rng(2).standard_normal(layer.forward(x).shape)
    dx = np.zeros_like(x)
    for (i, j), (rows, columns) in squares(size, stride):
        for n, c in np.ndindex(2, 3):
            square = x[n, rows, columns, c]
            place = np.unravel_index(square.argmax(), square.shape)
            dx[n, rows, columns, c][place] += dy[n, i, j, c]
    np.testing.assert_allclose(layer.backward(dy), dx, atol=1e-12)


def test_squares_stand_side_by_side():
    x = np.arange(16, dtype=np.float32).reshape(1, 4, 4, 1)
    assert MaxPool2D(2).forward(x)[0, :, :, 0].tolist() == [[5, 7], [13, 15]]
    assert AveragePool2D(2).forward(x)[0, :, :, 0].tolist() == [[2.5, 4.5], [10.5, 12.5]]
    assert GlobalAveragePool().forward(x).tolist() == [[7.5]]


@pytest.mark.parametrize("kind", [MaxPool2D, AveragePool2D])
def test_errors(kind):
    with pytest.raises(
        ValueError, match=f"{kind.__name__} expects size to be an integer of at least 1, got 0"
    ):
        kind(0)
    with pytest.raises(ValueError, match="stride"):
        kind(2, stride=0)
    with pytest.raises(ValueError, match=r"pictures of at least 3 x 3, got \(2, 5\)"):
        kind(3).forward(np.zeros((1, 2, 5, 1)))
    with pytest.raises(ValueError, match=rf"{kind.__name__} expects x of shape \(N, height, width, C\)"):
        kind(2).forward(np.zeros((4, 4)))


def test_global_average_errors():
    with pytest.raises(ValueError, match=r"GlobalAveragePool expects x of shape \(N, height, width, C\)"):
        GlobalAveragePool().forward(np.zeros((4, 4)))


@pytest.mark.parametrize("layer", [AveragePool2D(2), GlobalAveragePool()], ids=repr)
def test_bytes_are_not_averaged(layer):
    with pytest.raises(TypeError, match=r"AveragePool.* expects x to hold floats, got uint8: x.astype"):
        layer.forward(np.full((1, 4, 4, 3), 255, np.uint8))


def test_no_pictures_have_no_means():
    assert GlobalAveragePool().forward(np.zeros((0, 4, 5, 3), np.float32)).shape == (0, 3)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (1, 2, 0, 3)], ids=["as files", "as layers"])
def test_the_mean_of_a_large_picture_is_exact(order):
    """Whichever axis is outermost in memory."""
    x = np.random.default_rng(0).random((1, 1000, 1000, 16), np.float32) + np.float32(0.1)
    x = np.ascontiguousarray(x.transpose(order)).transpose(np.argsort(order))
    y = GlobalAveragePool().forward(x)
    assert y.dtype == np.float32
    np.testing.assert_allclose(y, x.mean(axis=(1, 2), dtype=np.float64), rtol=2e-6)
