"""Layer normalisation: x (N, ..., D), each row of D numbers by itself."""

import numpy as np

from dlcore.guards import of_arrays


@of_arrays
def layer_norm(x, gamma, beta, epsilon):
    """y = gamma x^ + beta with x^ = (x - mean) / sqrt(variance + epsilon), mean and variance of each row.

    gamma, beta: (D,). Returns y and the memory. Source: Ba et al. 2016. Lesson: 10_depth.
    """
    std = np.sqrt(x.var(axis=-1, keepdims=True) + epsilon)
    normal = (x - x.mean(axis=-1, keepdims=True)) / std
    return gamma * normal + beta, (normal, std, gamma)


@of_arrays
def layer_norm_back(dy, memory):
    """dx = (d - mean(d) - x^ mean(d x^)) / std with d = gamma dy and means along the row;

    dgamma = sum of dy x^, dbeta = sum of dy, over all rows. Lesson: 10_depth.
    """
    normal, std, gamma = memory
    d, rows = gamma * dy, tuple(range(dy.ndim - 1))
    along = d.mean(axis=-1, keepdims=True) + normal * (d * normal).mean(axis=-1, keepdims=True)
    return (d - along) / std, (dy * normal).sum(axis=rows), dy.sum(axis=rows)
