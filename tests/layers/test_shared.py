"""A parameter that two layers share is one parameter: in theta, in files, in gradient checks."""

import copy

import numpy as np
import pytest

from dlcore.gradcheck import check_layer
from dlcore.layers import Dense, Dropout, Embedding, ReLU, Residual, Sequential, Sum, Tanh, Unembedding
from dlcore.losses import MeanSquaredError, SoftmaxCrossEntropy
from dlcore.losses.penalties import L2
from dlcore.optimizers import SGD, Adam, clip_gradient_norm
from dlcore.parameter import Parameter, pack
from dlcore.training import ParallelUpdate, load_weights, save_weights, update


def tied(seed=0):
    """A character model whose first and last layer have the same weights."""
    rng = np.random.default_rng(seed)
    first = Embedding(5, 4, rng=rng)
    block = Residual(Sequential(Dense(4, 6, rng=rng), ReLU(), Dense(6, 4, rng=rng)))
    return Sequential(first, block, Unembedding(first))


def twice(rng):
    """One matrix in two layers."""
    first, second = Dense(3, 3, rng=rng), Dense(3, 3, rng=rng)
    second.W = first.W
    return Sequential(first, Tanh(), second)


def symbols(n=6):
    """x (n, 7), and in y what follows each symbol."""
    x = np.random.default_rng(1).integers(0, 5, (n, 7))
    return x, (x + 1) % 5


def test_it_is_named_once_among_the_parameters_and_twice_in_the_state():
    model = tied()
    assert [p.shape for p in model.parameters()] == [(5, 4), (4, 6), (6,), (6, 4), (4,)]
    state = model.state()
    assert list(state) == ["0.W", "1.0.0.W", "1.0.0.b", "1.0.2.W", "1.0.2.b", "2.W"]
    assert state["0.W"] is state["2.W"]


def test_theta_holds_it_once_however_it_is_given():
    p, q = Parameter(np.ones(2)), Parameter(np.zeros(3))
    theta = pack([p, q, p])
    assert theta.value.tolist() == [1, 1, 0, 0, 0]
    p.grad += 3
    assert SGD([p, p], learning_rate=1).theta.grad.tolist() == [3, 3]
    assert clip_gradient_norm([p, p], 100) == pytest.approx(np.sqrt(18))
    assert len(L2([Parameter(np.ones((2, 2)))] * 2, strength=1).weights) == 1


def test_its_gradient_is_the_sum_over_both_uses():
    errors = check_layer(twice(np.random.default_rng(0)), np.ones((2, 3)), np.random.default_rng(1))
    assert list(errors) == ["x", "0.W", "0.b", "2.W", "2.b"] and max(errors.values()) < 1e-7


@pytest.mark.parametrize("dtype, tolerance", [(np.float64, 1e-12), (np.float32, 1e-5)])
def test_a_step_is_that_of_the_summed_gradient(dtype, tolerance):
    model, (x, y) = tied().astype(dtype), symbols()
    loss, sgd = SoftmaxCrossEntropy(), SGD(model.parameters(), learning_rate=1)
    apart = copy.deepcopy(model)
    apart[2].W = Parameter(apart[0].W.value.copy())
    loss.forward(apart.forward(x), y)
    apart.backward(loss.backward())
    before = model[0].W.value.copy()
    update(model, loss, sgd, x, y)
    expected = before - apart[0].W.grad - apart[2].W.grad
    np.testing.assert_allclose(model[0].W.value, expected, rtol=tolerance, atol=tolerance)
    assert model[2].W is model[0].W


def test_training_files_and_copies_keep_it_shared(tmp_path):
    model, (x, y) = tied(), symbols()
    adam = Adam(model.parameters(), learning_rate=0.03)
    losses = [update(model, SoftmaxCrossEntropy(), adam, x, y) for _ in range(60)]
    assert losses[-1] < losses[0] / 4
    save_weights(tmp_path / "a.npz", model)
    other = tied(seed=1)
    load_weights(tmp_path / "a.npz", other)
    np.testing.assert_array_equal(other.forward(x), model.forward(x))
    assert copy.deepcopy(model)[0].W.value is not model[0].W.value
    assert len(copy.deepcopy(model).parameters()) == 5 == len(model.astype(np.float64).parameters())


def test_two_processes_take_the_steps_of_one(in_threads):
    (x, y), found = symbols(), []
    for processes in (1, 2):
        model = tied().astype(np.float64)
        optimizer = Adam(model.parameters())
        sizes = {"processes": processes, "batch_size": len(x)}
        with ParallelUpdate(model, SoftmaxCrossEntropy(), optimizer, x, y, **sizes) as together:
            found.append([together(slice(0, len(x))) for _ in range(5)])
    np.testing.assert_allclose(found[1], found[0], rtol=1e-12)


def test_a_generator_that_two_layers_share_is_named_once():
    rng, own = np.random.default_rng(0), np.random.default_rng(1)
    model = Sequential(Dropout(0.5, rng=rng), Residual(Dropout(0.1, rng=own)), Dropout(0.2, rng=rng), ReLU())
    assert [g is rng for g in model.generators()] == [True, False]
    assert model.generators()[1] is own


def test_a_layer_in_two_places_is_refused_with_advice():
    tanh = Tanh()
    for make in (lambda: Sum(tanh, Residual(tanh)), lambda: Sequential(tanh, Residual(tanh))):
        with pytest.raises(ValueError, match="one layer twice.*second instance.*second.W = first.W"):
            make()


@pytest.mark.parametrize("kind", [Residual, Sum])
def test_what_they_refuse(kind):
    with pytest.raises(TypeError, match=f"{kind.__name__} expects layers, got .*tanh"):
        kind(np.tanh)
    with pytest.raises(ValueError, match="Sum expects at least one layer"):
        Sum()


def test_outputs_of_other_shapes_are_not_broadcast():
    rng, x = np.random.default_rng(0), np.ones((2, 3), np.float32)
    message = r"adds arrays of one shape, \(2, 3\), but Dense\(3, 1\) gave \(2, 1\)"
    for layer in (Residual(Dense(3, 1, rng=rng)), Sum(Dense(3, 3, rng=rng), Dense(3, 1, rng=rng))):
        with pytest.raises(ValueError, match=message):
            layer.forward(x)


def test_embeddings_side_by_side_have_no_dx():
    rng = np.random.default_rng(0)
    model, x = Sum(Embedding(5, 3, rng=rng), Embedding(5, 3, rng=rng)), np.array([[1, 4]])
    y = model.forward(x)
    np.testing.assert_array_equal(y, model[0].W.value[x] + model[1].W.value[x])
    assert model.backward(np.ones_like(y)) is None
    assert model[1].W.grad[4].tolist() == [1, 1, 1]


def test_a_residual_learns_what_is_to_be_added():
    rng = np.random.default_rng(0)
    model, x = Residual(Dense(3, 3, rng=rng)), rng.standard_normal((50, 3)).astype(np.float32)
    sgd = SGD(model.parameters(), learning_rate=0.5)
    for _ in range(300):
        update(model, MeanSquaredError(), sgd, x, 3 * x)
    np.testing.assert_allclose(model.inner.W.value, 2 * np.eye(3), atol=1e-3)
