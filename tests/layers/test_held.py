"""Layers, parameters and generators in lists, tuples and dicts of a layer."""

import copy
from collections import OrderedDict, deque

import numpy as np
import pytest

from dlcore.gradcheck import check_layer
from dlcore.layers import BatchNorm, Dense, Dropout, Layer, Sequential
from dlcore.parameter import Parameter
from dlcore.training import load_weights, predict, save_weights

X = np.random.default_rng(5).standard_normal((6, 4)).astype(np.float32)


class Net(Layer):
    """A chain whose layers lie in a container."""

    def __init__(self, keep, seed=0):
        rng = np.random.default_rng(seed)
        self.blocks = keep([Dense(4, 4, rng=rng), BatchNorm(4), Dropout(0.5, rng=rng)])
        self.scale = keep([Parameter(np.full(4, 2, np.float32))])
        self.out = Dense(4, 3, rng=rng)

    def chain(self):
        return [layer for layer in self.walk()[1:] if not isinstance(layer, Net)]

    def forward(self, x):
        for layer in self.chain():
            x = layer.forward(x)
        return x

    def backward(self, dy):
        for layer in reversed(self.chain()):
            dy = layer.backward(dy)
        return dy


def by_name(items):
    return {f"item{i}": item for i, item in enumerate(items)}


KEEPS = {
    "list": list, "tuple": tuple, "dict": by_name, "deque": deque,
    "ordered": lambda items: OrderedDict(by_name(items)),
    "array": lambda items: np.array(items, dtype=object),
    "nested": lambda items: [{"first": items[0]}, (items[1:],), 7, None, "word"],
}  # fmt: skip
every_keep = pytest.mark.parametrize("keep", KEEPS.values(), ids=KEEPS)


@every_keep
def test_all_are_found_in_order(keep):
    net = Net(keep)
    assert [type(layer).__name__ for layer in net.walk()] == ["Net", "Dense", "BatchNorm", "Dropout", "Dense"]
    assert [p.shape for p in net.parameters()] == [(4,), (4, 4), (4,), (4,), (4,), (4, 3), (3,)]
    assert len(net.generators()) == 1
    assert len(net.state()) == len(net.parameters()) + 2


@every_keep
def test_modes_and_types_reach_them(keep):
    net = Net(keep).eval()
    assert not any(layer.training for layer in net.walk())
    np.testing.assert_array_equal(predict(net, X), predict(net, X))
    assert {a.dtype for a in net.astype(np.float64).state().values()} == {np.dtype(np.float64)}
    assert all(layer.training for layer in net.train().walk())


@every_keep
def test_files_and_copies_keep_them(keep, tmp_path):
    net, other = Net(keep), Net(keep, seed=1)
    save_weights(tmp_path / "w.npz", net)
    load_weights(tmp_path / "w.npz", other)
    for name, array in copy.deepcopy(net).state().items():
        np.testing.assert_array_equal(other.state()[name], array)


@every_keep
def test_their_gradients_are_looked_at(keep):
    errors = check_layer(Net(keep).eval(), X, np.random.default_rng(0))
    assert len(errors) == 8 and max(errors.values()) < 1e-6


@pytest.mark.parametrize("kind", [set, frozenset])
def test_a_set_has_no_order(kind):
    with pytest.raises(TypeError, match="scale is a set, which has no order: keep what it holds in a list"):
        Net(kind).parameters()


def test_one_that_stands_in_two_places_is_named_once():
    net = Net(list)
    net.first, net.all = net.blocks[0], (net.out, *net.blocks)
    assert len(net.walk()) == 5 and len(net.parameters()) == 7


def test_what_is_put_into_the_list_later_is_found():
    net = Net(list)
    net.blocks.append(Dense(4, 4, rng=np.random.default_rng(0)))
    assert len(net.parameters()) == 9


def test_what_stands_beside_the_layers_of_a_sequential_is_found():
    model = Sequential(Dense(2, 2, rng=np.random.default_rng(0)))
    model.extra = Dense(2, 2, rng=np.random.default_rng(0))
    assert len(model.parameters()) == 4
