"""Conv2D against the same sum as loops and as one product over all patches (im2col)."""

import numpy as np
import pytest

from dlcore.fast import convolutions, patches
from dlcore.formulas import windows
from dlcore.initializers import glorot, he
from dlcore.layers import Conv2D

SETTINGS = [
    {"kernel_size": 3},
    {"kernel_size": 3, "padding": 1},
    {"kernel_size": (2, 3), "stride": 2, "padding": 1},
    {"kernel_size": 4, "stride": 3, "padding": 3},
    {"kernel_size": 1, "stride": 2},
    {"kernel_size": (7, 1)},
]

every_setting = pytest.mark.parametrize("settings", SETTINGS, ids=str)


def make(settings):
    rng = np.random.default_rng(0)
    layer = Conv2D(2, 3, rng=rng, **settings).astype(np.float64)
    layer.b.value[...] = rng.standard_normal(3)
    return layer, rng.standard_normal((3, 7, 6, 2)), rng


def framed(layer, x):
    p = layer.padding
    return np.pad(x, ((0, 0), (p, p), (p, p), (0, 0)))


def places(layer, xp):
    """Each output pixel (i, j) with the slices of xp that it sees."""
    (rows, columns), s = layer.kernel_size, layer.stride
    for i in range((xp.shape[1] - rows) // s + 1):
        for j in range((xp.shape[2] - columns) // s + 1):
            yield (i, j), (slice(s * i, s * i + rows), slice(s * j, s * j + columns))


def loops_forward(layer, x):
    xp = framed(layer, x)
    y = {}
    for place, (rows, columns) in places(layer, xp):
        patch = xp[:, rows, columns]
        y[place] = np.einsum("npqc,pqco->no", patch, layer.W.value) + layer.b.value
    rows, columns = max(y)
    return np.array([[y[i, j] for j in range(columns + 1)] for i in range(rows + 1)]).transpose(2, 0, 1, 3)


def loops_backward(layer, x, dy):
    xp = framed(layer, x)
    dxp, dW = np.zeros_like(xp), np.zeros_like(layer.W.value)
    for (i, j), (rows, columns) in places(layer, xp):
        dW += np.einsum("npqc,no->pqco", xp[:, rows, columns], dy[:, i, j])
        dxp[:, rows, columns] += np.einsum("no,pqco->npqc", dy[:, i, j], layer.W.value)
    p = layer.padding
    return dxp[:, p : p + x.shape[1], p : p + x.shape[2]], dW, dy.sum(axis=(0, 1, 2))


def im2col(layer, x):
    """The patches of all pictures as one matrix (N * rows * columns, K)."""
    view = windows(framed(layer, x), layer.kernel_size, layer.stride)
    return view.reshape(-1, layer.W.value[..., 0].size)


@every_setting
def test_forward_is_the_loops_and_im2col(settings):
    layer, x, _ = make(settings)
    y = layer.forward(x)
    np.testing.assert_allclose(y, loops_forward(layer, x), atol=1e-12)
    product = im2col(layer, x) @ layer.W.value.reshape(-1, 3) + layer.b.value
    np.testing.assert_allclose(y, product.reshape(y.shape), atol=1e-12)


@every_setting
def test_backward_is_the_loops_and_im2col(settings):
    layer, x, rng = make(settings)
    dy = rng.standard_normal(layer.forward(x).shape)
    dx = layer.backward(dy)
    expected = loops_backward(layer, x, dy)
    for ours, theirs in zip((dx, layer.W.grad, layer.b.grad), expected):
        np.testing.assert_allclose(ours, theirs, atol=1e-12)
    dW = im2col(layer, x).T @ dy.reshape(-1, 3)
    np.testing.assert_allclose(layer.W.grad, dW.reshape(layer.W.shape), atol=1e-12)


@every_setting
@pytest.mark.parametrize("few", [1, 100], ids=["a product a column", "one product"])
@pytest.mark.parametrize("small, rows, part", [(10**6, 512, 32), (0, 6, 32), (0, 7, 32), (10**6, 512, 1)])
def test_however_the_products_are_cut(settings, few, small, rows, part, monkeypatch):
    monkeypatch.setattr(convolutions, "PART", part)
    for name, value in {"FEW": few, "SMALL": small, "ROWS": rows}.items():
        monkeypatch.setattr(patches, name, value)
    layer, x, rng = make(settings)
    y = layer.forward(x)
    np.testing.assert_allclose(y, loops_forward(layer, x), atol=1e-12)
    dy = rng.standard_normal(y.shape)
    dx, dW, db = loops_backward(layer, x, dy)
    np.testing.assert_allclose(layer.backward(dy), dx, atol=1e-12)
    np.testing.assert_allclose(layer.W.grad, dW, atol=1e-12)
    np.testing.assert_allclose(layer.b.grad, db, atol=1e-12)


def test_a_case_by_hand():
    layer = Conv2D(1, 1, 2, rng=np.random.default_rng(0))
    layer.W.value[..., 0, 0], layer.b.value[:] = [[1, 2], [3, 4]], 10
    x = np.arange(9, dtype=np.float32).reshape(1, 3, 3, 1)
    assert layer.forward(x)[0, :, :, 0].tolist() == [[37, 47], [67, 77]]  # 0 + 2 + 9 + 16 + 10 = 37
    dx = layer.backward(np.ones((1, 2, 2, 1), np.float32))
    assert dx[0, :, :, 0].tolist() == [[1, 3, 2], [4, 10, 6], [3, 7, 4]]
    assert layer.W.grad[..., 0, 0].tolist() == [[8, 12], [20, 24]]
    assert layer.b.grad.tolist() == [4]


def test_windows_are_a_view():
    x = np.zeros((2, 5, 5, 3), np.float32)
    view = windows(x, (3, 3), 2)
    assert view.shape == (2, 2, 2, 3, 3, 3) and np.shares_memory(view, x)


@pytest.mark.parametrize(
    "settings, message",
    [
        ({"kernel_size": 0}, "kernel_rows to be an integer of at least 1, got 0"),
        ({"kernel_size": (3, 1.5)}, "kernel_columns"),
        ({"kernel_size": 3, "stride": 0}, "stride"),
        ({"kernel_size": 3, "padding": 3}, "padding from 0 to 2, got 3"),
        ({"kernel_size": (5, 2), "padding": 2}, "padding from 0 to 1, got 2"),
        ({"kernel_size": 3, "padding": -1}, "padding from 0 to 2, got -1"),
        ({"kernel_size": 3, "padding": 0.5}, "padding from 0 to 2, got 0.5"),
    ],
    ids=str,
)
def test_settings(settings, message):
    with pytest.raises(ValueError, match=message):
        Conv2D(1, 1, rng=np.random.default_rng(0), **settings)


@pytest.mark.parametrize(
    "shape, message",
    [
        ((4, 4, 2), r"Conv2D expects x of shape \(N, height, width, 2\), got \(4, 4, 2\).*newaxis"),
        ((1, 2, 4, 4), r"got \(1, 2, 4, 4\).*channels stand first: x.transpose"),
        ((1, 2, 4, 2), "a kernel of 3 x 3, but the pictures are only 2 x 4"),
    ],
)
def test_shapes(shape, message):
    with pytest.raises(ValueError, match=message):
        Conv2D(2, 1, 3, rng=np.random.default_rng(0)).forward(np.zeros(shape, np.float32))


def test_dtype():
    with pytest.raises(TypeError, match="float32 weights, but x is uint8"):
        Conv2D(3, 1, 3, rng=np.random.default_rng(0)).forward(np.zeros((1, 5, 5, 3), np.uint8))


@pytest.mark.parametrize("initializer", [he, glorot])
def test_the_scale_of_the_weights_counts_every_place_of_the_kernel(initializer):
    """A unit sees 3 * 5 * 40 numbers, and each number goes into 3 * 5 * 60."""
    layer = Conv2D(40, 60, (3, 5), rng=np.random.default_rng(0), initializer=initializer)
    expected = initializer(np.random.default_rng(0), (3, 5, 40, 60), 3 * 5 * 40, 3 * 5 * 60)
    np.testing.assert_array_equal(layer.W.value, expected)


@pytest.mark.parametrize("padding", [1.0, True, "1", None, -1, 3, np.float32(1)])
def test_padding_is_an_integer_below_the_kernel(padding):
    with pytest.raises(ValueError, match="Conv2D expects padding from 0 to 2, got"):
        Conv2D(1, 1, 3, padding=padding, rng=np.random.default_rng(0))


@pytest.mark.parametrize("kernel_size", [(3, 3, 3), (3,), [], 2.0, (3, "3")])
def test_a_kernel_is_an_integer_or_a_pair(kernel_size):
    with pytest.raises(ValueError, match="Conv2D expects kernel"):
        Conv2D(1, 1, kernel_size, rng=np.random.default_rng(0))


def test_the_first_weights_have_the_scale_of_their_fan_in():
    layer = Conv2D(20, 50, (3, 5), rng=np.random.default_rng(0))
    assert layer.W.value.std() == pytest.approx(np.sqrt(2 / (3 * 5 * 20)), rel=0.03)
