"""Checks of what a convolution microscope is given, by the lesson or by the browser."""

import numpy as np
from traitlets import List, TraitError

from dlcore.widgets.microscope.kernels import LIMIT, SIZES


class Rows(List):
    """A trait of rows of numbers; an array becomes its rows. Lesson: 08_cifar_cnn."""

    def validate(self, obj, value):
        return super().validate(obj, value.tolist() if isinstance(value, np.ndarray) else value)


def required(is_right, name, expected, received):
    """What was received; TraitError in words if it is not right. Lesson: 08_cifar_cnn."""
    if not is_right:
        raise TraitError(f"ConvolutionMicroscope expects {name} to be {expected}, got {received!r}.")
    return received


def as_numbers(name, rows):
    """Rows of numbers as a float64 array; TraitError for others. Lesson: 08_cifar_cnn."""
    try:
        numbers = np.array(rows, np.float64)
    except (TypeError, ValueError):
        numbers = np.array(np.nan)
    is_sound = bool(np.isfinite(numbers).all()) and bool((np.abs(numbers) <= LIMIT).all())
    required(is_sound, name, f"rows of numbers from -{LIMIT} to {LIMIT}", rows)
    return numbers


def named(kernels, name):
    """The kernel of that name; TraitError for an unknown one. Lesson: 08_cifar_cnn."""
    return kernels[required(name in kernels, "a kernel's name", f"one of {list(kernels)}", name)]


def as_kernel(rows):
    """A kernel as an array (k, k) with k = 1, 3 or 5; TraitError for others. Lesson: 08_cifar_cnn."""
    kernel = as_numbers("the kernel", rows)
    required(kernel.shape in {(k, k) for k in SIZES}, "the kernel", "1 x 1, 3 x 3 or 5 x 5", kernel.shape)
    return kernel


def as_gradient(rows, shape):
    """dL/dy as rows of numbers, of the shape of y or none at all; TraitError for others.

    Lesson: 08_cifar_cnn.
    """
    dy = as_numbers("dy", rows)
    required(dy.size == 0 or dy.shape == shape, "dy", f"of the shape {shape} of y", dy.shape)
    return dy.tolist()


def as_place(place):
    """["output" or "input", row, column] with indices of at least 0; TraitError for others.

    Lesson: 08_cifar_cnn.
    """
    is_place = (
        len(place) == 3 and place[0] in ("output", "input") and all(isinstance(n, int) for n in place[1:])
    )
    required(is_place, "selected", '["output" or "input", row, column]', place)
    return [place[0], *(max(0, at) for at in place[1:])]
