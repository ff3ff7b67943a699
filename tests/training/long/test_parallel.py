"""ParallelUpdate: the same update as in one thread."""

import numpy as np
import pytest

from dlcore.layers import BatchNorm, Conv2D, Dense, Flatten, MaxPool2D, ReLU, Sequential
from dlcore.losses import MeanSquaredError, SoftmaxCrossEntropy
from dlcore.optimizers import SGD, Adam
from dlcore.training import ParallelUpdate
from dlcore.training.steps import update


def network(*extra, seed=0, dtype=np.float64):
    rng = np.random.default_rng(seed)
    layers = (
        Conv2D(2, 4, 3, padding=1, rng=rng),
        *extra,
        MaxPool2D(2),
        ReLU(),
        Flatten(),
        Dense(36, 3, rng=rng),
    )
    return Sequential(*layers).astype(dtype)


def batch(n, dtype=np.float64):
    rng = np.random.default_rng(1)
    return rng.random((n, 6, 6, 2)).astype(dtype), rng.integers(0, 3, n)


@pytest.mark.parametrize("threads", [1, 2, 3])
@pytest.mark.parametrize("n", [1, 2, 7, 32])
def test_equals_the_update_in_one_thread(threads, n):
    alone, cut = network(), network()
    for step in range(3):
        x, y = batch(n)
        if step == 0:
            optimizers = [Adam(model.parameters(), learning_rate=0.01) for model in (alone, cut)]
            parallel = ParallelUpdate(cut, SoftmaxCrossEntropy(), optimizers[1], threads)
        expected = update(alone, SoftmaxCrossEntropy(), optimizers[0], x, y)
        assert parallel(x, y) == pytest.approx(expected, rel=1e-12)
        np.testing.assert_allclose(optimizers[1].theta.value, optimizers[0].theta.value, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize(
    "choose", [lambda all_of_them: all_of_them[2:], lambda all_of_them: all_of_them[::-1]]
)
def test_frozen_layers_and_an_optimizer_in_another_order(choose):
    (alone, cut), loss = (network(), network()), SoftmaxCrossEntropy()
    optimizers = [Adam(choose(model.parameters()), learning_rate=0.01) for model in (alone, cut)]
    parallel = ParallelUpdate(cut, loss, optimizers[1])
    for _ in range(2):
        assert parallel(*batch(7)) == pytest.approx(update(alone, loss, optimizers[0], *batch(7)), rel=1e-12)
    for name, array in alone.state().items():
        np.testing.assert_allclose(cut.state()[name], array, rtol=1e-6, atol=1e-9)


def test_rows_of_targets_and_other_losses():
    x = np.random.default_rng(0).standard_normal((9, 4))
    model = Dense(4, 2, rng=np.random.default_rng(0)).astype(np.float64)
    other = Dense(4, 2, rng=np.random.default_rng(0)).astype(np.float64)
    targets = x[:, :2] - x[:, 2:]
    parallel = ParallelUpdate(model, MeanSquaredError(), SGD(model.parameters(), learning_rate=0.1))
    update(other, MeanSquaredError(), SGD(other.parameters(), learning_rate=0.1), x, targets)
    parallel(x, targets)
    np.testing.assert_allclose(model.W.value, other.W.value)


def test_the_model_itself_learns_and_keeps_the_running_statistics():
    model = network(BatchNorm(4), dtype=np.float32)
    optimizer = SGD(model.parameters(), learning_rate=0.1)
    parallel = ParallelUpdate(model, SoftmaxCrossEntropy(), optimizer)
    before = model[0].W.value.copy()
    parallel(*batch(8, np.float32))
    assert not np.array_equal(model[0].W.value, before)
    assert model[1].running_mean.any()
    assert all(np.shares_memory(p.value, optimizer.theta.value) for p in parallel.models[1].parameters())
    assert not any(np.shares_memory(p.grad, optimizer.theta.grad) for p in parallel.models[1].parameters())


def test_an_optimizer_that_was_made_before_stays_in_use():
    model = network()
    optimizer = SGD(model.parameters(), learning_rate=0.1)
    ParallelUpdate(model, SoftmaxCrossEntropy(), optimizer)(*batch(8))
    optimizer.step()  # raises if the parameters were moved


@pytest.mark.filterwarnings("ignore:invalid value")
@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_no_step_where_the_gradient_is_not_finite(value):
    model = network(dtype=np.float64)
    optimizer = SGD(model.parameters(), learning_rate=0.1)
    parallel = ParallelUpdate(model, SoftmaxCrossEntropy(), optimizer)
    x, y = batch(8)
    x[-1] = value
    before = optimizer.theta.value.copy()
    assert not np.isfinite(parallel(x, y))
    np.testing.assert_array_equal(optimizer.theta.value, before)


def test_an_error_in_a_thread_is_raised_here():
    model = network()
    parallel = ParallelUpdate(model, SoftmaxCrossEntropy(), SGD(model.parameters(), learning_rate=0.1))
    x, y = batch(8)
    with pytest.raises(ValueError, match="labels from 0 to 2, got"):
        parallel(x, np.where(np.arange(8) == 7, 5, y))
    with pytest.raises(ValueError, match="threads to be an integer of at least 1, got 0"):
        ParallelUpdate(model, SoftmaxCrossEntropy(), SGD(model.parameters(), learning_rate=0.1), threads=0)
    with pytest.raises(ValueError, match="of this model alone. Make a new"):
        ParallelUpdate(network(), SoftmaxCrossEntropy(), SGD(model.parameters(), learning_rate=0.1))


def test_every_part_follows_the_mode_of_the_model():
    model = network(BatchNorm(4)).eval()
    parallel = ParallelUpdate(model, SoftmaxCrossEntropy(), SGD(model.parameters(), learning_rate=0.1), 3)
    model.train()
    parallel(*batch(9))
    assert all(layer.training for part in parallel.models for layer in part.walk())
    assert all(part[1].running_mean.any() for part in parallel.models)
