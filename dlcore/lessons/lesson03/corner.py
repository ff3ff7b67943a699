"""Weights set by hand: a network with two ReLU units that computes |x - corner|."""

import numpy as np

from dlcore.check.random_exercise import RandomExercise
from dlcore.language import mark, say

_X = np.linspace(-4, 4, 17)[:, np.newaxis]  # 17 points, the corners among them


def _weights(corner, *, facing=-1.0, biases=(-1.0, 1.0), sides=(1.0, 1.0), offset=0.0):
    W1, b1 = np.array([[1.0, facing]]), corner * np.array(biases)
    return W1, b1, np.array(sides)[:, np.newaxis], np.array([offset])


def _network(weights):
    W1, b1, W2, b2 = (np.asarray(array, float) for array in weights)
    y = np.maximum(_X @ W1 + b1, 0) @ W2 + b2
    if y.shape != _X.shape:
        raise ValueError("the network has not one output")
    return y


def _facts(case, weights):
    y = _network(weights)
    worst = np.argmax(np.abs(y - _right(case)))
    fields = {"x": _X[worst, 0], "y": y[worst, 0], "right": _right(case)[worst, 0]}
    return [say("at x = {x:g} the network gives {y:.3g}, expected {right:g}", **fields)]


def _right(case):
    return np.abs(_X - case["corner"])


corner_network = RandomExercise(
    name="corner_network",
    reference=_weights,
    form="W1 (1, H), b1 (H,), W2 (H, 1), b2 (1,)",
    measure=_facts,
    cases=({"corner": 0.0}, {"corner": 1.5}, {"corner": -2.0}),
)


def _unlike(wrong):
    """Is the network another one than this wrong one, wherever the wrong one is not right by chance?"""

    def is_free(case, weights):
        y, bad = _network(weights), _network(wrong(**case))
        return not np.allclose(y, bad, atol=1e-6) or np.allclose(bad, _right(case), atol=1e-6)

    return is_free


def _known(name, **change):
    def wrong(corner):
        return _weights(corner, **change)

    corner_network.requirement(name, _unlike(wrong))(wrong)


_known(
    mark("both units facing the same way: the second must be positive to the left of the corner"), facing=1.0
)
_known(mark("the second unit subtracted: that gives x - corner itself, add both"), sides=(1.0, -1.0))
_known(
    mark("the biases turned round: x - corner is 0 at the corner, so its bias is -corner"), biases=(1.0, -1.0)
)
_known(mark("the biases forgotten: they move the corner away from 0"), biases=(0.0, 0.0))
_known(mark("one bias for both units: the second computes corner - x"), biases=(-1.0, -1.0))
_known(mark("the left side forgotten: a second unit must rise to the left"), sides=(1.0, 0.0))
_known(mark("an output bias of 1: |x - corner| is 0 at the corner"), offset=1.0)


def _elsewhere(case, weights):
    y = _network(weights)
    return not any(np.allclose(y, np.abs(_X - other), atol=1e-6) for other in _X if other != case["corner"])


def _not_scaled(case, weights):
    y, right = _network(weights), _right(case)
    factor = y[-1] / right[-1]
    return np.allclose(factor, 1) or factor == 0 or not np.allclose(y, factor * right, atol=1e-6)


def _not_lifted(case, weights):
    y = _network(weights)
    return case["corner"] == 0 or not np.allclose(np.abs(y - np.abs(_X)), abs(case["corner"]), atol=1e-6)


@corner_network.requirement("a corner in another place: b1 takes it from the argument `corner`", _elsewhere)
def _(corner):
    return _weights(1.5)


@corner_network.requirement(
    "another slope: the right shape, but W1 and W2 must make it 1 on both sides", _not_scaled
)
def _(corner):
    return _weights(corner, sides=(-1.0, -1.0))


@corner_network.requirement(
    "|x| moved up or down: the corner moves sideways by the biases of the hidden units, b1", _not_lifted
)
def _(corner):
    W1, b1, W2, b2 = _weights(0.0)
    return W1, b1, W2, b2 - corner


def _right_everywhere(case, weights):
    return np.allclose(_network(weights), _right(case), atol=1e-6)


@corner_network.requirement(
    "some other function: draw |x - corner| and set one unit for each side", _right_everywhere
)
def _(corner):
    return _weights(corner, sides=(2.0, 3.0))
