"""A run, made small for the browser: a few hundred points however long it is, as Float32 bytes."""

import math

import numpy as np

from dlcore.widgets.base.wire import float_bytes

BUCKETS = 400


def curve_bytes(run):
    """Four rows of float32: the last step of each bucket, its lowest and highest loss, the running mean.

    A bucket holds 1, 2, 4, ... steps, so that points do not move while the curve grows.
    Lesson: 07_mnist_mlp.
    """
    losses = np.array(run.losses)
    if not len(losses):
        return b""
    size = bucket_size(len(losses))
    starts = np.arange(0, len(losses), size)
    ends = np.minimum(starts + size, len(losses))
    low, high = np.minimum.reduceat(losses, starts), np.maximum.reduceat(losses, starts)
    return float_bytes(ends, low, high, running_mean(losses, ends))


def running_mean(losses, steps):
    """The mean loss around each of the steps: over a thirtieth of the run, at least 8 steps to each side.

    The window is centred, so that the mean does not come late: at the start it is narrower, at the end cut.
    Lesson: 07_mnist_mlp.
    """
    half = np.minimum(max(8, len(losses) // 60), steps - 1)
    total = np.concatenate([[0], np.cumsum(losses)])
    first, last = steps - 1 - half, np.minimum(steps + half, len(losses))
    return (total[last] - total[first]) / (last - first)


def bucket_size(n):
    """The smallest power of two that puts n steps into at most BUCKETS buckets. Lesson: 07_mnist_mlp."""
    return 2 ** max(0, math.ceil(math.log2(n / BUCKETS))) if n > BUCKETS else 1


def look_bytes(run):
    """Two rows of float32: the steps and losses of at most about BUCKETS looks at the validation set.

    Lesson: 07_mnist_mlp.
    """
    stride = bucket_size(len(run.looks))
    chosen = run.looks[::-1][::stride][::-1]
    return float_bytes([look.step for look in chosen], [look.loss for look in chosen])
