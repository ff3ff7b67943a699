"""Numbers on their way to the browser."""

import math

import numpy as np


def float_bytes(*rows):
    """Rows of numbers of one length as the bytes of a float32 array. Lesson: 07_mnist_mlp."""
    return np.array(rows, np.float32).tobytes()


def plain(value):
    """The number as JSON can hold it: None for NaN and infinity. Lesson: 07_mnist_mlp."""
    return float(value) if value is not None and math.isfinite(value) else None
