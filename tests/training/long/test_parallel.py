"""ParallelUpdate: the same losses and weights as in one process. tests/parallel has the processes."""

import copy
from functools import partial

import numpy as np
import pytest

from dlcore import optimizers
from dlcore.layers import BatchNorm, Dense, Dropout, Flatten, ReLU, Sequential
from dlcore.losses import L1, L2, MeanSquaredError, SoftmaxCrossEntropy
from dlcore.optimizers import Adam, Momentum
from dlcore.training import training_steps
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
