"""One step of Momentum."""

import numpy as np

from dlcore.check.exercise import Exercise


def _case(theta, v, g, rate, beta):
    return {"theta": np.array(theta), "v": np.array(v), "g": np.array(g), "rate": rate, "beta": beta}


momentum_step = Exercise(
    name="momentum_step",
    reference=lambda theta, v, g, rate, beta: (theta - rate * (beta * v + g), beta * v + g),
    returns=("theta", "v"),
    cases=(
        _case([1.0, -2.0], [0.0, 0.0], [3.0, 1.0], 0.1, 0.9),
        _case([1.0, -2.0], [3.0, 1.0], [-1.0, 2.0], 0.1, 0.9),
        _case([0.5, 0.2, 4.0], [1.0, -3.0, 2.0], [0.3, 0.6, -2.0], 0.02, 0.5),
    ),
)


@momentum_step.mistake("the averaged form, (1 - beta) g: this exercise asks for the classical one, + g")
def _(theta, v, g, rate, beta):
    v = beta * v + (1 - beta) * g
    return theta - rate * v, v


@momentum_step.mistake("a step along the old velocity: compute the new v first, then move")
def _(theta, v, g, rate, beta):
    return theta - rate * v, beta * v + g


@momentum_step.mistake("a step uphill: theta - rate * v, with a minus")
def _(theta, v, g, rate, beta):
    v = beta * v + g
    return theta + rate * v, v


@momentum_step.mistake("gradient descent: the step is along v, not along g")
def _(theta, v, g, rate, beta):
    return theta - rate * g, beta * v + g


@momentum_step.mistake("Nesterov's step, g + beta v: that is the next formula")
def _(theta, v, g, rate, beta):
    v = beta * v + g
    return theta - rate * (g + beta * v), v


@momentum_step.mistake("the learning rate inside v: here v is a sum of gradients, and rate comes with theta")
def _(theta, v, g, rate, beta):
    v = beta * v + rate * g
    return theta - v, v


@momentum_step.mistake("a velocity that holds the whole step, - rate * g: here v sums gradients alone")
def _(theta, v, g, rate, beta):
    v = beta * v - rate * g
    return theta + v, v


@momentum_step.mistake("the results in the wrong order: return theta, v")
def _(theta, v, g, rate, beta):
    return beta * v + g, theta - rate * (beta * v + g)
