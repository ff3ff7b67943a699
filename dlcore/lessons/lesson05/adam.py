"""One step of Adam."""

import numpy as np

from dlcore.check.exercise import Exercise


def _averages(m, v, g, beta1, beta2):
    return beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2


def _move(theta, m, v, rate, epsilon):
    return theta - rate * m / (np.sqrt(v) + epsilon)


def _adam(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = _averages(m, v, g, beta1, beta2)
    return _move(theta, m / (1 - beta1**t), v / (1 - beta2**t), rate, epsilon), m, v


def _case(theta, m, v, t, g, rate, betas, epsilon=1e-8):
    arrays = {"theta": np.array(theta), "m": np.array(m), "v": np.array(v), "t": t, "g": np.array(g)}
    return arrays | {"rate": rate, "beta1": betas[0], "beta2": betas[1], "epsilon": epsilon}


adam_step = Exercise(
    name="adam_step",
    reference=_adam,
    returns=("theta", "m", "v"),
    cases=(
        _case([1.0, -2.0], [0.0, 0.0], [0.0, 0.0], 1, [3.0, -0.5], 0.1, (0.9, 0.999)),
        _case([1.0, -2.0], [0.3, -0.05], [0.009, 0.00025], 2, [1.0, 0.5], 0.1, (0.9, 0.999)),
        _case(
            [0.5, 3.0, -1.0], [0.4, -0.1, 0.2], [0.5, 0.2, 0.3], 7, [0.3, -0.6, 2.0], 0.05, (0.8, 0.95), 0.1
        ),
    ),
)


@adam_step.mistake("a forgotten bias correction: divide m by 1 - beta1^t and v by 1 - beta2^t")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = _averages(m, v, g, beta1, beta2)
    return _move(theta, m, v, rate, epsilon), m, v


@adam_step.mistake("a bias correction of m alone: v began at zero too")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = _averages(m, v, g, beta1, beta2)
    return _move(theta, m / (1 - beta1**t), v, rate, epsilon), m, v


@adam_step.mistake("corrected averages kept for the next step: return m and v as they are, uncorrected")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = _averages(m, v, g, beta1, beta2)
    m, v = m / (1 - beta1**t), v / (1 - beta2**t)
    return _move(theta, m, v, rate, epsilon), m, v


@adam_step.mistake("1 - beta without the power t: the correction must fade as t grows")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = _averages(m, v, g, beta1, beta2)
    return _move(theta, m / (1 - beta1), v / (1 - beta2), rate, epsilon), m, v


@adam_step.mistake("t counted on by one: t is 1 in the first step, use it as it comes")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = _averages(m, v, g, beta1, beta2)
    m_hat, v_hat = m / (1 - beta1 ** (t + 1)), v / (1 - beta2 ** (t + 1))
    return _move(theta, m_hat, v_hat, rate, epsilon), m, v


@adam_step.mistake("beta1 in both averages: v has beta2")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    return _adam(theta, m, v, t, g, rate, beta1, beta1, epsilon)


@adam_step.mistake("g in place of the average m in the step")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = _averages(m, v, g, beta1, beta2)
    return _move(theta, g, v / (1 - beta2**t), rate, epsilon), m, v


@adam_step.mistake("g in place of g^2 in the average v")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g
    return _move(theta, m / (1 - beta1**t), np.abs(v) / (1 - beta2**t), rate, epsilon), m, v


@adam_step.mistake("epsilon under the root: sqrt(v) + epsilon")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = _averages(m, v, g, beta1, beta2)
    return theta - rate * m / (1 - beta1**t) / np.sqrt(v / (1 - beta2**t) + epsilon), m, v


@adam_step.mistake("the missing root: divide by sqrt(v) + epsilon")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = _averages(m, v, g, beta1, beta2)
    return _move(theta, m / (1 - beta1**t), (v / (1 - beta2**t)) ** 2, rate, epsilon), m, v


@adam_step.mistake("beta times t in place of beta^t")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = _averages(m, v, g, beta1, beta2)
    return _move(theta, m / (1 - beta1 * t), v / (1 - beta2 * t), rate, epsilon), m, v


@adam_step.mistake("t counted from 0, t - 1: in the first step that divides by 0, use t as it comes")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    m, v = _averages(m, v, g, beta1, beta2)
    return _move(theta, m / (1 - beta1 ** (t - 1)), v / (1 - beta2 ** (t - 1)), rate, epsilon), m, v


@adam_step.mistake("the betas exchanged: beta1 belongs to m, beta2 to v")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    return _adam(theta, m, v, t, g, rate, beta2, beta1, epsilon)


@adam_step.mistake("a step with the old averages: compute the new m and v first, then move")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    return _move(theta, m, v, rate, epsilon), *_averages(m, v, g, beta1, beta2)


@adam_step.mistake("beta and 1 - beta exchanged: beta, near 1, goes with the old average")
def _(theta, m, v, t, g, rate, beta1, beta2, epsilon):
    return _adam(theta, m, v, t, g, rate, 1 - beta1, 1 - beta2, epsilon)
