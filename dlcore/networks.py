"""The convolutional networks of the course, untrained."""

from dlcore.checks import require_rng
from dlcore.layers import Conv2D, Dense, Flatten, MaxPool2D, ReLU, Sequential


def small_cnn(shape, *, rng, classes=10):
    """conv 32 - pool - conv 64 - pool - dense 128 - dense 10, kernels of 3 x 3, for pictures of this shape.

    shape: (height, width, C), the first two at least 4. ReLU stands behind the pool: the largest of four is
    cut off at zero there, which gives the same numbers on a quarter of the pixels. Lesson: 08_cifar_cnn.
    """
    require_rng("small_cnn", rng)
    height, width, channels = shape
    return Sequential(
        *(Conv2D(channels, 32, 3, padding=1, rng=rng), MaxPool2D(2), ReLU()),
        *(Conv2D(32, 64, 3, padding=1, rng=rng), MaxPool2D(2), ReLU()),
        *(Flatten(), Dense(height // 4 * (width // 4) * 64, 128, rng=rng), ReLU()),
        Dense(128, classes, rng=rng),
    )
