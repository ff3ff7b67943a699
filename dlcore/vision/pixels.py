"""From the bytes of a picture to the numbers that a network learns from."""

from dataclasses import dataclass

import numpy as np

BLOCK = 1000  # pictures at a time, so that no copy of a whole set in floats is made


@dataclass(frozen=True)
class PixelScale:
    """scale(x) = (x / 255 - mean) / std, float32, for x uint8 (N, height, width, C).

    mean, std: of the shape of a picture, (height, width, C), of a pixel, (C,), or one number. They come
    from training pictures only, and serve for the test pictures too. Lesson: 08_cifar_cnn.
    """

    mean: np.ndarray
    std: np.ndarray

    def __call__(self, x):
        y = x.astype(np.float32)
        y *= 1 / (255 * self.std).astype(np.float32)
        y -= (self.mean / self.std).astype(np.float32)
        return y


def mean_image_scale(x_train):
    """The PixelScale that subtracts the mean image of the training pictures. Lesson: 08_cifar_cnn."""
    return PixelScale(np.mean(x_train, axis=0, dtype=np.float64) / 255, np.float64(1))


def channel_scale(x_train):
    """The PixelScale that gives each channel of the training pictures mean 0 and variance 1.

    ValueError if a channel is the same everywhere: it has no variance. Lesson: 08_cifar_cnn.
    """
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
