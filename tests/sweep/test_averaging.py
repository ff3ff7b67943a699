"""Shares of a batch together are the batch."""

import pickle
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from dlcore import sweep
from dlcore.layers import BatchNorm, Dense, Dropout, ReLU, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.parameter import pack
from dlcore.sweep.averaging import _packed
from tests.sweep.jobs import AtOnce

RNG = np.random.default_rng(0)
X, LABELS = RNG.normal(size=(20, 6)), RNG.integers(0, 3, 20)


def network(*more):
    rng = np.random.default_rng(1)
    model = Sequential(Dense(6, 5, rng=rng), *more, ReLU(), Dense(5, 3, rng=rng)).astype(np.float64)
    return model, pack(model.parameters())


def whole_batch():
    model, theta = network()
    loss = SoftmaxCrossEntropy()
    value = loss.forward(model.forward(X), LABELS)
    model.backward(loss.backward())
    return value, theta.grad


def averaged(executor, model, sizes):
    return sweep.averaged_gradient(executor, model, SoftmaxCrossEntropy(), X, LABELS, sizes=sizes)


@pytest.mark.parametrize("sizes", [[20], [10, 10], [17, 2, 1], [1] * 20])
def test_unequal_shares_give_the_gradient_of_the_whole_batch(sizes):
    model, theta = network()
    with ThreadPoolExecutor(2) as pool:
        value = averaged(pool, model, sizes)
    expected, gradient = whole_batch()
    assert value == pytest.approx(expected, abs=1e-12)
    assert np.abs(theta.grad - gradient).max() < 1e-12


def test_gradients_are_added_as_backward_does():
    model, theta = network()
    theta.grad.fill(1.0)
    averaged(AtOnce(), model, [12, 8])
    assert np.abs(theta.grad - 1 - whole_batch()[1]).max() < 1e-12


@pytest.mark.parametrize("sizes", [[10, 9], [20, 0], [21, -1]])
def test_shares_must_make_the_batch(sizes):
    with pytest.raises(ValueError, match="whose sum is 20"):
        averaged(AtOnce(), network()[0], sizes)


@pytest.mark.parametrize("layer", [BatchNorm(5), Dropout(0.5, rng=RNG)], ids=repr)
def test_a_layer_that_looks_at_its_share_is_refused_unless_it_is_frozen(layer):
    model, _ = network(layer)
    with pytest.raises(ValueError, match="would see its share only"):
        averaged(AtOnce(), model, [10, 10])
    layer.eval()
    averaged(AtOnce(), model, [10, 10])


def test_an_error_of_a_share_is_raised_and_no_gradient_is_changed():
    model, theta = network()
    labels = np.where(np.arange(20) == 19, 7, LABELS)  # there is no class 7
    with pytest.raises((ValueError, IndexError)):
        sweep.averaged_gradient(AtOnce(), model, SoftmaxCrossEntropy(), X, labels, sizes=[10, 10])
    assert not theta.grad.any()


def test_gradients_stay_at_home():
    model, theta = network()
    theta.grad.fill(1.0)
    sent, _ = pickle.loads(_packed(model, SoftmaxCrossEntropy()))
    assert not any(p.grad.any() for p in sent.parameters())
    assert all(np.array_equal(a.value, b.value) for a, b in zip(sent.parameters(), model.parameters()))
