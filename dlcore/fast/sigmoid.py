"""The sigmoid without temporaries."""

import numpy as np


def sigmoid_in_place(z):
    """z <- (1 + tanh(z / 2)) / 2, which is 1 / (1 + exp(-z)) and cannot overflow. Lesson: 02_activations."""
    z *= 0.5
    np.tanh(z, out=z)
    z += 1
    z *= 0.5
