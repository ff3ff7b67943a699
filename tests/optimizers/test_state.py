"""What an optimizer carries from step to step is what it says, and nothing else."""

import numpy as np
import pytest

import dlcore.optimizers
from dlcore.optimizers import (
    SGD,
    AdaGrad,
    Adam,
    AdamW,
    AveragedMomentum,
    Momentum,
    Nesterov,
    Optimizer,
    RMSprop,
)
from dlcore.parameter import Parameter

CARRIED = {
    SGD: [], Momentum: ["v"], AveragedMomentum: ["v"], Nesterov: ["v"], AdaGrad: ["G"], RMSprop: ["G"],
    Adam: ["t", "sum_g", "sum_g2"], AdamW: ["t", "sum_g", "sum_g2"],
}  # fmt: skip
OFFERED = [getattr(dlcore.optimizers, name) for name in dlcore.optimizers.__all__]
RULES = [kind for kind in OFFERED if isinstance(kind, type) and issubclass(kind, Optimizer)]
RULES.remove(Optimizer)
every_rule = pytest.mark.parametrize("kind", RULES, ids=lambda kind: kind.__name__)


class Signs(Optimizer):
    """A learner's rule: theta <- theta - learning_rate sign(v) / t."""

    carries = ("v", "t")

    def __init__(self, parameters, *, learning_rate=0.1, beta=0.5):
        super().__init__(parameters, learning_rate=learning_rate)
        self.beta, self.v, self.t = beta, np.zeros_like(self.theta.value), 0

    def update(self, theta, g):
        self.t += 1
        self.v = self.beta * self.v + g  # a new array each time
        theta -= self.learning_rate * np.sign(self.v) / self.t


def after(optimizer, steps):
    """The optimizer after some steps on a bent bowl."""
    for _ in range(steps):
        optimizer.theta.grad[...] = optimizer.theta.value * np.arange(1, optimizer.theta.size + 1)
        optimizer.step()
    return optimizer


def made(kind, **settings):
    return kind([Parameter(np.ones((2, 2), np.float32)), Parameter(np.ones(3, np.float32))],
                learning_rate=0.05, **settings)  # fmt: skip


def test_every_rule_of_the_package_is_looked_at():
    assert set(CARRIED) <= set(RULES)


@every_rule
def test_exactly_the_promised_names(kind):
    for steps in (0, 3):
        state = after(made(kind), steps).state()
        assert list(state) == CARRIED.get(kind, list(kind.carries))
        assert all(value.shape == (7,) for value in state.values() if isinstance(value, np.ndarray))


@pytest.mark.parametrize("kind", [*RULES, Signs], ids=lambda kind: kind.__name__)
def test_a_fresh_one_goes_on_bit_for_bit(kind):
    whole, first = after(made(kind), 7), after(made(kind), 4)
    second = made(kind)
    second.theta.value[...] = first.theta.value
    second.load(first.state())
    np.testing.assert_array_equal(after(second, 3).theta.value, whole.theta.value)


@every_rule
def test_settings_are_the_numbers_that_it_was_made_with(kind):
    before = made(kind).settings()
    assert before["learning_rate"] == 0.05 and not before.keys() & set(kind.carries)
    optimizer = after(made(kind), 3)
    assert optimizer.settings() == before
    optimizer.learning_rate = 0.01
    assert optimizer.settings() == before | {"learning_rate": 0.01}


def test_settings_by_hand():
    assert made(AdamW, weight_decay=0.2).settings() == {
        "learning_rate": 0.05, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "weight_decay": 0.2
    }  # fmt: skip
    assert made(Signs).settings() == {"learning_rate": 0.05, "beta": 0.5}


class Silent(Signs):
    """It has a second vector, of which it says nothing."""

    def __init__(self, parameters, **settings):
        super().__init__(parameters, **settings)
        self.w = np.zeros_like(self.v)


class Late(Signs):
    """Its vector is made in the first step."""

    def __init__(self, parameters, **settings):
        super().__init__(parameters, **settings)
        self.v = None


@pytest.mark.parametrize("kind, message", [
    (Silent, r"Silent does not say .* its attribute w. Write in the class carries = \('w',\) if it does"),
    (Late, r"Late carries v, which is to be an array or a number from __init__ on, such as .*got None"),
])  # fmt: skip
def test_a_rule_that_does_not_say_what_it_carries_is_told_what_to_write(kind, message):
    with pytest.raises(TypeError, match=message):
        made(kind).state()


def test_what_is_said_not_to_be_carried_is_left_out():
    class Said(Silent):
        not_carried = ("w",)

    assert list(made(Said).state()) == ["v", "t"]


def test_a_state_that_does_not_fit_is_refused_and_nothing_is_changed():
    adam, other = after(made(Adam), 3), Adam([Parameter(np.ones(5, np.float32))])
    with pytest.raises(ValueError, match=r"does not fit the optimizer: it holds .*\(7,\).* expects .*\(5,\)"):
        other.load(adam.state())
    double = Adam([Parameter(np.ones(7))])
    with pytest.raises(ValueError, match="sum_g was float64, in a new Adam it is float32"):
        adam.load(double.state())
    assert adam.t == 3 and other.t == 0 and not other.sum_g.any()
