"""Functions that several formulas are made of."""

import numpy as np

from dlcore.guards import as_floats


def sigmoid(z):
    """1 / (1 + exp(-z)), computed as (1 + tanh(z/2)) / 2, which cannot overflow; z of any shape.

    Lesson: 02_activations.
    """
    return 0.5 * (1 + np.tanh(0.5 * as_floats(z)))


def softmax(z):
    """exp(z_k) / sum over j of exp(z_j), along the last axis of z. Lesson: 02_activations."""
    z = as_floats(z)
    e = np.exp(z - z.max(axis=-1, keepdims=True))  # softmax is unchanged, and exp cannot overflow
    return e / e.sum(axis=-1, keepdims=True)


def log_sum_exp(z):
    """log of the sum over k of exp(z_k), along the last axis of z (..., K): the result is (...,).

    Lesson: 02_activations.
    """
    z = as_floats(z)
    largest = z.max(axis=-1, keepdims=True)
    largest[np.isinf(largest)] = 0  # inf - inf would be NaN
    with np.errstate(divide="ignore"):
        return largest[..., 0] + np.log(np.exp(z - largest).sum(axis=-1))
