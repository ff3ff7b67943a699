"""The rules of the optimizers as they stand in the papers: each returns the theta after one step.

theta, g: arrays of one shape. state: what the rule remembers, a dict made by zero_state, which it changes.
t: the number of the step, from 1.
"""

import numpy as np

from dlcore.guards import of_arrays


def zero_state(theta):
    """The state before the first step, for every rule. Lesson: 05_optimizers."""
    return {name: np.zeros_like(theta) for name in ("v", "m", "G")}


@of_arrays
def sgd(theta, g, state, t, learning_rate):
    """theta - learning_rate g. Source: Robbins and Monro 1951. Lesson: 05_optimizers."""
    return theta - learning_rate * g


@of_arrays
def momentum(theta, g, state, t, learning_rate, beta=0.9):
    """v = beta v + g; theta - learning_rate v. Source: Polyak 1964. Lesson: 05_optimizers."""
    state["v"] = beta * state["v"] + g
    return theta - learning_rate * state["v"]


@of_arrays
def averaged_momentum(theta, g, state, t, learning_rate, beta=0.9):
    """v = beta v + (1 - beta) g; theta - learning_rate v. Lesson: 05_optimizers."""
    state["v"] = beta * state["v"] + (1 - beta) * g
    return theta - learning_rate * state["v"]


@of_arrays
def nesterov(theta, g, state, t, learning_rate, beta=0.9):
    """v = beta v + g; theta - learning_rate (g + beta v). Source: Nesterov 1983. Lesson: 05_optimizers."""
    state["v"] = beta * state["v"] + g
    return theta - learning_rate * (g + beta * state["v"])


@of_arrays
def adagrad(theta, g, state, t, learning_rate, epsilon=1e-10):
    """G = G + g^2; theta - learning_rate g / (sqrt(G) + epsilon).

    Source: Duchi et al. 2011. Lesson: 05_optimizers.
    """
    state["G"] = state["G"] + g**2
    return theta - learning_rate * g / (np.sqrt(state["G"]) + epsilon)


@of_arrays
def rmsprop(theta, g, state, t, learning_rate, rho=0.99, epsilon=1e-8):
    """G = rho G + (1 - rho) g^2; theta - learning_rate g / (sqrt(G) + epsilon).

    Source: Tieleman and Hinton 2012, lecture 6.5. Lesson: 05_optimizers.
    """
    state["G"] = rho * state["G"] + (1 - rho) * g**2
    return theta - learning_rate * g / (np.sqrt(state["G"]) + epsilon)


@of_arrays
def adam(theta, g, state, t, learning_rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2;

    theta - learning_rate m^ / (sqrt(v^) + epsilon) with m^ = m / (1 - beta1^t), v^ = v / (1 - beta2^t).
    Source: Kingma and Ba 2015. Lesson: 05_optimizers.
    """
    state["m"] = beta1 * state["m"] + (1 - beta1) * g
    state["v"] = beta2 * state["v"] + (1 - beta2) * g**2
    m, v = state["m"] / (1 - beta1**t), state["v"] / (1 - beta2**t)
    return theta - learning_rate * m / (np.sqrt(v) + epsilon)


@of_arrays
def adamw(theta, g, state, t, learning_rate, weight_decay=0.01):
    """adam from (1 - learning_rate weight_decay) theta.

    Source: Loshchilov and Hutter 2019. Lesson: 05_optimizers.
    """
    return adam((1 - learning_rate * weight_decay) * theta, g, state, t, learning_rate)
