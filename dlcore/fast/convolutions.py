"""The convolution of pictures, a few of them at once, as products of slices of one memory."""

import numpy as np

from dlcore.fast.patches import Patches, correlate, kernel_gradient, pad
from dlcore.fast.pictures import empty_pictures

PART = 32  # pictures that are convolved at once: in larger batches they would not stay in the cache


def convolution(x, W, b, stride=1, padding=0):
    """See dlcore.formulas; the patches of each part of the batch are seen in its memory, not copied.

    Lesson: 08_cifar_cnn.
    """
    frame = [length + 2 * padding for length in x.shape[1:3]]
    rows, columns = ((f - k) // stride + 1 for f, k in zip(frame, W.shape))
    y = empty_pictures((len(x), rows, columns, len(b)), x.dtype)
    patches = []  # of each part
    for part in _parts(len(x)):
        patches.append(Patches(pad(x[part], (padding, padding), frame), W.shape[:2], stride))
        correlate(patches[-1], W, b, y[part])
    return y, (patches, W, x.shape, stride, padding)


def convolution_gradients(dy, memory):
    """dW and db: see dlcore.formulas. Lesson: 08_cifar_cnn."""
    all_patches, W, *_ = memory
    dW, db = np.zeros(W.shape, dy.dtype), np.zeros(W.shape[3], dy.dtype)
    for part, patches in zip(_parts(len(dy)), all_patches):
        dW_part, db_part = kernel_gradient(patches, dy[part], W.shape)
        dW += dW_part
        db += db_part
    return dW, db


def convolution_back(dy, memory):
    """dx is dy, spread out by the stride and framed, correlated with W turned by 180 degrees.

    Row r of x meets W[p] in y[i] where r + padding = stride i + p. So dx[r] is the sum over p of
    (spread dy)[r + padding - p] W[p]^T: with P = kernel rows - 1 and p = P - q a correlation again,
    whose frame has P - padding rows before dy. Then dW and db. Lesson: 08_cifar_cnn.
    """
    _, W, shape, stride, padding = memory
    kernel_size = W.shape[:2]
    before = [k - 1 - padding for k in kernel_size]
    frame = [length + k - 1 for length, k in zip(shape[1:3], kernel_size)]
    turned = W[::-1, ::-1].transpose(0, 1, 3, 2)  # (rows, columns, out_channels, in_channels)
    gradients = convolution_gradients(dy, memory)
    dx = empty_pictures(shape, dy.dtype)
    for part in _parts(len(dy)):
        correlate(Patches(pad(dy[part], before, frame, stride), kernel_size, 1), turned, 0, dx[part])
    return dx, *gradients


def _parts(n):
    """Slices of n pictures, about PART in each."""
    count = max(1, n // PART)
    return [slice(n * k // count, n * (k + 1) // count) for k in range(count)]
