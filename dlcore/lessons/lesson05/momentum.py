"""One step of Momentum: with a dampening of 0 in the classical form, of beta in the averaged one."""

import numpy as np

from dlcore.check.exercise import Exercise


def _case(theta, v, g, rate, beta, dampening):
    arrays = {"theta": np.array(theta), "v": np.array(v), "g": np.array(g)}
    return arrays | {"rate": rate, "beta": beta, "dampening": dampening}


def _step(theta, v, g, rate, beta, dampening):
    v = beta * v + (1 - dampening) * g
    return theta - rate * v, v


momentum_step = Exercise(
    name="momentum_step",
    reference=_step,
    returns=("theta", "v"),
    cases=(
        _case([1.0, -2.0], [2.0, -1.0], [3.0, 1.0], 0.1, 0.9, 0.5),
        _case([1.0, -2.0], [3.0, 1.0], [-1.0, 2.0], 0.1, 0.9, 0.0),
        _case([0.5, 0.2, 4.0], [1.0, -3.0, 2.0], [0.3, 0.6, -2.0], 0.02, 0.5, 0.2),
    ),
)


@momentum_step.mistake("the dampening forgotten: g is multiplied by 1 - dampening")
def _(theta, v, g, rate, beta, dampening):
    return _step(theta, v, g, rate, beta, 0)


@momentum_step.mistake("the averaged form, (1 - beta) g: here the factor of g is 1 - dampening")
def _(theta, v, g, rate, beta, dampening):
    return _step(theta, v, g, rate, beta, beta)


@momentum_step.mistake("dampening as the factor of g: it is 1 - dampening, so that 0 dampens nothing")
def _(theta, v, g, rate, beta, dampening):
    return _step(theta, v, g, rate, beta, 1 - dampening)


@momentum_step.mistake("the old velocity dampened too: 1 - dampening is the factor of g alone")
def _(theta, v, g, rate, beta, dampening):
    return _step(theta, v, g, rate, (1 - dampening) * beta, dampening)


@momentum_step.mistake("beta at the gradient: it belongs to the old velocity, which it shortens")
def _(theta, v, g, rate, beta, dampening):
    v = v + beta * (1 - dampening) * g
    return theta - rate * v, v


@momentum_step.mistake("a step along the old velocity: compute the new v first, then move")
def _(theta, v, g, rate, beta, dampening):
    return theta - rate * v, beta * v + (1 - dampening) * g


@momentum_step.mistake("a step uphill: theta - rate * v, with a minus")
def _(theta, v, g, rate, beta, dampening):
    return _step(theta, v, g, -rate, beta, dampening)


@momentum_step.mistake("gradient descent: the step is along v, not along g")
def _(theta, v, g, rate, beta, dampening):
    return theta - rate * g, beta * v + (1 - dampening) * g


@momentum_step.mistake("Nesterov's step, g + beta v: that is another formula, (13)")
def _(theta, v, g, rate, beta, dampening):
    v = beta * v + (1 - dampening) * g
    return theta - rate * (g + beta * v), v


@momentum_step.mistake("the learning rate inside v: here v has none, and rate comes with theta")
def _(theta, v, g, rate, beta, dampening):
    return _step(theta, v, rate * g, 1, beta, dampening)


@momentum_step.mistake("a velocity that holds the whole step, - rate * g: here v has gradients alone")
def _(theta, v, g, rate, beta, dampening):
    return _step(theta, v, -rate * g, -1, beta, dampening)


@momentum_step.mistake("the results in the wrong order: return theta, v")
def _(theta, v, g, rate, beta, dampening):
    return _step(theta, v, g, rate, beta, dampening)[::-1]
