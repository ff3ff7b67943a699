"""Layer: what a reader's own layer gets for nothing."""

import numpy as np
import pytest

from dlcore.gradcheck import check_layer
from dlcore.layers import Dense, Layer, Sequential, Tanh
from dlcore.losses.penalties import L2
from dlcore.optimizers import SGD

RNG = np.random.default_rng(0)


class Block(Layer):
    """y = x + tanh(x W + b): layers inside a layer."""

    def __init__(self):
        self.inner, self.squash = Dense(3, 3, rng=RNG), Tanh()

    def forward(self, x):
        return x + self.squash(self.inner(x))

    def backward(self, dy):
        return dy + self.inner.backward(self.squash.backward(dy))


def test_layers_that_are_attributes_are_children():
    block = Block()
    assert list(block.state()) == ["0.W", "0.b"]
    assert block.parameters() == block.inner.parameters()
    assert not block.eval().squash.training
    errors = check_layer(block, RNG.standard_normal((4, 3)), RNG)
    assert list(errors) == ["x", "0.W", "0.b"] and max(errors.values()) < 1e-7


def test_walk_visits_every_layer_however_deep():
    block = Block()
    model = Sequential(Tanh(), Sequential(block))
    assert list(model.walk()) == [model, model[0], model[1], block, block.inner, block.squash]


@pytest.mark.parametrize("method", ["forward", "backward"])
def test_a_layer_without_methods_says_which_it_needs(method):
    with pytest.raises(NotImplementedError, match=f"Layer needs a method {method}"):
        getattr(Layer(), method)(np.zeros(1))


def test_a_missing_attribute_is_an_attribute_error_with_its_name():
    assert not hasattr(Layer(), "weight")
    with pytest.raises(AttributeError, match="Tanh has no attribute 'weight'"):
        Tanh().weight  # noqa: B018


def test_astype_keeps_parameters_and_gradients():
    dense = Dense(3, 2, rng=RNG)
    dense.b.grad += 1
    parameters, values = dense.parameters(), dense.W.value.copy()
    penalty = L2(parameters, strength=1)
    assert dense.astype(np.float64) is dense
    assert dense.parameters() == parameters
    assert np.array_equal(dense.W.value, values) and dense.W.value.dtype == np.float64
    assert dense.b.grad.tolist() == [1, 1]
    penalty.backward()
    assert np.array_equal(dense.W.grad, values)


def test_astype_leaves_the_vector_of_an_optimizer():
    dense = Dense(3, 2, rng=RNG)
    optimizer = SGD(dense.parameters(), learning_rate=1)
    dense.astype(np.float64)
    with pytest.raises(RuntimeError, match="moved .*astype.*new optimizer"):
        optimizer.step()


def test_integers_are_no_dtype_for_weights():
    with pytest.raises(TypeError, match="floats, got int64"):
        Dense(3, 2, rng=RNG).astype(np.int64)


def test_a_typo_is_told_with_the_name_that_was_meant():
    dense = Dense(3, 2, rng=RNG)
    dense.weight = dense.W
    with pytest.raises(AttributeError, match="has no attribute 'wieght'. Is 'weight' meant?") as error:
        dense.wieght  # noqa: B018
    assert "If backward asks for it, forward was not called before." in str(error.value)
    with pytest.raises(AttributeError, match="has no attribute 'foward'. Is 'forward' meant?"):
        Tanh().foward(np.ones(3))


def test_load_writes_in_place_what_state_gave_and_nothing_that_does_not_fit():
    block, other = Block(), Block()
    arrays, W = {name: a.copy() for name, a in other.state().items()}, block.inner.W.value
    block.load(arrays)
    assert block.inner.W.value is W and np.array_equal(W, other.inner.W.value)
    arrays["0.W"][...] = 0
    for wrong in ({"0.W": arrays["0.W"]}, arrays | {"0.b": np.zeros(2)}, arrays | {"1.b": np.zeros(2)}):
        with pytest.raises(ValueError, match="does not fit the model: it holds .*, the model expects"):
            block.load(wrong)
    assert W.any()


def test_set_aside_and_put_back():
    tanh, x = Tanh(), np.ones((2, 2))
    y = tanh.forward(x)
    kept = tanh.set_aside()
    tanh.eval().forward(5 * x)
    tanh.put_back(kept)
    assert tanh.training and tanh.y is y
