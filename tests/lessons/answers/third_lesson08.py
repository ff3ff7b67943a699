"""Wrong answers to lesson 08, a third set, written before their verdicts were looked at."""

import numpy as np

from dlcore.lessons import lesson08


def _convolve(x, W, b, flip=False, short=0, relu=False):
    W = W[::-1, ::-1] if flip else W
    r, c = W.shape
    rows, columns = x.shape[0] - r + 1 - short, x.shape[1] - c + 1 - short
    y = np.array([[np.sum(x[i : i + r, j : j + c] * W) + b for j in range(columns)] for i in range(rows)])
    return np.maximum(y, 0) if relu else y


def _conv_gradients(x, W, dy, flip=True):
    dW = _convolve(x, dy, 0)
    r, c = W.shape
    padded = np.pad(dy, ((r - 1, r - 1), (c - 1, c - 1)))
    return _convolve(padded, W, 0, flip=flip), dW, dy.sum()


def _pool(dy, x, all_equal=True):
    dx = np.zeros_like(x)
    for i in range(dy.shape[0]):
        for j in range(dy.shape[1]):
            square = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            dx[2 * i : 2 * i + 2, 2 * j : 2 * j + 2] = dy[i, j] * (square if all_equal else 0.25)
    return dx


def _field(layers, strides=True, before=False):
    size, step = 1, 1
    for kernel, stride in layers:
        if before:
            step *= stride
        size += (kernel - 1) * (step if strides else 1)
        if not before:
            step *= stride
    return size


WRONG = [
    (lesson08.output_size, lambda size, k, stride, padding: (size + padding - k) // stride + 1),
    (lesson08.output_size, lambda size, k, stride, padding: (size + 2 * padding - k) / stride + 1),
    (lesson08.output_size, lambda size, k, stride, padding: (size + 2 * padding - k + 1) // stride),
    (lesson08.convolve, lambda x, W, b: _convolve(x, W, b, flip=True)),
    (lesson08.convolve, lambda x, W, b: _convolve(x, W, b, short=1)),
    (lesson08.convolve, lambda x, W, b: _convolve(x, W, b, relu=True)),
    (lesson08.parameter_count, 896 + 18496),
    (lesson08.parameter_count, 544970 - 128),
    (lesson08.conv_gradients, lambda x, W, dy: _conv_gradients(x, W, dy, flip=False)),
    (lesson08.conv_gradients, lambda x, W, dy: (*_conv_gradients(x, W, dy)[:2], dy.mean())),
    (lesson08.conv_gradients, lambda x, W, dy: (*_conv_gradients(x, W, dy)[:2], dy)),
    (lesson08.max_pool_backward, _pool),
    (lesson08.max_pool_backward, lambda dy, x: _pool(dy, x, all_equal=False)),
    (lesson08.max_pool_backward, lambda dy, x: np.kron(dy, np.ones((2, 2)))),
    (lesson08.receptive_field, lambda layers: _field(layers, strides=False)),
    (lesson08.receptive_field, lambda layers: _field(layers, before=True)),
    (lesson08.receptive_field, lambda layers: sum(k for k, _ in layers)),
    (lesson08.shift, lambda image, down, right: np.roll(image, (down, right), axis=(0, 1))),
    (lesson08.shift, lambda image, down, right: np.roll(image, (right, down), axis=(0, 1))),
]
