"""Exercises of lesson 02, activations and first weights. `from dlcore.lessons import lesson02`.

collapse(W1, b1, W2, b2) -> W, b of the one linear layer that equals both
sigmoid_backward(dy, z) -> dz
log_sum_exp(z) -> (N,), for z (N, C) of any size
largest_share: a number, what five sigmoid units in a row let through at most
leaky_scale(fan_in, negative_slope) -> the standard deviation of the first weights
dead_share(h) -> the share of units that are 0 for every example, for h (N, H)
"""

from dlcore.lessons.lesson02.dead import dead_share
from dlcore.lessons.lesson02.linear import collapse
from dlcore.lessons.lesson02.scales import largest_share, leaky_scale
from dlcore.lessons.lesson02.slopes import sigmoid_backward
from dlcore.lessons.lesson02.stability import log_sum_exp

__all__ = [
    "collapse",
    "dead_share",
    "largest_share",
    "leaky_scale",
    "log_sum_exp",
    "sigmoid_backward",
]
