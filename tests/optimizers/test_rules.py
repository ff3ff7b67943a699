"""Each optimizer is its formula, over 100 steps with a learning rate that changes."""

import numpy as np
import pytest

import dlcore.optimizers
from dlcore.formulas import rules
from dlcore.optimizers import (
    AdaGrad,
    Adam,
    AdamW,
    AveragedMomentum,
    CosineDecay,
    Momentum,
    Nesterov,
    Optimizer,
    RMSprop,
)
from dlcore.parameter import Parameter


def _is_rule(kind):
    return isinstance(kind, type) and issubclass(kind, Optimizer) and kind is not Optimizer


def _plain(name):
    return name.replace("_", "").lower()


FORMULAS = {_plain(name): formula for name, formula in vars(rules).items()}  # found by the optimizer's name
RULES = [kind for kind in vars(dlcore.optimizers).values() if _is_rule(kind)]
every_rule = pytest.mark.parametrize("kind", RULES, ids=lambda kind: kind.__name__)


def slope(theta, t):
    """The gradient of a bent bowl, with noise that is the same on every call."""
    return theta * np.linspace(1, 10, theta.size) + 0.1 * np.sin(t + np.arange(theta.size))


def rate(t):
    return 0.02 if t <= 50 else 0.005


def run(kind, dtype, **settings):
    p = Parameter(np.linspace(-1, 1, 6).astype(dtype))
    optimizer = kind([p], learning_rate=rate(1), **settings)
    for t in range(1, 101):
        optimizer.learning_rate = rate(t)
        p.grad[...] = slope(p.value, t)
        optimizer.step()
    return p.value


def run_formula(formula, **settings):
    theta = np.linspace(-1, 1, 6)
    state = rules.zero_state(theta)
    for t in range(1, 101):
        theta = formula(theta, slope(theta, t), state, t, rate(t), **settings)
    return theta


def formula_of(kind):
    return FORMULAS[_plain(kind.__name__)]


def test_no_optimizer_is_without_a_formula():
    missing = [kind for kind in RULES if _plain(kind.__name__) not in FORMULAS]
    assert not missing, "dlcore/formulas/rules.py needs the formula of the new one"


@every_rule
@pytest.mark.parametrize("dtype, tolerance", [(np.float64, 1e-12), (np.float32, 2e-6)])
def test_equals_the_formula(kind, dtype, tolerance):
    theta = run(kind, dtype)
    assert theta.dtype == dtype
    np.testing.assert_allclose(theta, run_formula(formula_of(kind)), rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize(
    "kind, settings, names",
    [
        (Momentum, {"momentum": 0.5}, {"beta": 0.5}),
        (Nesterov, {"momentum": 0}, {"beta": 0}),
        (RMSprop, {"rho": 0.9, "epsilon": 0.1}, {"rho": 0.9, "epsilon": 0.1}),
        (Adam, {"beta1": 0, "beta2": 0.5, "epsilon": 0.1}, {"beta1": 0, "beta2": 0.5, "epsilon": 0.1}),
        (AdamW, {"weight_decay": 0.3}, {"weight_decay": 0.3}),
        (AdaGrad, {"epsilon": 0.1}, {"epsilon": 0.1}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_settings_are_used(kind, settings, names):
    np.testing.assert_allclose(
        run(kind, np.float64, **settings), run_formula(formula_of(kind), **names), rtol=1e-11
    )


def test_averaged_momentum_is_momentum_with_a_smaller_rate():
    a, b = (Parameter(np.ones(3)) for _ in range(2))
    averaged = AveragedMomentum([a], learning_rate=1, momentum=0.8)
    classical = Momentum([b], learning_rate=0.2, momentum=0.8)
    for t in range(100):
        a.grad[...], b.grad[...] = 0.1 * slope(a.value, t), 0.1 * slope(b.value, t)
        averaged.step(), classical.step()
    np.testing.assert_allclose(a.value, b.value, rtol=1e-10)


@every_rule
def test_several_parameters_are_one_vector(kind):
    whole = Parameter(np.arange(1.0, 7.0))
    parts = [Parameter(np.arange(1.0, 5.0).reshape(2, 2)), Parameter(np.arange(5.0, 7.0))]
    for optimizer in (kind([whole], learning_rate=0.1), kind(parts, learning_rate=0.1)):
        for _ in range(5):
            optimizer.theta.grad[...] = optimizer.theta.value
            optimizer.step()
    assert np.array_equal(whole.value, np.concatenate([p.value.ravel() for p in parts]))


@every_rule
def test_state_has_the_dtype_of_theta(kind):
    optimizer = kind([Parameter(np.ones(4, np.float32))], learning_rate=np.float64(0.1))
    optimizer.step()
    arrays = [value for value in vars(optimizer).values() if isinstance(value, np.ndarray)]
    assert {a.dtype for a in arrays} <= {np.dtype(np.float32)}


@pytest.mark.parametrize("rule", [AdaGrad, RMSprop, Adam, AdamW])
@pytest.mark.parametrize("epsilon", [0, -1.0, np.nan, np.inf, "1e-8", None])
def test_epsilon_is_a_number_above_0(rule, epsilon):
    with pytest.raises((TypeError, ValueError), match=f"{rule.__name__} expects epsilon to be a"):
        rule([Parameter(np.zeros(1))], learning_rate=0.1, epsilon=epsilon)


@every_rule
def test_a_schedule_is_no_learning_rate(kind):
    with pytest.raises(
        TypeError, match=r"got CosineDecay.* called in the loop: .* = schedule\(step.number\)"
    ):
        kind([Parameter(np.zeros(1))], learning_rate=CosineDecay(0.1, 100))
    optimizer = kind([Parameter(np.zeros(1))], learning_rate=0.1)
    for value in (CosineDecay(0.1, 100), None, "0.1", 10**400):
        with pytest.raises((TypeError, ValueError), match=f"{kind.__name__} expects learning_rate to be a"):
            optimizer.learning_rate = value
