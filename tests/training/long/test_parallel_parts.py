"""ParallelUpdate: what each part of a batch has of its own, and what does not fit."""

import copy

import numpy as np
import pytest

from dlcore.layers import BatchNorm, Dropout
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import SGD, Adam
from dlcore.training import ParallelUpdate, update
from tests.training.long.test_parallel import N, batch, losses, network, small_step

pytestmark = pytest.mark.usefixtures("in_threads")


def parts_by_hand(model, x, y, sizes):
    """Loss and gradient as the weighted mean over parts, in one process."""
    loss, value, start = SoftmaxCrossEntropy(), 0.0, 0
    model.zero_grad()
    for size in sizes:
        rows = slice(start, start + size)
        value += size / len(x) * loss.forward(model.forward(x[rows]), y[rows])
        model.accumulate_gradients(loss.backward() * (size / len(x)))
        start += size
    return value


def test_batchnorm_sees_its_part_and_the_model_itself_keeps_the_statistics():
    (x, y), (model, other) = batch(), (network(BatchNorm(6)) for _ in range(2))
    optimizers = [SGD(m.parameters(), learning_rate=0.1) for m in (model, other)]
    sizes = {"processes": 2, "batch_size": N}
    with ParallelUpdate(model, SoftmaxCrossEntropy(), optimizers[0], x, y, **sizes) as together:
        value = together(slice(0, N))
    first = copy.deepcopy(other)
    first.forward(x[:3])
    assert value == pytest.approx(parts_by_hand(other, x, y, (3, 4)), rel=1e-12)
    optimizers[1].step()
    np.testing.assert_allclose(optimizers[0].theta.value, optimizers[1].theta.value, rtol=1e-12)
    np.testing.assert_allclose(model[1].running_mean, first[1].running_mean)


def test_dropout_draws_elsewhere_from_streams_of_its_own_that_can_be_had_again():
    x, y = np.ones((8, 4)), np.arange(8) % 3

    def run(seed):
        rng = np.random.default_rng(seed)
        model = network(Dropout(0.5, rng=rng))
        return losses(model, small_step, x, y, 2, steps=6)[0]

    assert run(0) == run(0) != run(1)
    alone = losses(network(Dropout(0.5, rng=np.random.default_rng(0))), small_step, x, y, 1, steps=6)[0]
    assert run(0) != alone


@pytest.mark.filterwarnings("ignore:invalid value")
@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_no_step_where_the_gradient_of_a_part_is_not_finite(value):
    model, (x, y) = network(), batch(8)
    optimizer = SGD(model.parameters(), learning_rate=0.1)
    x[-1] = value
    before = optimizer.theta.value.copy()
    with ParallelUpdate(model, SoftmaxCrossEntropy(), optimizer, x, y, processes=2, batch_size=8) as together:
        assert together(slice(0, 8)) == np.inf
        assert np.isfinite(together(slice(0, 4)))
    assert not np.array_equal(optimizer.theta.value, before) and np.isfinite(optimizer.theta.value).all()


def test_fewer_rows_than_processes_and_rows_by_number():
    found = []
    for processes in (1, 5):
        model, (x, y) = network(), batch(3)
        optimizer = Adam(model.parameters())
        with ParallelUpdate(
            model, SoftmaxCrossEntropy(), optimizer, x, y, processes=processes, batch_size=3
        ) as u:
            u(np.array([2, 0]))
            u(slice(1, 2))
        found.append(optimizer.theta.value.copy())
    np.testing.assert_allclose(found[1], found[0], rtol=1e-10)


def test_afterwards_model_and_optimizer_live_in_memory_of_their_own():
    model, (x, y) = network(), batch()
    optimizer = Adam(model.parameters())
    losses_of = SoftmaxCrossEntropy()
    with ParallelUpdate(model, losses_of, optimizer, x, y, processes=2, batch_size=N) as together:
        together(slice(0, N))
        shared = together.share.shared["theta"]
        assert np.shares_memory(model[0].W.value, shared)
    assert not np.shares_memory(model[0].W.value, shared)
    assert update(model, losses_of, optimizer, x, y) > 0  # raises if parameters and optimizer had parted


def test_what_does_not_fit_is_refused():
    model, (x, y) = network(), batch()
    optimizer = SGD(model.parameters(), learning_rate=0.1)
    with pytest.raises(ValueError, match="processes to be an integer of at least 1, got 0"):
        ParallelUpdate(model, SoftmaxCrossEntropy(), optimizer, x, y, processes=0, batch_size=4)
    with pytest.raises(ValueError, match="made for another model"):
        ParallelUpdate(network(), SoftmaxCrossEntropy(), optimizer, x, y, processes=2, batch_size=4)

    class Odd(SGD):
        carries = ("odd",)

        def __init__(self, parameters):
            super().__init__(parameters, learning_rate=0.1)
            self.odd = np.zeros(2)

    with pytest.raises(TypeError, match=r"Odd carries odd of shape \(2,\).*processes=1"):
        ParallelUpdate(model, SoftmaxCrossEntropy(), Odd(model.parameters()), x, y, processes=2, batch_size=4)
