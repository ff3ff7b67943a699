"""Wrong answers to lesson 08 as learners write them."""

import numpy as np

from dlcore.lessons import lesson08


def convolve(x, W, b, step=1, place=lambda patch, W: np.sum(patch * W)):
    rows, columns = x.shape[0] - W.shape[0] + 1, x.shape[1] - W.shape[1] + 1
    y = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            patch = x[i * step : i * step + W.shape[0], j * step : j * step + W.shape[1]]
            y[i, j] = place(patch, W) + b
    return y


def gradients(x, W, dy, *, turn=False):
    dx, dW = np.zeros_like(x), np.zeros_like(W)
    for i in range(dy.shape[0]):
        for j in range(dy.shape[1]):
            dx[i : i + W.shape[0], j : j + W.shape[1]] += (W.T if turn else W) * dy[i, j]
            dW += x[i : i + W.shape[0], j : j + W.shape[1]] * dy[i, j]
    return dx, dW, dy.sum()


def pool(dy, x, pick=np.argmax, value=lambda d, square: d):
    dx = np.zeros(x.shape)
    for i in range(dy.shape[0]):
        for j in range(dy.shape[1]):
            square = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            p, q = divmod(int(pick(square)), 2)
            dx[2 * i + p, 2 * j + q] = value(dy[i, j], square)
    return dx


def field(layers, start=1, grow=lambda size, k, step: size + (k - 1) * step):
    size, step = start, 1
    for k, s in layers:
        size, step = grow(size, k, step), step * s
    return size


def moved(image, down, right, fill=0):
    out = np.full_like(image, fill)
    h, w = image.shape[:2]
    for i in range(h):
        for j in range(w):
            if 0 <= i - down < h and 0 <= j - right < w:
                out[i, j] = image[i - down, j - right]
    return out


WRONG = [
    (
        lesson08.output_size,
        lambda size, kernel_size, stride, padding: (size + 2 * padding - kernel_size) % stride + 1,
    ),
    (
        lesson08.output_size,
        lambda size, kernel_size, stride, padding: (size - kernel_size) // stride + 2 * padding + 1,
    ),
    (
        lesson08.output_size,
        lambda size, kernel_size, stride, padding: (size + 2 * padding + kernel_size) // stride + 1,
    ),
    (
        lesson08.output_size,
        lambda size, kernel_size, stride, padding: (size + 2 * padding - kernel_size) // stride + 2,
    ),
    (
        lesson08.output_size,
        lambda size, kernel_size, stride, padding: (size + 2 * padding - kernel_size) * stride + 1,
    ),
    (lesson08.output_size, lambda size, kernel_size, stride, padding: size),
    (lesson08.convolve, lambda x, W, b: convolve(x, W, b, place=lambda p, W: np.sum(p) * np.sum(W))),
    (lesson08.convolve, lambda x, W, b: convolve(x, W, b).sum()),
    (lesson08.convolve, lambda x, W, b: convolve(x, W, b, place=lambda p, W: np.sum(p + W))),
    (lesson08.convolve, lambda x, W, b: convolve(x, W, b, place=lambda p, W: p[0, 0] * W[0, 0])),
    (lesson08.convolve, lambda x, W, b: convolve(x, W, b).T),
    (lesson08.convolve, lambda x, W, b: convolve(x, W, -b)),
    (lesson08.convolve, lambda x, W, b: np.maximum(convolve(x, W, b), 0)),
    (lesson08.parameter_count, 3 * 3 * 3 * 32),
    (lesson08.parameter_count, 3 * 32 + 32 + 32 * 64 + 64 + 8 * 8 * 64 * 128 + 128 + 1290),
    (lesson08.parameter_count, 896 + 18496 + 8 * 8 * 64 * 10 + 10),
    (lesson08.parameter_count, 545098 + 3 * 2),
    (lesson08.conv_gradients, lambda x, W, dy: gradients(x, W, dy)[:2]),
    (lesson08.conv_gradients, lambda x, W, dy: (gradients(x, W, dy)[0], gradients(x, W, dy)[1], dy.size)),
    (lesson08.conv_gradients, lambda x, W, dy: (gradients(x, W, dy)[0] / dy.size, *gradients(x, W, dy)[1:])),
    (lesson08.conv_gradients, lambda x, W, dy: (gradients(x, W, dy)[0], -gradients(x, W, dy)[1], dy.sum())),
    (lesson08.conv_gradients, lambda x, W, dy: (convolve(dy, W, 0), *gradients(x, W, dy)[1:])),
    (
        lesson08.conv_gradients,
        lambda x, W, dy: (gradients(x, W, dy)[0], gradients(x, W, dy)[1], dy.sum(axis=0)),
    ),
    (lesson08.max_pool_backward, lambda dy, x: pool(dy, x, value=lambda d, s: d * s.mean())),
    (lesson08.max_pool_backward, lambda dy, x: pool(dy, x, value=lambda d, s: s.max())),
    (lesson08.max_pool_backward, lambda dy, x: pool(dy, x, pick=lambda s: 3)),
    (lesson08.max_pool_backward, lambda dy, x: -pool(dy, x)),
    (lesson08.max_pool_backward, lambda dy, x: pool(dy, x, pick=lambda s: np.argmax(s.T))),
    (lesson08.max_pool_backward, lambda dy, x: pool(dy, x).T),
    (lesson08.receptive_field, lambda layers: field(layers, grow=lambda size, k, step: size + k // 2 * step)),
    (lesson08.receptive_field, lambda layers: field(layers, grow=lambda size, k, step: size * k)),
    (
        lesson08.receptive_field,
        lambda layers: field(layers, start=0, grow=lambda size, k, step: size + k * step),
    ),
    (lesson08.receptive_field, lambda layers: field(layers[:-1])),
    (lesson08.receptive_field, lambda layers: max(k for k, _ in layers)),
    (lesson08.receptive_field, lambda layers: field(layers) ** 2),
    (lesson08.shift, lambda image, down, right: moved(image, down, 0)),
    (lesson08.shift, lambda image, down, right: moved(image, 0, right)),
    (lesson08.shift, lambda image, down, right: moved(image, down, right, fill=1)),
    (lesson08.shift, lambda image, down, right: moved(image, -down, right)),
    (lesson08.shift, lambda image, down, right: moved(image[::-1], down, right)),
    (lesson08.shift, lambda image, down, right: np.roll(image, down, axis=0)),
]
