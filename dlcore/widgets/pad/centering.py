"""Brings a drawing into the form in which MNIST's digits were stored.

A network knows only what it was trained on: a drawing that is shifted or smaller is another picture to it.
"""

import numpy as np

FIELD = 28  # pixels, the side of an MNIST picture
BOX = 20  # pixels, the longer side of the digit in it
CENTER = 14  # row and column of the digit's centre of mass, as measured on MNIST


def center(picture):
    """The drawing cropped, scaled to a box of 20 pixels and moved: centre of mass to row 14, column 14.

    picture: (height, width) in [0, 1], ink 1 on 0. Returns (28, 28) float32 in [0, 1]; without ink all 0.
    The aspect is kept, and no ink leaves the field. An MNIST digit comes back as it was.
    Source: LeCun, Cortes and Burges, The MNIST database of handwritten digits. Lesson: 07_mnist_mlp.
    """
    field = np.zeros((FIELD, FIELD), np.float32)
    if picture.any():
        digit = scale_to_box(crop(picture))
        top, left = offset(digit.sum(axis=1)), offset(digit.sum(axis=0))
        field[top : top + digit.shape[0], left : left + digit.shape[1]] = digit
    return field


def crop(picture):
    """The smallest rectangle that holds all ink. Lesson: 07_mnist_mlp."""
    rows, columns = np.flatnonzero(picture.any(axis=1)), np.flatnonzero(picture.any(axis=0))
    return picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def scale_to_box(digit):
    """The digit with its longer side scaled to 20 pixels, without jagged edges. Lesson: 07_mnist_mlp."""
    height, width = (max(1, round(BOX * side / max(digit.shape))) for side in digit.shape)
    return resampling(digit.shape[0], height) @ digit @ resampling(digit.shape[1], width).T


def resampling(n_in, n_out):
    """W (n_out, n_in) so that W @ x scales x along its first axis.

    Each output pixel is the mean of the input pixels near its centre c, of weight max(0, 1 - |i - c| / r)
    with r = max(1, n_in / n_out): the triangle filter, whose width grows as the picture shrinks.
    Lesson: 07_mnist_mlp.
    """
    step = n_in / n_out
    centers = (np.arange(n_out) + 0.5) * step - 0.5
    distance = np.abs(np.arange(n_in) - centers[:, np.newaxis])
    weights = np.maximum(0, 1 - distance / max(1, step))
    return weights / weights.sum(axis=1, keepdims=True)


def offset(ink):
    """Where rows of sums ink (n,) begin when their centre of mass is at 14. Lesson: 07_mnist_mlp."""
    center_of_mass = ink @ np.arange(len(ink)) / ink.sum()
    return int(np.clip(round(CENTER - center_of_mass), 0, FIELD - len(ink)))
