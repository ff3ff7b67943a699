"""Wrong answers to lesson 08, written when the names stood, to see how many have one."""

import numpy as np

from dlcore.lessons import lesson08
from tests.lessons.answers import lesson08 as known

WRONG = [
    (
        lesson08.output_size,
        lambda size, kernel_size, stride, padding: (size + 2 * padding - kernel_size) // stride - 1,
    ),
    (
        lesson08.output_size,
        lambda size, kernel_size, stride, padding: (size + 2 + padding - kernel_size) // stride + 1,
    ),
    (
        lesson08.output_size,
        lambda size, kernel_size, stride, padding: (size - 2 * padding - kernel_size) // stride,
    ),
    (
        lesson08.output_size,
        lambda size, kernel_size, stride, padding: ((size + 2 * padding - kernel_size) // stride + 1) ** 2,
    ),
    (lesson08.convolve, lambda x, W, b: known.convolve(x[::-1], W, b)),
    (lesson08.convolve, lambda x, W, b: known.convolve(x, W, b, place=lambda p, W: np.sum(p * W[::-1]))),
    (lesson08.convolve, lambda x, W, b: known.convolve(x, W, b)[0]),
    (lesson08.convolve, lambda x, W, b: known.convolve(x, W, b) * b),
    (lesson08.convolve, lambda x, W, b: known.convolve(x, W, b, place=lambda p, W: np.sum(p * W[:, ::-1]))),
    (lesson08.parameter_count, 3 * 3 * 3 * 32 + 3 * 3 * 32 * 64 + 4096 * 128 + 1280),
    (lesson08.parameter_count, 896 + 18496 + 524288 + 1290),
    (lesson08.conv_gradients, lambda x, W, dy: (known.gradients(x, W, dy)[0], x, dy.sum())),
    (
        lesson08.conv_gradients,
        lambda x, W, dy: (known.gradients(x, W, dy)[0], known.gradients(x, W, dy)[1], dy.sum() ** 2),
    ),
    (
        lesson08.conv_gradients,
        lambda x, W, dy: (known.gradients(x, W, dy)[0], known.gradients(x, W, dy)[1], dy.max()),
    ),
    (
        lesson08.conv_gradients,
        lambda x, W, dy: (known.gradients(x, W, dy)[0][::-1], *known.gradients(x, W, dy)[1:]),
    ),
    (lesson08.max_pool_backward, lambda dy, x: known.pool(dy, x, value=lambda d, s: 2 * d)),
    (lesson08.max_pool_backward, lambda dy, x: known.pool(dy, x, value=lambda d, s: d + s.max())),
    (lesson08.max_pool_backward, lambda dy, x: known.pool(dy[::-1], x)),
    (lesson08.max_pool_backward, lambda dy, x: x * np.kron(dy, np.ones((2, 2)))),
    (
        lesson08.receptive_field,
        lambda layers: known.field(layers, grow=lambda size, k, step: size + (k + 1) * step),
    ),
    (lesson08.receptive_field, lambda layers: known.field(layers) + 1),
    (lesson08.receptive_field, lambda layers: known.field(layers, grow=lambda size, k, step: (k - 1) * step)),
    (lesson08.shift, lambda image, down, right: known.moved(image, down, -right)),
    (lesson08.shift, lambda image, down, right: known.moved(image, down, right)[:, ::-1]),
    (lesson08.shift, lambda image, down, right: known.moved(image, down + 1, right)),
    (lesson08.shift, lambda image, down, right: np.zeros_like(image)),
]
