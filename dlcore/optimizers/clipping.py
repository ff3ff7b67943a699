"""A bound on the length of the gradient."""

import math

import numpy as np

from dlcore.guards import require_positive
from dlcore.parameter import parameter_list


def norm(a):
    """||a||, the Euclidean length of all numbers of an array taken as one vector. Lesson: 05_optimizers."""
    return float(np.linalg.norm(a.astype(np.float64)))  # in float32 the square of 1e20 is infinite


def gradient_norm(parameters):
    """||g||, the length of all gradients taken as one vector. Lesson: 05_optimizers."""
    return math.hypot(*(norm(p.grad) for p in parameters))


def clip_gradient_norm(parameters, max_norm):
    """Scale g to length max_norm if it is longer: g <- g min(1, max_norm / ||g||). Returns ||g|| before.

    Source: Pascanu et al. 2013. Lesson: 05_optimizers, 09_rnn.
    """
    require_positive("clip_gradient_norm", max_norm=max_norm)
    parameters = parameter_list("clip_gradient_norm", parameters)
    norm = gradient_norm(parameters)
    if norm > max_norm:
        for p in parameters:
            p.grad *= max_norm / norm
    return norm
