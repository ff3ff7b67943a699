"""What a convolution microscope asks of what it is given, by the lesson or by the browser."""

import numpy as np
from traitlets import List

from dlcore.widgets.base.required import require
from dlcore.widgets.microscope.kernels import LIMIT, SIZES

WHO = "ConvolutionMicroscope"


class Rows(List):
    """A trait of rows of numbers; an array becomes its rows. Lesson: 08_cifar_cnn."""

    def validate(self, obj, value):
        return super().validate(obj, value.tolist() if isinstance(value, np.ndarray) else value)


def as_numbers(name, rows):
    """Rows of numbers as a float64 array; TraitError for others. Lesson: 08_cifar_cnn."""
    try:
        numbers = np.array(rows, np.float64)
    except (TypeError, ValueError):
        numbers = np.array(np.nan)
    is_sound = bool(np.isfinite(numbers).all()) and bool((np.abs(numbers) <= LIMIT).all())
    require(is_sound, WHO, name, f"rows of numbers from -{LIMIT} to {LIMIT}", rows)
    return numbers


def named(kernels, name):
    """The kernel of that name; TraitError for an unknown one. Lesson: 08_cifar_cnn."""
    return kernels[require(name in kernels, WHO, "a kernel's name", f"one of {list(kernels)}", name)]


def as_kernel(rows):
    """A kernel as an array (k, k) with k = 1, 3 or 5; TraitError for others. Lesson: 08_cifar_cnn."""
    kernel = as_numbers("the kernel", rows)
    require(kernel.shape in {(k, k) for k in SIZES}, WHO, "the kernel", "1 x 1, 3 x 3 or 5 x 5", kernel.shape)
    return kernel


def as_gradient(rows, shape):
    """dL/dy as rows of numbers, of the shape of y or none at all; TraitError for others.

    Lesson: 08_cifar_cnn.
    """
    dy = as_numbers("dy", rows)
    require(dy.size == 0 or dy.shape == shape, WHO, "dy", f"of the shape {shape} of y", dy.shape)
    return dy.tolist()


def as_place(place):
    """["output" or "input", row, column] with indices of at least 0; TraitError for others.

    Lesson: 08_cifar_cnn.
    """
    is_place = (
        len(place) == 3 and place[0] in ("output", "input") and all(isinstance(n, int) for n in place[1:])
    )
    require(is_place, WHO, "selected", '["output" or "input", row, column]', place)
    return [place[0], *(max(0, at) for at in place[1:])]
