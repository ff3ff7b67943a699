"""A soft corner."""

import numpy as np

from dlcore.guards import of_arrays

CUBIC = 0.044715
SCALE = float(np.sqrt(2 / np.pi))
FAR = 32.0  # beyond it t is 1 or -1, to the last digit, and x^3 might overflow


@of_arrays
def gelu(x):
    """y = x (1 + t) / 2 with t = tanh(u), u = sqrt(2/pi) (x + 0.044715 x^3); x of any shape.

    Returns y and the memory. Source: Hendrycks and Gimpel 2016, the tanh form. Lesson: 02_activations.
    """
    near = np.clip(x, -FAR, FAR)
    t = np.tanh(SCALE * (near + CUBIC * near**3))
    return 0.5 * x * (1 + t), (x, t)


@of_arrays
def gelu_back(dy, memory):
    """dx = dy [(1 + t) / 2 + x (1 - t^2) u' / 2] with u' = sqrt(2/pi) (1 + 3 * 0.044715 x^2).

    Lesson: 02_activations.
    """
    x, t = memory
    near = np.clip(x, -FAR, FAR)
    du = SCALE * (1 + 3 * CUBIC * near**2)
    return dy * (0.5 * (1 + t) + 0.5 * near * (1 - t**2) * du)
