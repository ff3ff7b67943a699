"""The picture under the convolution microscope: the one that is given, or a drawn one."""

import numpy as np

SMALLEST, LARGEST = 5, 64  # rows and columns: more cannot be told apart on a page
LEVELS = {".": 0.0, "-": 0.3, "+": 0.6, "#": 1.0}
HOUSE = """
............
.....++.....
....++++....
...++++++...
..++++++++..
.++++++++++.
..########..
..#..##..#..
..#..##..#..
..####..##..
..####..##..
------------
"""


def drawn():
    """A house with a dark window, a window beside it and a door: (12, 12). Lesson: 08_cifar_cnn."""
    return np.array([[LEVELS[mark] for mark in line] for line in HOUSE.split()])


def as_picture(image):
    """The image as float64 (height, width), uint8 divided by 255; ValueError for what is no small picture.

    Lesson: 08_cifar_cnn.
    """
    image = np.asarray(image)
    pixels = image[..., 0] if image.ndim == 3 and image.shape[2] == 1 else image
    if pixels.ndim != 2 or not all(SMALLEST <= side <= LARGEST for side in pixels.shape):
        raise ValueError(
            f"ConvolutionMicroscope expects an image (height, width) with {SMALLEST} to {LARGEST} pixels "
            f"a side, got shape {image.shape}. Of a picture in colour take one channel: image[..., 0]."
        )
    scale = 255 if pixels.dtype == np.uint8 else 1
    pixels = pixels.astype(np.float64) / scale
    if not np.isfinite(pixels).all():
        raise ValueError("ConvolutionMicroscope expects finite pixels, got NaN or infinity.")
    return pixels
