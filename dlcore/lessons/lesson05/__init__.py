"""Checks of lesson 05: the rules of optimizers, one step of each, and what bounds their learning rate.

largest_rate(H) -> the bound of the learning rate on the quadratic with the matrix H
momentum_step(theta, v, g, rate, beta, dampening) -> (theta, v), both forms in one
momentum_limit: a number, the rate at which Momentum (0.9) diverges in the ravine
rmsprop_step(theta, G, g, rate, half_life, epsilon) -> (theta, G), where half_life gives rho
adam_step(theta, m, v, t, g, rate, beta1, beta2, epsilon) -> (theta, m, v), t counted from 1
decoupled_decay(theta, adam_change, rate, weight_decay) -> theta, one step of AdamW
clip(g, max_norm) -> g, not longer than max_norm
cosine_rate(number, steps, warm_up, peak) -> the learning rate after `number` steps
"""

from dlcore.lessons.lesson05.adam import adam_step
from dlcore.lessons.lesson05.clipping import clip
from dlcore.lessons.lesson05.decay import decoupled_decay
from dlcore.lessons.lesson05.limits import largest_rate, momentum_limit
from dlcore.lessons.lesson05.momentum import momentum_step
from dlcore.lessons.lesson05.rmsprop import rmsprop_step
from dlcore.lessons.lesson05.schedule import cosine_rate

__all__ = [
    "adam_step",
    "clip",
    "cosine_rate",
    "decoupled_decay",
    "largest_rate",
    "momentum_limit",
    "momentum_step",
    "rmsprop_step",
]
