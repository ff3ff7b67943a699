"""Answers as learners of lesson 08 write them, right ones and wrong ones."""

import numpy as np
import pytest

from dlcore.lessons import lesson08


def _convolve_by_loops(x, W, b):
    rows, columns = W.shape
    y = np.zeros((x.shape[0] - rows + 1, x.shape[1] - columns + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = np.sum(x[i : i + rows, j : j + columns] * W) + b
    return y


def _convolve_by_shifts(x, W, b):
    rows, columns = x.shape[0] - W.shape[0] + 1, x.shape[1] - W.shape[1] + 1
    return sum(w * x[p : p + rows, q : q + columns] for (p, q), w in np.ndenumerate(W)) + b


def _gradients_by_loops(x, W, dy):
    dx, dW = np.zeros(x.shape), np.zeros(W.shape)
    for (i, j), d in np.ndenumerate(dy):
        place = slice(i, i + W.shape[0]), slice(j, j + W.shape[1])
        dx[place] += W * d
        dW += x[place] * d
    return dx, dW, dy.sum()


def _pool_by_loops(dy, x):
    dx = np.zeros(x.shape)
    for (i, j), d in np.ndenumerate(dy):
        square = x[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        p, q = np.unravel_index(square.argmax(), square.shape)
        dx[2 * i + p, 2 * j + q] = d
    return dx


def _field_backwards(layers):
    size = 1
    for kernel_size, stride in reversed(layers):
        size = (size - 1) * stride + kernel_size
    return size


def _shift_by_roll(image, down, right):
    image = np.roll(image, (down, right), axis=(0, 1))
    for axis, n in enumerate((down, right)):
        lost = slice(0, n) if n >= 0 else slice(n, None)
        image[(slice(None),) * axis + (lost,)] = 0
    return image


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (lesson08.convolve, _convolve_by_loops),
        (lesson08.convolve, _convolve_by_shifts),
        (lesson08.conv_gradients, _gradients_by_loops),
        (lesson08.max_pool_backward, _pool_by_loops),
        (lesson08.receptive_field, _field_backwards),
        (lesson08.shift, _shift_by_roll),
        (lesson08.parameter_count, 545098),
        (lesson08.output_size, lambda size, k, s, p: int(np.floor((size - k + 2 * p) / s)) + 1),
    ],
)
def test_a_right_answer_passes_however_it_is_written(exercise, answer):
    assert "passed" in exercise.verdict(answer)


def _turned(x, W, b):
    from_right = np.flip(W)
    return _convolve_by_loops(x, from_right, b)


def _assigned(x, W, dy):
    dx, dW = np.zeros(x.shape), np.zeros(W.shape)
    for (i, j), d in np.ndenumerate(dy):
        place = slice(i, i + W.shape[0]), slice(j, j + W.shape[1])
        dx[place] = W * d
        dW += x[place] * d
    return dx, dW, dy.sum()


def _assigned_by_weights(x, W, dy):
    (rows, columns), dx, dW = dy.shape, np.zeros_like(x), np.zeros_like(W)
    for p, q in np.ndindex(W.shape):
        part = np.s_[p : p + rows, q : q + columns]
        dW[p, q] = np.sum(x[part] * dy)
        dx[part] = W[p, q] * dy
    return dx, dW, dy.sum()


def _last_shift(x, W, b):
    rows, columns = x.shape[0] - W.shape[0] + 1, x.shape[1] - W.shape[1] + 1
    y = np.full((rows, columns), b, float)
    for p, q in np.ndindex(W.shape):
        y = W[p, q] * x[p : p + rows, q : q + columns]
    return y


def _tiled(dy, x):
    largest = x.reshape(dy.shape[0], 2, dy.shape[1], 2).max(axis=(1, 3))
    return np.tile(dy, (2, 2)) * (x == np.tile(largest, (2, 2)))


def _step_of_kernels(layers):
    width, step = 1, 1
    for kernel_size, _ in layers:
        width += (kernel_size - 1) * step
        step *= kernel_size
    return width


def _cleared_at_zero(image, down, right):
    result = np.roll(image, (down, right), axis=(0, 1))
    if down > 0:
        result[:down] = 0
    else:
        result[down:] = 0
    if right > 0:
        result[:, :right] = 0
    else:
        result[:, right:] = 0
    return result


@pytest.mark.parametrize(
    ("exercise", "answer", "words"),
    [
        (lesson08.convolve, lambda x, W, b: W @ x + b, "looks like a dense layer"),
        (lesson08.convolve, _turned, "looks like a kernel turned"),
        (lesson08.conv_gradients, _assigned, "looks like overlaps lost"),
        (lesson08.max_pool_backward, lambda dy, x: dy.repeat(2, 0).repeat(2, 1), "all four pixels"),
        (lesson08.shift, lambda image, down, right: np.roll(image, (down, right), (0, 1)), "np.roll alone"),
        (lesson08.receptive_field, lambda layers: sum(k for k, _ in layers), "kernel sizes added up"),
        (lesson08.output_size, lambda size, k, s, p: (size - k) // s + 1, "the padding forgotten"),
        (lesson08.output_size, lambda size, k, s, p: size + 2 * p - k // s + 1, "parentheses missing"),
        (lesson08.output_size, lambda size, k, s, p: (size + 2 * p - k - 1) // s + 1, "a 1 too much"),
        (lesson08.convolve, _last_shift, "only the last weight"),
        (lesson08.conv_gradients, _assigned_by_weights, "only the last weight's part in dx"),
        (lesson08.max_pool_backward, _tiled, "np.tile for np.repeat"),
        (lesson08.receptive_field, _step_of_kernels, "the step grows by the strides"),
        (lesson08.shift, _cleared_at_zero, "all set to zero where the shift is 0"),
        (lesson08.parameter_count, 526602, "the second convolution forgotten"),
        (lesson08.parameter_count, 282954, "a Flatten of 32 channels"),
    ],
)
def test_a_plausible_answer_is_told_what_is_wrong_with_it(exercise, answer, words):
    verdict = exercise.verdict(answer)
    assert words in verdict
    assert "not yet right" in verdict


def test_a_count_without_sharing_is_named():
    per_place = 32 * 32 * 896 + 16 * 16 * 18496 + 524416 + 1290
    assert "all places share one" in lesson08.parameter_count.verdict(per_place)
