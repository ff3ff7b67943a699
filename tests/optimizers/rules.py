"""The rules as they stand in the papers, on one array, written as plainly as can be: t counts from 1."""

import numpy as np


def zero_state(theta):
    return {name: np.zeros_like(theta) for name in ("v", "m", "G")}


def sgd(theta, g, s, t, rate):
    return theta - rate * g


def momentum(theta, g, s, t, rate, beta=0.9):
    s["v"] = beta * s["v"] + g
    return theta - rate * s["v"]


def averaged_momentum(theta, g, s, t, rate, beta=0.9):
    s["v"] = beta * s["v"] + (1 - beta) * g
    return theta - rate * s["v"]


def nesterov(theta, g, s, t, rate, beta=0.9):
    s["v"] = beta * s["v"] + g
    return theta - rate * (g + beta * s["v"])


def adagrad(theta, g, s, t, rate, epsilon=1e-10):
    s["G"] = s["G"] + g**2
    return theta - rate * g / (np.sqrt(s["G"]) + epsilon)


def rmsprop(theta, g, s, t, rate, rho=0.99, epsilon=1e-8):
    s["G"] = rho * s["G"] + (1 - rho) * g**2
    return theta - rate * g / (np.sqrt(s["G"]) + epsilon)


def adam(theta, g, s, t, rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    s["m"] = beta1 * s["m"] + (1 - beta1) * g
    s["v"] = beta2 * s["v"] + (1 - beta2) * g**2
    m, v = s["m"] / (1 - beta1**t), s["v"] / (1 - beta2**t)
    return theta - rate * m / (np.sqrt(v) + epsilon)


def adamw(theta, g, s, t, rate, weight_decay=0.01):
    return adam((1 - rate * weight_decay) * theta, g, s, t, rate)
