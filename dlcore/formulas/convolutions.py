"""The convolution of pictures."""

import numpy as np

from dlcore.guards import of_arrays


@of_arrays
def windows(x, kernel_size, stride):
    """All patches of x (N, height, width, C) as a view (N, rows, columns, kernel rows, kernel columns, C).

    Nothing is copied: neighbours share their memory. rows = (height - kernel rows) // stride + 1.
    Lesson: 08_cifar_cnn.
    """
    view = np.lib.stride_tricks.sliding_window_view(x, kernel_size, axis=(1, 2))[:, ::stride, ::stride]
    return view.transpose(0, 1, 2, 4, 5, 3)


@of_arrays
def convolution(x, W, b, stride=1, padding=0):
    """y[n, i, j] = sum over p, q of xp[n, stride i + p, stride j + q] W[p, q] + b; xp is x framed by zeros.

    Shapes: x (N, height, width, C), W (kernel rows, kernel columns, C, out), b (out,),
    y (N, rows, columns, out) with rows = (height + 2 padding - kernel rows) // stride + 1.
    Source: LeCun et al. 1989. Lesson: 08_cifar_cnn.
    """
    frame = (padding, padding)
    patches = windows(np.pad(x, ((0, 0), frame, frame, (0, 0))), W.shape[:2], stride)
    return np.tensordot(patches, W, axes=3) + b, (patches, W, x.shape, stride, padding)


@of_arrays
def convolution_back(dy, memory):
    """For all p, q: dxp[n, stride i + p, stride j + q] += dy[n, i, j] W[p, q]^T; dx is dxp without the frame,

    dW[p, q] = sum over n, i, j of xp[n, stride i + p, stride j + q] dy[n, i, j], db = sum of dy.
    Lesson: 08_cifar_cnn.
    """
    patches, W, (n, height, width, channels), stride, padding = memory
    dxp = np.zeros((n, height + 2 * padding, width + 2 * padding, channels), dy.dtype)
    rows, columns = (stride * length for length in dy.shape[1:3])
    for p, q in np.ndindex(*W.shape[:2]):
        dxp[:, p : p + rows : stride, q : q + columns : stride] += dy @ W[p, q].T
    dx = dxp[:, padding : padding + height, padding : padding + width]
    dW = np.tensordot(patches, dy, axes=((0, 1, 2), (0, 1, 2)))
    return dx, dW, dy.sum(axis=(0, 1, 2))


@of_arrays
def convolution_gradients(dy, memory):
    """dW and db of convolution_back. Lesson: 08_cifar_cnn."""
    return convolution_back(dy, memory)[1:]
