"""Parameter and pack: one flat vector, views left behind."""

import copy
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.parameter import Parameter, pack

shapes = st.lists(st.integers(0, 4), max_size=3).map(tuple)
lists_of_shapes = st.lists(shapes, min_size=1, max_size=6)


def made(shapes):
    """Parameters with values and gradients that are all different."""
    start, parameters = 1.0, []
    for shape in shapes:
        p = Parameter(np.arange(start, start + math.prod(shape)).reshape(shape))
        p.grad[...] = -p.value
        parameters.append(p)
        start += p.size
    return parameters


def address(array):
    return array.__array_interface__["data"][0]


@given(lists_of_shapes)
def test_pack_keeps_values_order_and_shapes(shapes):
    theta = pack(parameters := made(shapes))
    assert theta.value.tolist() == list(range(1, theta.size + 1))
    assert theta.grad.tolist() == (-theta.value).tolist()
    assert [p.shape for p in parameters] == shapes


@given(lists_of_shapes)
def test_both_sides_see_what_the_other_writes(shapes):
    theta = pack(parameters := made(shapes))
    theta.value[...], theta.grad[...] = 7, 8
    assert all(np.all(p.value == 7) and np.all(p.grad == 8) for p in parameters)
    for p in parameters:
        p.value += 1
        p.grad -= 1
    assert np.all(theta.value == 8) and np.all(theta.grad == 7)


@given(lists_of_shapes)
def test_packing_again_is_the_same_memory(shapes):
    first, again = pack(parameters := made(shapes)), pack(parameters)
    assert again.shape == first.shape
    if first.size:  # of no bytes nothing can be said
        assert address(again.value) == address(first.value)
        assert address(again.grad) == address(first.grad)


@given(lists_of_shapes, st.data())
def test_a_part_in_order_is_a_view_of_the_whole(shapes, data):
    theta = pack(parameters := made(shapes))
    start = data.draw(st.integers(0, len(shapes) - 1))
    stop = data.draw(st.integers(start + 1, len(shapes)))
    part = pack(parameters[start:stop])
    part.value[...] = 0
    assert np.count_nonzero(theta.value == 0) == part.size
    assert [p.size for p in parameters[start:stop] if np.any(p.value)] == []


@given(lists_of_shapes, st.randoms(use_true_random=False))
def test_another_order_moves_and_keeps_each_value(shapes, random):
    pack(parameters := made(shapes))
    values = {id(p): p.value.copy() for p in parameters}
    random.shuffle(parameters)
    theta = pack(parameters)
    assert all(np.array_equal(values[id(p)], p.value) for p in parameters)
    assert np.array_equal(theta.value, np.concatenate([p.value.ravel() for p in parameters]))


def test_a_superset_moves_the_parameters_out_of_the_first_vector():
    a, b = made([(2,), (3,)])
    first, both = pack([a]), pack([a, b])
    both.value[...] = 0
    assert not a.value.any() and first.value.all()


def test_parameters_of_two_vectors_with_a_gap_move():
    a, b, c = made([(2,), (3,), (1,)])
    theta = pack([a, b, c])
    assert not np.shares_memory(pack([a, c]).value, theta.value)


def test_views_of_somebody_elses_vector_are_moved_not_taken_over():
    flat = np.arange(5.0)
    p, q = Parameter(flat[:2]), Parameter(flat[2:])
    assert not np.shares_memory(pack([p, q]).grad, flat) and p.value.tolist() == [0, 1]


def test_a_transposed_value_keeps_its_values():
    p = Parameter(np.arange(6.0).reshape(2, 3).T)
    before = p.value.copy()
    pack([p])
    assert np.array_equal(p.value, before)


def test_a_deepcopied_model_has_a_vector_of_its_own():
    model = Sequential(Dense(2, 3, rng=np.random.default_rng(0)), ReLU())
    theta = pack(model.parameters())
    twin = copy.deepcopy(model)
    pack(twin.parameters()).value[...] = 0
    assert theta.value.any() and not any(np.any(p.value) for p in twin.parameters())


@pytest.mark.parametrize("name", ["value", "grad"])
def test_binding_another_array_raises_with_advice(name):
    p = Parameter(np.zeros(3))
    with pytest.raises(AttributeError, match=rf"p.{name}\[...\] = new, or add to it: p.{name} \+= change"):
        setattr(p, name, np.ones(3))
    assert not p.value.any() and not p.grad.any()


def test_writing_in_place_works():
    p = Parameter(np.zeros(3))
    p.grad += 2
    p.grad *= np.float32(2)
    p.value -= 1
    p.value[...] = p.value + p.grad
    assert p.value.tolist() == [3, 3, 3] and p.grad.tolist() == [4, 4, 4]


def test_integers_are_refused():
    with pytest.raises(TypeError, match="floats, got int64"):
        Parameter(np.arange(3, dtype=np.int64))


@pytest.mark.parametrize(
    "parameters, message",
    [
        ([], "at least one parameter"),
        ([Parameter(np.zeros(1)), Parameter(np.zeros(1, np.float32))], "one dtype.*float32.*float64"),
    ],
    ids=["none", "dtypes"],
)
def test_what_pack_refuses(parameters, message):
    with pytest.raises(ValueError, match=message):
        pack(parameters)


def test_a_packed_vector_is_not_moved():
    parts = made([(2,), (3, 1)])
    theta = pack(parts)
    again = pack([theta])
    assert np.shares_memory(again.value, parts[1].value) and np.shares_memory(again.grad, parts[1].grad)
    with pytest.raises(ValueError, match="cannot move a vector that other parameters live in"):
        pack([theta, *made([(1,)])])


def test_a_model_in_place_of_its_parameters():
    with pytest.raises(TypeError, match=r"pack expects parameters, got ReLU\(\). Give model.parameters\(\)"):
        pack(Sequential(ReLU()))


@pytest.mark.parametrize("dtype", [np.float16, np.longdouble, ">f4", bool, object, "U"])
def test_floats_of_other_sizes_are_refused(dtype):
    with pytest.raises((TypeError, ValueError), match="Parameter expects"):
        Parameter(np.ones(3).astype(dtype))
