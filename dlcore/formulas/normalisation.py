"""Batch normalisation: x (N, features), or pictures (N, height, width, features), each pixel an example."""

import numpy as np

from dlcore.guards import of_arrays


@of_arrays
def normalisation(x, mean, variance, gamma, beta, epsilon):
    """y = gamma x^ + beta with x^ = (x - mean) / sqrt(variance + epsilon), for a given mean and variance.

    mean, variance, gamma, beta: (features,). Source: Ioffe and Szegedy 2015. Lesson: 10_depth.
    """
    std = np.sqrt(variance + epsilon)
    normal = (x - mean) / std
    return gamma * normal + beta, (normal, std, gamma)


@of_arrays
def normalisation_back(dy, memory):
    """dx = gamma / std dy, dgamma = sum of dy x^, dbeta = sum of dy. Lesson: 10_depth."""
    normal, std, gamma = memory
    examples = tuple(range(dy.ndim - 1))  # all axes but the features
    return gamma / std * dy, (dy * normal).sum(axis=examples), dy.sum(axis=examples)


@of_arrays
def batch_norm(x, gamma, beta, epsilon):
    """(y, mean, variance, memory): normalisation with the mean and variance of x over the examples.

    Source: Ioffe and Szegedy 2015. Lesson: 10_depth.
    """
    examples = tuple(range(x.ndim - 1))
    mean, variance = x.mean(axis=examples), x.var(axis=examples)
    y, memory = normalisation(x, mean, variance, gamma, beta, epsilon)
    return y, mean, variance, memory


@of_arrays
def batch_norm_back(dy, memory):
    """dx = gamma / std (dy - mean(dy) - x^ mean(dy x^)); dgamma and dbeta as in normalisation_back.

    Lesson: 10_depth.
    """
    normal, std, gamma = memory
    _, dgamma, dbeta = normalisation_back(dy, memory)
    n = dy.size // gamma.size
    return gamma / std * (dy - dbeta / n - normal * dgamma / n), dgamma, dbeta
