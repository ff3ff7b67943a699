"""Weights go to PyTorch's names and orders, and come back as they were; what does not fit is told."""

import numpy as np
import pytest

from dlcore.interop import load_state_dict, to_state_dict
from dlcore.layers import (
    GRU,
    LSTM,
    RNN,
    BatchNorm,
    Dense,
    Flatten,
    Layer,
    ReLU,
    Residual,
    Sequential,
)
from dlcore.models import gpt, small_cnn
from dlcore.parameter import Parameter


def mlp(seed=0):
    rng = np.random.default_rng(seed)
    return Sequential(Flatten(), Dense(12, 5, rng=rng), BatchNorm(5), ReLU(), Dense(5, 3, rng=rng))


def cnn(seed=0):
    return small_cnn((8, 8, 3), rng=np.random.default_rng(seed))


def small_gpt(seed=0):
    return gpt(7, width=8, heads=2, blocks=2, longest=6, rng=np.random.default_rng(seed))


def recurrent(kind):
    def made(seed=0):
        rng = np.random.default_rng(seed)
        model = Sequential(kind(3, 4, rng=rng), kind(4, 2, rng=rng))
        for p in model.parameters():
            p.value[...] = rng.standard_normal(p.shape)
        return model

    return made


MODELS = {"mlp": mlp, "cnn": cnn, "gpt": small_gpt, **{k.__name__: recurrent(k) for k in (RNN, LSTM, GRU)}}
every_model = pytest.mark.parametrize("made", MODELS.values(), ids=MODELS)


@every_model
def test_there_and_back(made):
    model, other = made(0), made(1)
    assert load_state_dict(other, to_state_dict(model)) is other
    for name, array in model.state().items():
        np.testing.assert_array_equal(other.state()[name], array)


@every_model
def test_arrays_are_copies(made):
    model = made()
    before = {name: array.copy() for name, array in model.state().items()}
    for array in to_state_dict(model).values():
        array[...] = 7
    for name, array in model.state().items():
        np.testing.assert_array_equal(array, before[name])


def test_names_and_shapes_of_a_network():
    shapes = {name: array.shape for name, array in to_state_dict(mlp()).items()}
    assert shapes == {
        "1.weight": (5, 12),
        "1.bias": (5,),
        "2.weight": (5,),
        "2.bias": (5,),
        "2.running_mean": (5,),
        "2.running_var": (5,),
        "4.weight": (3, 5),
        "4.bias": (3,),
    }


def test_what_lies_inside_has_longer_names():
    model = Sequential(Residual(Dense(2, 2, rng=np.random.default_rng(0))))
    assert list(to_state_dict(model)) == ["0.0.weight", "0.0.bias"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda s: s.pop("4.bias"), "lacks 4.bias, and has nothing beside"),
        (lambda s: s.update(extra=np.zeros(2)), "lacks nothing, and has extra beside"),
        (lambda s: [s.pop(name) for name in list(s)[:5]], "lacks 1.bias, 1.weight, 2.bias and 2 more"),
        (lambda s: s.update({"4.bias": np.zeros(4)}), r"4.bias has the shape \(4,\), the model needs \(3,\)"),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_is_written(change, words):
    state, model = to_state_dict(mlp(0)), mlp(1)
    before = model.state()["1.W"].copy()
    change(state)
    with pytest.raises(ValueError, match=words):
        load_state_dict(model, state)
    np.testing.assert_array_equal(model.state()["1.W"], before)


def test_the_counter_of_batches_is_passed_over():
    load_state_dict(mlp(), {**to_state_dict(mlp()), "2.num_batches_tracked": np.array(3)})


class Scale(Layer):
    def __init__(self):
        self.s = Parameter(np.ones(1, np.float32))


def test_a_layer_without_partner_is_told():
    with pytest.raises(ValueError, match="Scale has weights, and no partner in PyTorch"):
        to_state_dict(Sequential(Scale()))
