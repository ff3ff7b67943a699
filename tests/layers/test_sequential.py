"""Sequential: order, nesting, names, and no layer twice."""

import numpy as np
import pytest

from dlcore.layers import BatchNorm, Dense, Dropout, Flatten, ReLU, Sequential

RNG = np.random.default_rng(0)


def dense(n=2):
    return Dense(n, n, rng=RNG)


def test_layers_by_index_and_number():
    a, b = dense(), ReLU()
    model = Sequential(a, b)
    assert len(model) == 2 and model[0] is a and model[-1] is b and list(model) == [a, b]
    assert repr(model) == "Sequential(Dense(2, 2), ReLU())"


def test_forward_in_order_and_backward_in_reverse():
    a, b = dense(), dense()
    x = np.float32([[1, 2]])
    assert np.array_equal(Sequential(a, ReLU(), b).forward(x), b.forward(np.maximum(a.forward(x), 0)))


def test_names_and_order_of_nested_models():
    model = Sequential(Flatten(), Sequential(dense(), BatchNorm(2)), dense())
    assert list(model.state()) == [
        "1.0.W", "1.0.b", "1.1.gamma", "1.1.beta", "1.1.running_mean", "1.1.running_variance", "2.W", "2.b",
    ]  # fmt: skip
    assert [p.shape for p in model.parameters()] == [(2, 2), (2,), (2,), (2,), (2, 2), (2,)]


def test_modes_and_dtype_reach_all_children():
    model = Sequential(Sequential(Dropout(0.5, rng=RNG), BatchNorm(2)), dense())
    model.eval()
    assert not model[0][0].training and not model[0][1].training
    model.train()
    assert model[0][0].training
    assert {a.dtype for a in model.astype(np.float64).state().values()} == {np.dtype(np.float64)}


def test_one_instance_twice_is_refused():
    relu = ReLU()
    for make in (lambda: Sequential(relu, dense(), relu), lambda: Sequential(relu, Sequential(relu))):
        with pytest.raises(ValueError, match="one layer twice.*second instance"):
            make()


def test_no_layers_and_other_things():
    with pytest.raises(ValueError, match="at least one layer"):
        Sequential()
    for thing in ([ReLU(), ReLU()], ReLU, np.tanh):
        with pytest.raises(TypeError, match=r"expects layers, got .*Sequential\(a, b, c\)"):
            Sequential(thing)


def test_accumulate_gradients_stops_at_the_first_layer_with_parameters():
    flatten, first, last = Flatten(), dense(4), dense(4)
    flatten.backward = first.backward = None  # a call would fail
    model = Sequential(flatten, first, ReLU(), last)
    model.forward(np.ones((3, 2, 2), np.float32))
    model.accumulate_gradients(np.ones((3, 4), np.float32))
    assert first.b.grad.any() and last.b.grad.any()


def test_accumulate_gradients_without_parameters_does_nothing():
    model = Sequential(Flatten(), ReLU())
    model.forward(np.ones((3, 2, 2), np.float32))
    assert model.accumulate_gradients(np.ones((3, 4), np.float32)) is None


def test_a_layer_in_the_middle_names_itself():
    with pytest.raises(ValueError, match=r"Dense expects x of shape \(N, 3\), got \(5, 2\)"):
        Sequential(dense(2), ReLU(), dense(3)).forward(np.zeros((5, 2), np.float32))
