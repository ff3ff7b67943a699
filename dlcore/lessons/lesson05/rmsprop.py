"""One step of RMSprop, often written with the formula of AdaGrad; a half-life says how fast it forgets."""

import numpy as np

from dlcore.check.exercise import Exercise


def _case(theta, G, g, rate, half_life, epsilon=1e-8):
    arrays = {"theta": np.array(theta), "G": np.array(G), "g": np.array(g)}
    return arrays | {"rate": rate, "half_life": half_life, "epsilon": epsilon}


def _rho(half_life):
    return 0.5 ** (1 / half_life)


def _average(G, g2, rho):
    return rho * G + (1 - rho) * g2


def _move(theta, G, g, rate, epsilon):
    return theta - rate * g / (np.sqrt(G) + epsilon), G


def _step(theta, G, g, rate, half_life, epsilon):
    rho = 0.5 ** (1 / half_life)
    G = rho * G + (1 - rho) * g**2
    return theta - rate * g / (np.sqrt(G) + epsilon), G


rmsprop_step = Exercise(
    name="rmsprop_step",
    reference=_step,
    returns=("theta", "G"),
    cases=(
        _case([1.0, -2.0], [2.0, 7.0], [4.0, -1.0], 0.1, 1.0),
        _case([1.0, -2.0], [0.0, 0.0], [2.0, 0.5], 0.1, 10.0),
        _case([0.5, 3.0, -1.0], [0.2, 5.0, 0.1], [0.3, -0.6, 2.0], 0.02, 3.0, 0.1),
    ),
)


@rmsprop_step.mistake("AdaGrad's sum, G + g^2, a common mistake: G must forget, rho G + (1 - rho) g^2")
def _(theta, G, g, rate, half_life, epsilon):
    return _move(theta, G + g**2, g, rate, epsilon)


@rmsprop_step.mistake("g^2 without 1 - rho: an average has weights that add up to 1")
def _(theta, G, g, rate, half_life, epsilon):
    return _move(theta, _rho(half_life) * G + g**2, g, rate, epsilon)


@rmsprop_step.mistake("rho and 1 - rho exchanged: rho, near 1, goes with the old G")
def _(theta, G, g, rate, half_life, epsilon):
    return _move(theta, _average(G, g**2, 1 - _rho(half_life)), g, rate, epsilon)


@rmsprop_step.mistake("half_life as rho: rho is the number below 1 with rho^half_life = 1/2")
def _(theta, G, g, rate, half_life, epsilon):
    return _move(theta, _average(G, g**2, half_life), g, rate, epsilon)


@rmsprop_step.mistake("rho = 1 - 1 / half_life: then rho^half_life is not 1/2; take the root of 1/2")
def _(theta, G, g, rate, half_life, epsilon):
    return _move(theta, _average(G, g**2, 1 - 1 / half_life), g, rate, epsilon)


@rmsprop_step.mistake("rho = 0.5^half_life: a longer half-life shall forget more slowly, 0.5^(1 / half_life)")
def _(theta, G, g, rate, half_life, epsilon):
    return _move(theta, _average(G, g**2, 0.5**half_life), g, rate, epsilon)


@rmsprop_step.mistake("g in place of g^2 in the average: that is the velocity of Momentum")
def _(theta, G, g, rate, half_life, epsilon):
    G = _average(G, g, _rho(half_life))
    return theta - rate * g / (np.sqrt(np.abs(G)) + epsilon), G


@rmsprop_step.mistake("the missing root: divide by sqrt(G) + epsilon")
def _(theta, G, g, rate, half_life, epsilon):
    G = _average(G, g**2, _rho(half_life))
    return theta - rate * g / (G + epsilon), G


@rmsprop_step.mistake("epsilon under the root: sqrt(G) + epsilon")
def _(theta, G, g, rate, half_life, epsilon):
    G = _average(G, g**2, _rho(half_life))
    return theta - rate * g / np.sqrt(G + epsilon), G


@rmsprop_step.mistake("a step with the old G: average first, then move")
def _(theta, G, g, rate, half_life, epsilon):
    moved, _ = _move(theta, G, g, rate, epsilon)
    return moved, _average(G, g**2, _rho(half_life))


@rmsprop_step.mistake("the newest square alone under the root: divide by the root of the average G")
def _(theta, G, g, rate, half_life, epsilon):
    return theta - rate * g / (np.abs(g) + epsilon), _average(G, g**2, _rho(half_life))


@rmsprop_step.mistake("a step uphill: theta - rate * ..., with a minus")
def _(theta, G, g, rate, half_life, epsilon):
    return _move(theta, _average(G, g**2, _rho(half_life)), g, -rate, epsilon)


@rmsprop_step.mistake("the size of g in place of its square in the average")
def _(theta, G, g, rate, half_life, epsilon):
    return _move(theta, _average(G, np.abs(g), _rho(half_life)), g, rate, epsilon)


@rmsprop_step.mistake("epsilon outside the fraction: divide by sqrt(G) + epsilon, in parentheses")
def _(theta, G, g, rate, half_life, epsilon):
    G = _average(G, g**2, _rho(half_life))
    return theta - rate * g / np.sqrt(G) + epsilon, G
