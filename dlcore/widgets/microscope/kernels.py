"""Kernels with a name, and what a learner may enter as one."""

import numpy as np

from dlcore.initializers import he
from dlcore.language import mark

SIZES = (1, 3, 5)
LIMIT = 100  # the largest number in a kernel, a bias or a gradient
OWN = "own numbers"


def presets(size):
    """A dict from names to kernels (size, size); a kernel of 1 x 1 sees no neighbours, and has fewer.

    Lesson: 08_cifar_cnn.
    """
    identity = np.zeros((size, size))
    identity[size // 2, size // 2] = 1.0
    if size == 1:
        return {mark("identity"): identity, mark("negative"): -identity}
    across = np.broadcast_to(np.sign(np.arange(size) - size // 2), (size, size)).astype(float)
    return {
        mark("identity"): identity,
        mark("blur"): np.full((size, size), 1 / size**2),
        mark("vertical edge"): across,
        mark("horizontal edge"): across.T,
        mark("sharpen"): sharpened(identity),
        mark("random"): he(np.random.default_rng(8), (size, size), size**2, size**2).astype(float).round(2),
    }


def sharpened(identity):
    """Five times the pixel, minus its four neighbours. Lesson: 08_cifar_cnn."""
    kernel, middle = 5 * identity, len(identity) // 2
    for row, column in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        kernel[middle + row, middle + column] = -1.0
    return kernel


def resized(kernel, size):
    """The middle of the kernel, or the kernel in a frame of zeros: (size, size). Lesson: 08_cifar_cnn."""
    rest = (size - len(kernel)) // 2
    return np.pad(kernel, rest) if rest >= 0 else kernel[-rest:rest, -rest:rest]


def name_of(kernel, named):
    """The name of the kernel, or "own numbers". Lesson: 08_cifar_cnn."""
    return next((name for name, other in named.items() if np.array_equal(kernel, other)), OWN)
