"""Products in pieces are the products."""

import numpy as np
import pytest

from dlcore.fast import products
from dlcore.fast.alignment import aligned
from dlcore.fast.products import divisor, product

SHAPES = [
    (32, 784, 128),
    (784, 32, 128),
    (128, 784, 10),
    (60, 1000, 96),
    (127, 300, 128),
    (32, 128, 1024),
    (0, 5, 3),
]


@pytest.fixture(params=[True, False], ids=["small kernels", "none"], autouse=True)
def kernels(request, monkeypatch):
    products._piece.cache_clear()
    monkeypatch.setattr(products, "has_small_kernels", lambda: request.param)
    yield
    products._piece.cache_clear()


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("turn_a, turn_b", [(False, False), (True, False), (False, True), (True, True)])
def test_they_are_the_products(shape, turn_a, turn_b):
    (m, k, n), rng = shape, np.random.default_rng(0)
    a, b = rng.standard_normal((m, k)), rng.standard_normal((k, n))
    a, b = np.asfortranarray(a) if turn_a else a, np.asfortranarray(b) if turn_b else b
    for right in (b, aligned(b) if b.flags.c_contiguous else aligned(b.T).T):
        np.testing.assert_allclose(product(a, right), a @ b, atol=1e-11)
    out = np.full((m, n), np.nan)
    assert product(a, b, out=out) is out
    np.testing.assert_allclose(out, a @ b, atol=1e-11)


def test_parts_of_larger_arrays():
    rng = np.random.default_rng(0)
    a, b = rng.standard_normal((64, 2, 784))[:, 0], rng.standard_normal((784, 300))[:, 7:135]
    np.testing.assert_allclose(product(a, b), a @ b, atol=1e-11)


@pytest.mark.parametrize("n", [4, 256])
def test_the_wider_dtype_decides_whatever_the_size(n):
    a, b = np.ones((256, n), np.float32), aligned(np.ones((n, 256)))
    assert product(a, b).dtype == product(b.T, a.T).dtype == np.float64


def test_divisor():
    assert [divisor(*case) for case in [(12, 5), (12, 12), (13, 5), (1, 9), (0, 4), (8, 0)]] == [
        4,
        12,
        1,
        1,
        1,
        1,
    ]
