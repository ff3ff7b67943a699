"""Embedding: rows of W, and their gradient."""

import numpy as np
import pytest

from dlcore.fast import linear
from dlcore.formulas import one_hot
from dlcore.gradcheck import numerical_gradient, relative_error
from dlcore.layers import Embedding
from tests.layers.cases import SYMBOL_CASES

X = np.array([[0, 3, 3, 1], [4, 0, 3, 0]])  # 2 is missing, 3 stands twice in a row


def layer(dtype=np.float32):
    return Embedding(5, 3, rng=np.random.default_rng(0)).astype(dtype)


def test_the_case_of_the_contract_is_this_layer():
    assert [type(case.layer()) for case in SYMBOL_CASES] == [Embedding]


@pytest.mark.parametrize("x", [X, X[0], X[:, :, np.newaxis], X[:0]], ids=lambda x: str(x.shape))
def test_it_is_the_product_with_one_hot_rows(x):
    embedding = layer(np.float64)
    W, rows = embedding.W.value, one_hot(x.ravel(), 5, np.float64)
    y = embedding.forward(x)
    assert y.shape == (*x.shape, 3)
    np.testing.assert_array_equal(y.reshape(-1, 3), rows @ W)
    dy = np.random.default_rng(1).standard_normal(y.shape)
    assert embedding.backward(dy) is None
    np.testing.assert_allclose(embedding.W.grad, rows.T @ dy.reshape(-1, 3), atol=1e-12)


def test_gradient_is_that_of_forward():
    embedding = layer(np.float64)
    dy = np.random.default_rng(1).standard_normal((2, 4, 3))
    embedding.forward(X)
    embedding.backward(dy)
    slopes = numerical_gradient(lambda W: float(np.sum(dy * embedding.forward(X))), embedding.W.value)
    assert relative_error(embedding.W.grad, slopes) < 1e-7


def test_backward_adds_and_leaves_dy_alone():
    embedding, dy = layer(), np.ones((2, 4, 3), np.float32)
    embedding.forward(X)
    embedding.backward(dy)
    embedding.backward(dy)
    assert embedding.W.grad[:, 0].tolist() == [6, 2, 0, 6, 2]
    assert (dy == 1).all()


@pytest.mark.parametrize("shape", [(6,), (4, 5), (2, 3, 4)])
def test_the_product_and_the_sorted_sums_agree(shape, monkeypatch):
    rng = np.random.default_rng(0)
    x, dy = rng.integers(5, size=shape), rng.standard_normal((*shape, 3))
    gradients = []
    for few in (0, 256):
        monkeypatch.setattr(linear, "FEW", few)
        embedding = layer(np.float64)
        embedding.forward(x)
        embedding.backward(dy)
        gradients.append(embedding.W.grad)
    np.testing.assert_allclose(*gradients, atol=1e-12)


def test_errors():
    with pytest.raises(TypeError, match="expects x to hold integers, got float64"):
        layer().forward(np.zeros((2, 3)))
    with pytest.raises(ValueError, match="symbols from 0 to 4, got -1 to 5"):
        layer().forward(np.array([5, -1]))
    embedding = layer()
    embedding.forward(X)
    with pytest.raises(ValueError, match=r"backward expects dy of the shape \(2, 4, 3\)"):
        embedding.backward(np.zeros((4, 2, 3), np.float32))
    with pytest.raises(AttributeError, match="forward was not called"):
        layer().backward(np.zeros((2, 4, 3), np.float32))


@pytest.mark.parametrize("x, found", [([0, -1], "-1 to 0"), ([5, 0], "0 to 5"), ([-1], "-1 to -1")])
def test_one_symbol_outside_is_enough(x, found):
    with pytest.raises(ValueError, match=f"symbols from 0 to 4, got {found}"):
        layer().forward(np.array(x))


def test_wrong_arguments_are_refused_in_words():
    rng = np.random.default_rng(0)
    with pytest.raises(TypeError, match="Embedding expects x to be a NumPy array, got list"):
        layer().forward([0, 1])
    with pytest.raises(ValueError, match="Embedding expects vocabulary to be an integer of at least 1"):
        Embedding(0, 3, rng=rng)
    with pytest.raises(ValueError, match="Embedding expects features to be an integer of at least 1"):
        Embedding(5, 0, rng=rng)
    with pytest.raises(TypeError, match="Embedding expects rng"):
        Embedding(5, 3, rng=0)


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.uint64, ">i2"])
@pytest.mark.parametrize("vocabulary", [5, 300])
def test_symbols_of_every_integer_type(dtype, vocabulary):
    a, b = (Embedding(vocabulary, 2, rng=np.random.default_rng(0)) for _ in range(2))
    x = np.array([[0, 4], [3, 4]])
    np.testing.assert_array_equal(a.forward(x.astype(dtype)), b.forward(x))
    for layer in (a, b):
        layer.backward(np.ones((2, 2, 2), np.float32))
    np.testing.assert_array_equal(a.W.grad, b.W.grad)
