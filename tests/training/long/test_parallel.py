"""ParallelUpdate: the same losses and weights as in one process. tests/parallel has the processes."""

import copy
from functools import partial

import numpy as np
import pytest

from dlcore import optimizers
from dlcore.layers import BatchNorm, Dense, Dropout, Flatten, ReLU, Sequential
from dlcore.losses import L1, L2, MeanSquaredError, SoftmaxCrossEntropy
from dlcore.optimizers import SGD, Adam, Momentum
from dlcore.training import ParallelUpdate, training_steps, update
from tests.layers.cases import CASES

pytestmark = pytest.mark.usefixtures("in_threads")
OWN = BatchNorm, Dropout  # each process has its own statistics, and its own random numbers
ALIKE = [
    case
    for case in CASES
    if len(case.shape) > 1 and not any(isinstance(part, OWN) for part in case.layer().walk())
]
N = 7


def network(*extra, seed=0, dtype=np.float64):
    rng = np.random.default_rng(seed)
    return Sequential(Dense(4, 6, rng=rng), *extra, ReLU(), Dense(6, 3, rng=rng)).astype(dtype)


def batch(n=N, dtype=np.float64):
    rng = np.random.default_rng(1)
    return rng.standard_normal((n, 4)).astype(dtype), rng.integers(0, 3, n)


def losses(model, rule, x, y, processes, steps=100, loss=None, **bounds):
    """Those of the first steps, and theta."""
    optimizer, rng = rule(model.parameters()), np.random.default_rng(0)
    options = {"batch_size": 4, "rng": rng, "processes": processes, "epochs": steps // 2} | bounds
    found = [s.loss for s in training_steps(model, loss or SoftmaxCrossEntropy(), optimizer, x, y, **options)]
    return found, optimizer.theta.value


def small_step(parameters):
    return Momentum(parameters, learning_rate=0.01)


@pytest.mark.parametrize("case", ALIKE, ids=lambda case: case.name)
def test_every_layer_learns_the_same(case):
    found = []
    for processes in (1, 3):
        layer, x = case.layer(), case.x(N, np.float64)
        size = copy.deepcopy(layer).astype(np.float64).forward(x)[0].size
        model = Sequential(layer, Flatten(), Dense(size, 3, rng=np.random.default_rng(2))).astype(np.float64)
        y = np.random.default_rng(3).standard_normal((N, 3))
        found.append(losses(model, small_step, x, y, processes, loss=MeanSquaredError()))
    np.testing.assert_allclose(found[1][0], found[0][0], rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(found[1][1], found[0][1], rtol=1e-9, atol=1e-12)


RULES = [
    getattr(optimizers, name) for name in optimizers.__all__ if isinstance(getattr(optimizers, name), type)
]
RULES = [
    rule for rule in RULES if issubclass(rule, optimizers.Optimizer) and rule is not optimizers.Optimizer
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize(("dtype", "close"), [(np.float32, 1e-5), (np.float64, 1e-12)])
def test_every_optimizer_takes_the_same_steps(rule, dtype, close):
    x, y = batch(dtype=dtype)
    found = [losses(network(dtype=dtype), lambda p: rule(p, learning_rate=0.01), x, y, k)[0] for k in (1, 2)]
    np.testing.assert_allclose(found[1], found[0], rtol=close, atol=close)


@pytest.mark.parametrize("bounds", [{"max_norm": 0.1}, {"max_norm": 0.1, "penalty": L2}, {"penalty": L1}])
def test_penalties_and_clipping(bounds):
    found = []
    for processes in (1, 2):
        model = network()
        penalty = (
            {"penalty": bounds["penalty"](model.parameters(), strength=0.1)} if "penalty" in bounds else {}
        )
        found.append(losses(model, small_step, *batch(), processes, steps=20, **(bounds | penalty))[1])
    np.testing.assert_allclose(found[1], found[0], rtol=1e-12)


def test_the_rate_and_weights_that_the_loop_sets_are_used_and_the_step_is_counted():
    found = []
    for processes in (1, 2):
        model, (x, y) = network(), batch()
        optimizer = Adam(model.parameters())
        rng = np.random.default_rng(0)
        steps = training_steps(model, SoftmaxCrossEntropy(), optimizer, x, y, epochs=4, batch_size=4, rng=rng,
                               processes=processes)  # fmt: skip
        for step in steps:
            optimizer.learning_rate = 0.1 / step.number
            model[0].b.value += 0.01
        found.append((optimizer.t, optimizer.theta.value.copy(), optimizer.theta.grad.copy()))
    assert found[0][0] == found[1][0] == 8
    np.testing.assert_allclose(found[1][1], found[0][1], rtol=1e-10)
    np.testing.assert_allclose(found[1][2], found[0][2], rtol=1e-9, atol=1e-14)


def adam_of(choose, parameters):
    return Adam(choose(parameters))


def test_frozen_layers_stay_and_an_optimizer_may_have_another_order():
    for choose in (lambda p: p[2:], lambda p: p[::-1]):
        found = []
        for processes in (1, 2):
            model = network()
            losses(model, partial(adam_of, choose), *batch(), processes, steps=6)
            found.append(model.state())
        for name, array in found[0].items():
            np.testing.assert_allclose(found[1][name], array, rtol=1e-9)


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
