"""What every optimizer promises: its rate, its vector, and its guard rails."""

import copy

import numpy as np
import pytest

from dlcore.layers import Dense, ReLU, Sequential
from dlcore.optimizers import SGD, AdaGrad, Adam, AdamW, Momentum, Optimizer, RMSprop
from dlcore.parameter import Parameter, pack


def model():
    rng = np.random.default_rng(0)
    return Sequential(Dense(2, 3, rng=rng), ReLU(), Dense(3, 1, rng=rng))


def test_a_new_rate_is_used_by_the_next_step():
    p = Parameter(np.zeros(1))
    optimizer = SGD([p], learning_rate=1)
    p.grad += 1
    optimizer.step()
    optimizer.learning_rate = 10
    optimizer.step()
    assert p.value == -11


def test_zero_grad_and_theta():
    net = model()
    optimizer = SGD(net.parameters(), learning_rate=1)
    optimizer.theta.grad += 1
    assert all(np.all(p.grad == 1) for p in net.parameters())
    optimizer.zero_grad()
    assert not any(np.any(p.grad) for p in net.parameters())


def test_step_leaves_the_gradient_alone():
    p = Parameter(np.ones(4))
    p.grad += 2
    for kind in (SGD, Momentum, AdaGrad, RMSprop, Adam, AdamW):
        kind([p], learning_rate=0.1).step()
    assert np.all(p.grad == 2)


@pytest.mark.parametrize("rate", [0, -1, np.nan, np.inf])
def test_rates_are_finite_and_positive(rate):
    with pytest.raises(ValueError, match="SGD expects learning_rate to be a finite number above 0"):
        SGD(model().parameters(), learning_rate=rate)
    optimizer = SGD(model().parameters(), learning_rate=1)
    with pytest.raises(ValueError, match="learning_rate"):
        optimizer.learning_rate = rate
    assert optimizer.learning_rate == 1


@pytest.mark.parametrize(
    "kind, settings",
    [(Momentum, {"momentum": 1}), (RMSprop, {"rho": -0.1}), (Adam, {"beta1": 1}), (Adam, {"beta2": 1.5}),
     (AdamW, {"weight_decay": -1})],
)  # fmt: skip
def test_other_settings_have_limits(kind, settings):
    with pytest.raises(ValueError, match=f"{kind.__name__} expects {next(iter(settings))}"):
        kind(model().parameters(), learning_rate=0.1, **settings)


def moved_by_astype(net):
    net[2].astype(np.float32)  # not even the dtype changes


def moved_by_packing(net):
    pack([*net[2].parameters(), *net[0].parameters()])


def moved_in_part(net):
    pack([net[0].b, Parameter(np.zeros(1, np.float32))])


@pytest.mark.parametrize("move", [moved_by_astype, moved_by_packing, moved_in_part])
def test_a_stale_optimizer_says_so(move):
    optimizer = Adam((net := model()).parameters())
    move(net)
    with pytest.raises(RuntimeError, match="Adam: the parameters were moved .* Make a new optimizer"):
        optimizer.step()


def test_a_copied_optimizer_does_not_train_thin_air():
    net = model()
    _, optimizer = copy.deepcopy((net, SGD(net.parameters(), learning_rate=1)))
    with pytest.raises(RuntimeError, match="deepcopy"):
        optimizer.step()


def test_a_second_optimizer_on_the_same_parameters_leaves_the_first_in_use():
    net = model()
    first, second = SGD(net.parameters(), learning_rate=1), Adam(net.parameters())
    part = SGD(net[2].parameters(), learning_rate=1)
    for optimizer in (first, second, part):
        optimizer.theta.grad[...] = 1
        before = net[2].b.value.copy()
        optimizer.step()
        assert np.all(net[2].b.value < before)


def test_parameters_without_values_do_no_harm():
    optimizer = SGD([Parameter(np.zeros(2)), Parameter(np.zeros((0, 3)))], learning_rate=1)
    optimizer.theta.grad += 1
    optimizer.step()
    assert optimizer.parameters[0].value.tolist() == [-1, -1]


def test_a_model_without_weights_and_a_model_in_place_of_its_parameters():
    with pytest.raises(ValueError, match="at least one parameter, got none. Does the model have a layer"):
        SGD(Sequential(ReLU()).parameters(), learning_rate=1)
    with pytest.raises(TypeError, match=r"Adam expects parameters, got Dense\(2, 3\). Give model.parameters"):
        Adam(model())


def test_an_optimizer_without_a_rule_says_what_it_needs():
    with pytest.raises(NotImplementedError, match=r"Optimizer needs a method update\(theta, g\)"):
        Optimizer(model().parameters(), learning_rate=1).step()


def test_adam_forgets_gradients_that_stopped():
    p = Parameter(np.ones(3, np.float32))
    adam = Adam([p])
    p.grad[...] = [1, 1e-3, 1]
    adam.step()
    p.grad[:2] = 0
    for _ in range(999):
        adam.step()
    assert adam.sum_g[:2].tolist() == [0, 0] and adam.sum_g[2] == pytest.approx(10, rel=1e-5)
    assert np.all(adam.sum_g2 > 0)
