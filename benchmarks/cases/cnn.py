"""The network of lesson 08: conv 32 - pool - conv 64 - pool - 128 - 10 on pictures of 32 x 32 x 3, Adam."""

import numpy as np

from benchmarks.cases.case import Case
from dlcore.layers import Conv2D, Dense, Flatten, MaxPool2D, ReLU, Sequential

TO_REACH = {32: 1.15, 128: 1.30}


def cases():
    return [cnn_case(batch, to_reach=to_reach) for batch, to_reach in TO_REACH.items()]


def cnn_case(batch, *, size=32, to_reach=None):
    rng = np.random.default_rng(0)
    x, y = rng.random((batch, size, size, 3), np.float32), rng.integers(10, size=batch)
    return Case(f"CNN, batch {batch}", "cnn", x, y, lambda: cnn_model(size), to_reach)


def cnn_model(size=32):
    """ReLU after the pool: the same numbers as before it, on a quarter of the elements. So on all sides."""
    rng = np.random.default_rng(1)
    return Sequential(
        Conv2D(3, 32, 3, padding=1, rng=rng), MaxPool2D(2), ReLU(),
        Conv2D(32, 64, 3, padding=1, rng=rng), MaxPool2D(2), ReLU(),
        Flatten(), Dense(64 * (size // 4) ** 2, 128, rng=rng), ReLU(), Dense(128, 10, rng=rng),
    )  # fmt: skip
