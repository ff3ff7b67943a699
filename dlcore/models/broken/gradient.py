"""Readings of the gradient, and of the step it leads to."""

import copy
import math

import numpy as np

from dlcore.optimizers.clipping import clip_gradient_norm, norm
from dlcore.parameter import pack
from dlcore.training import measures

BATCH, BATCHES, MANY = 32, 4, 400  # rows of a gradient, and of a search for dead units
STEP = 1e-6


def of_the_gradient(case, norms):
    """norms: of the gradients used so far. The case's optimizer makes a step: give a copy.

    Lesson: 13_clinic.
    """
    used = case.optimizer.theta.grad.copy()
    lengths = [_gradient_norm(case, *batch) for batch in _batches(*case.train)]
    found = {"gradient_norm": lengths[-1], "longest_gradient": max([*lengths, *norms])}
    if used.any():
        case.optimizer.theta.grad[...] = used
    found["update_ratio"] = _ratio(case)
    found["left_gradient"] = _left(case.optimizer)
    found["gradient_error"] = gradient_error(case, *next(_batches(*case.train)))
    return found | {"dead": dead_share(case.model, case.train[0][:MANY])}


def _batches(x, y):
    return ((x[i : i + BATCH], y[i : i + BATCH]) for i in range(0, min(len(x), BATCH * BATCHES), BATCH))


def _gradient_norm(case, x, y):
    """Of one batch, from zero: the optimizer's own zero_grad is not asked."""
    case.model.train().zero_grad()
    case.loss.forward(case.model.forward(x), y)
    case.model.accumulate_gradients(case.loss.backward())
    return norm(case.optimizer.theta.grad)


def _ratio(case):
    """|change of theta| / |theta| in a step with the gradient that is there; the weights are put back."""
    theta = case.optimizer.theta
    before = theta.value.copy()
    if case.max_norm is not None:
        clip_gradient_norm([theta], case.max_norm)
    case.optimizer.step()
    change = norm(theta.value - before)
    theta.value[...] = before
    return change / norm(before)


def _left(optimizer):
    """The gradient's length after zero_grad, over that before."""
    before = norm(optimizer.theta.grad)
    optimizer.zero_grad()
    return norm(optimizer.theta.grad) / before if before else 0.0


def gradient_error(case, x, y):
    """How far the slope along the gradient is from the gradient's length, which it should equal, or None.

    The slope is (L(theta + h v) - L(theta - h v)) / 2h, v the gradient over its length, in float64: a
    gradient check in one direction. Lesson: 13_clinic, 04_backpropagation.
    """
    model, loss = copy.deepcopy((case.model, case.loss))
    theta = pack(model.astype(np.float64).train().parameters())
    chances = [(g, g.bit_generator.state) for g in model.generators()]

    def value(place):
        theta.value[...] = place
        for generator, state in chances:  # the same units dropped each time
            generator.bit_generator.state = state
        return loss.forward(model.forward(x.astype(np.float64)), y)

    start = theta.value.copy()
    model.zero_grad()
    value(start)
    model.accumulate_gradients(loss.backward())
    length = norm(theta.grad)
    if not (length and math.isfinite(length)):
        return None
    v = theta.grad / length
    slope = (value(start + STEP * v) - value(start - STEP * v)) / (2 * STEP)
    return abs(slope - length) / max(abs(slope), length)


def dead_share(model, x):
    """The share of the ReLU units that none of the rows makes positive; None without ReLU.

    Lesson: 13_clinic.
    """
    model.eval().forward(x)
    return measures.dead_share(model)
