"""Checks of lesson 14: what a step costs, and what many cores make of it.

intensity(n, d, h, itemsize) -> flops for each byte of a product (n, d) times (d, h)
step_flops(sizes, n) -> flops of one training step of dense layers, n rows at a time
joined_gradient(gradients, counts) -> (P,), the gradient of the whole batch from those of its parts
speed_up(serial, processes) -> Amdahl's bound, a number
kept_inputs(layers, segment) -> how many inputs are in memory at most, with checkpoints
updates(n, micro_batch, rounds, processes) -> updates in one epoch
"""

from dlcore.lessons.lesson14.amdahl import speed_up
from dlcore.lessons.lesson14.checkpoints import kept_inputs
from dlcore.lessons.lesson14.flops import step_flops
from dlcore.lessons.lesson14.joining import joined_gradient
from dlcore.lessons.lesson14.roof import intensity
from dlcore.lessons.lesson14.rounds import updates

__all__ = ["intensity", "joined_gradient", "kept_inputs", "speed_up", "step_flops", "updates"]
