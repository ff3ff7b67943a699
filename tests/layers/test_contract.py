"""What Layer promises, held by every layer."""

import copy
import pickle
import re

import numpy as np
import pytest

import dlcore.layers
from dlcore.gradcheck import check_layer
from dlcore.layers import BatchNorm, Layer
from tests.layers.cases import CASES, SYMBOL_CASES

every_layer = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def lacks_examples(case, n):
    layer = case.layer()
    return isinstance(layer, BatchNorm) and layer.training and case.x(n)[..., 0].size < 2


def one_pass(case, dtype=np.float32, n=None):
    """The layer after forward, x, y and a dy."""
    layer, x = case.layer().astype(dtype), case.x(n, dtype)
    y = layer.forward(x)
    return layer, x, y, np.random.default_rng(6).standard_normal(y.shape).astype(dtype)


def test_no_layer_is_without_a_case():
    exported = {getattr(dlcore.layers, name) for name in dlcore.layers.__all__}
    layers = {kind for kind in exported if isinstance(kind, type) and issubclass(kind, Layer)} - {Layer}
    missing = layers - {type(case.layer()) for case in CASES + SYMBOL_CASES}
    assert not missing, f"tests/layers/cases.py needs a case for {missing}"


@every_layer
@pytest.mark.parametrize("seed", [0, 1])
def test_gradients_are_those_of_forward(case, seed):
    errors = check_layer(case.layer(seed), case.x(), np.random.default_rng(seed))
    assert errors == {name: pytest.approx(0, abs=1e-7) for name in errors}
    assert len(errors) == 1 + len(case.layer().parameters())


@every_layer
def test_backward_adds_into_grad(case):
    layer, _, _, dy = one_pass(case, np.float64)
    layer.backward(dy)
    once = [p.grad.copy() for p in layer.parameters()]
    layer.backward(dy)
    assert all(np.any(g) for g in once)
    np.testing.assert_allclose(np.r_[0, *[p.grad.ravel() for p in layer.parameters()]],
                               2 * np.r_[0, *[g.ravel() for g in once]], rtol=1e-12)  # fmt: skip


@every_layer
def test_x_y_and_dy_are_left_alone(case):
    layer, x, y, dy = one_pass(case)
    kept = x.copy(), y.copy(), dy.copy()
    layer.backward(dy)
    assert all(np.array_equal(a, b) for a, b in zip((x, y, dy), kept))
    assert np.array_equal(x, case.x())


@every_layer
@pytest.mark.parametrize("turned", [np.asfortranarray, lambda a: a.swapaxes(0, -2).copy().swapaxes(0, -2)])
def test_the_order_in_memory_does_not_matter(case, turned):
    if len(case.shape) < 2:
        return
    (a, x, y, dy), b = one_pass(case, np.float64), case.layer().astype(np.float64)
    np.testing.assert_allclose(b.forward(turned(x)), y, rtol=1e-10)
    np.testing.assert_allclose(b.backward(turned(dy)), a.backward(dy), rtol=1e-10, atol=1e-12)
    for p, q in zip(a.parameters(), b.parameters()):
        np.testing.assert_allclose(p.grad, q.grad, rtol=1e-10, atol=1e-12)


@every_layer
def test_shapes_and_float32_stay(case):
    layer, x, y, dy = one_pass(case)
    dx = layer.backward(dy)
    assert dx.shape == x.shape
    arrays = [y, dx, *layer.state().values(), *(p.grad for p in layer.parameters())]
    assert {a.dtype for a in arrays} == {np.dtype(np.float32)}


@every_layer
def test_float64_stays(case):
    layer, _, y, dy = one_pass(case, np.float64)
    assert {a.dtype for a in (y, layer.backward(dy), *layer.state().values())} == {np.dtype(np.float64)}


@every_layer
@pytest.mark.parametrize("n", [0, 1])
def test_one_example_and_none(case, n):
    if lacks_examples(case, n):
        with pytest.raises(ValueError, match=f"at least 2 examples, got {n}.*eval.*batch_size"):
            case.layer().forward(case.x(n))
        return
    layer, x, y, dy = one_pass(case, n=n)
    assert len(y) == n and layer.backward(dy).shape == x.shape


@every_layer
def test_batch_is_one_example_after_the_other_in_eval(case):
    layer = case.layer().eval()
    x = case.x()
    rows = [layer.forward(x[i : i + 1]) for i in range(len(x))]
    if case.shape != (9,):  # a single axis is the batch and the features at once
        np.testing.assert_allclose(layer.forward(x), np.concatenate(rows), rtol=1e-5, atol=1e-6)


@every_layer
def test_accumulate_gradients_is_backward_without_dx(case):
    (a, _, _, dy), (b, *_) = one_pass(case), one_pass(case)
    a.backward(dy)
    assert b.accumulate_gradients(dy) is None
    assert all(np.array_equal(p.grad, q.grad) for p, q in zip(a.parameters(), b.parameters()))


@every_layer
def test_backward_before_forward_says_so(case):
    with pytest.raises(AttributeError, match="forward was not called before"):
        case.layer().backward(np.ones(case.shape, np.float32))


@every_layer
def test_a_dy_of_another_shape_is_refused(case):
    layer, _, _, dy = one_pass(case)
    with pytest.raises(ValueError, match="backward expects dy of the shape"):
        layer.backward(np.concatenate([dy, dy]))


@every_layer
def test_nan_is_not_hidden(case):
    layer, x = case.layer().eval(), case.x()
    x[0] = np.nan
    assert np.isnan(layer.forward(x)).any()


@every_layer
def test_copies_are_independent(case):
    layer, x, y, _ = one_pass(case)
    for twin in (copy.deepcopy(layer), pickle.loads(pickle.dumps(layer))):
        for p in twin.parameters():
            p.value[...] = 0
    assert all(np.any(p.value) for p in layer.parameters() if p.value.ndim > 1)
    assert y.shape == layer.forward(x).shape


@every_layer
def test_train_and_eval_return_the_layer_and_zero_grad_clears(case):
    layer, _, _, dy = one_pass(case)
    layer.backward(dy)
    layer.zero_grad()
    assert not any(np.any(p.grad) for p in layer.parameters())
    assert layer.eval() is layer and not layer.training
    assert layer.train() is layer and layer.training


@every_layer
@pytest.mark.parametrize("dtype", [np.int64, np.uint8, bool, np.float16, ">f4", object])
def test_x_of_another_type_is_refused_or_right(case, dtype):
    x = np.abs(case.x()).round().astype(dtype)
    try:
        y = case.layer().eval().forward(x)
    except TypeError as error:
        assert re.search(r"expects x to hold|weights, but x is", str(error))
    else:
        expected = case.layer().eval().forward(x.astype(np.float32))
        np.testing.assert_array_equal(y, expected)


@pytest.mark.parametrize("case", CASES + SYMBOL_CASES, ids=lambda case: case.name)
def test_lists_are_refused(case):
    layer = case.layer().eval()
    x = np.zeros(case.shape, int) if case in SYMBOL_CASES else case.x()
    with pytest.raises(TypeError, match=r"expects x to be a NumPy array, got list: np.array\(x\)"):
        layer.forward(x.tolist())
    y = layer.forward(x)
    for pass_back in (layer.backward, layer.accumulate_gradients):
        with pytest.raises(TypeError, match=r"backward expects dy to be a NumPy array, got list"):
            pass_back(y.tolist())


@every_layer
@pytest.mark.parametrize("dtype", [np.float16, ">f4", np.longdouble, int, "no such"])
def test_models_are_float32_or_float64(case, dtype):
    layer = case.layer()
    before = {name: array.dtype for name, array in layer.state().items()}
    with pytest.raises(TypeError):
        layer.astype(dtype)
    assert {name: array.dtype for name, array in layer.state().items()} == before
