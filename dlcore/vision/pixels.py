"""From the bytes of a picture to the numbers that a network learns from."""

from dataclasses import dataclass

import numpy as np

from dlcore.guards import (
    as_array,
    as_floats,
    require_array,
    require_examples,
    require_finite,
    require_pictures,
)

BLOCK = 1000  # pictures at a time, so that no copy of a whole set in floats is made


@dataclass(frozen=True)
class PixelScale:
    """scale(x) = (x / 255 - mean) / std, float32, for x uint8 (N, height, width, C).

    mean, std: of the shape of a picture, (height, width, C), of a pixel, (C,), or one number. They come
    from training pictures only, and serve for the test pictures too.
    TypeError unless x holds bytes: pixels divided by 255 before would all become nearly one grey.
    ValueError for pictures of another shape. Lesson: 08_cifar_cnn.
    """

    mean: np.ndarray
    std: np.ndarray

    def __post_init__(self):
        for name in ("mean", "std"):
            value = as_floats(as_array("PixelScale", **{name: getattr(self, name)}))
            require_finite("PixelScale", **{name: value})
            object.__setattr__(self, name, value)  # the way to set an attribute once in a frozen dataclass
        if not (self.std > 0).all():
            raise ValueError(f"PixelScale expects std above 0, got {self.std.min():g}.")

    def __call__(self, x):
        _require_bytes("PixelScale", x)
        shape = np.broadcast_shapes(self.mean.shape, self.std.shape)
        if shape and x.shape[-len(shape) :] != shape:
            require_pictures("PixelScale", x, shape[-1])
            raise ValueError(f"PixelScale was made for pictures of shape {shape}, got {x.shape[1:]}.")
        y = x.astype(np.float32)
        y *= 1 / (255 * self.std).astype(np.float32)
        y -= (self.mean / self.std).astype(np.float32)
        return y


def _require_bytes(who, x):
    """TypeError unless x holds pixels as they are in the files, 0 to 255."""
    require_array(who, x=x)
    if x.dtype != np.uint8:
        between = x.size and x.dtype.kind == "f" and x.max() <= 1
        line = "(255 * x).round().astype(np.uint8)" if between else "x.astype(np.uint8)"
        raise TypeError(
            f"{who} expects pixels uint8, 0 to 255, and divides by 255 itself, got {x.dtype}. "
            f"Give the pictures as they were loaded, or {line}."
        )


def _require_training_pictures(who, x_train):
    _require_bytes(who, x_train)
    require_pictures(who, x_train)
    require_examples(who, x_train=x_train)


def mean_image_scale(x_train):
    """The PixelScale that subtracts the mean image of the training pictures. Lesson: 08_cifar_cnn."""
    _require_training_pictures("mean_image_scale", x_train)
    return PixelScale(np.mean(x_train, axis=0, dtype=np.float64) / 255, np.float64(1))


def channel_scale(x_train):
    """The PixelScale that gives each channel of the training pictures mean 0 and variance 1.

    ValueError if a channel is the same everywhere: it has no variance. Lesson: 08_cifar_cnn.
    """
    _require_training_pictures("channel_scale", x_train)
    axes, pixels = (0, 1, 2), x_train[..., 0].size
    blocks = [x_train[i : i + BLOCK] for i in range(0, len(x_train), BLOCK)]
    mean = sum(block.sum(axis=axes, dtype=np.float64) for block in blocks) / pixels
    variance = sum(((block - mean) ** 2).sum(axis=axes) for block in blocks) / pixels
    if not variance.all():
        raise ValueError(
            f"channel_scale expects channels that vary, but channel {np.argmin(variance)} is "
            f"{mean[np.argmin(variance)]:g} in all pixels. Leave it out: x[..., channels]."
        )
    return PixelScale(mean / 255, np.sqrt(variance) / 255)
