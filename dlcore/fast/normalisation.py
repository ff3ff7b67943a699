"""Batch normalisation, block by block.

It is bound by memory: each pass over all of x costs as much as all the arithmetic on a block.
"""

import numpy as np

from dlcore.fast.blocks import blocks
from dlcore.fast.pictures import rows_first
from dlcore.fast.sequences import sum_of_rows

BLOCK = 2**16  # numbers that are normalised at once: 256 kB, which the processor's cache holds


def normalisation(x, mean, variance, gamma, beta, epsilon):
    """See dlcore.formulas. Lesson: 10_depth."""
    return _normalised(_lines(x), x.shape, mean, variance, gamma, beta, epsilon)


def batch_norm(x, gamma, beta, epsilon):
    """See dlcore.formulas. Lesson: 10_depth."""
    lines, features = _lines(x), gamma.size
    n = x.size // features
    mean = sum(_sum(lines[part], features) for part in blocks(lines, BLOCK)) / n
    wide = _wide(mean, lines)
    variance = sum(_sum(np.square(lines[part] - wide), features) for part in blocks(lines, BLOCK)) / n
    y, memory = _normalised(lines, x.shape, mean, variance, gamma, beta, epsilon)
    return y, mean, variance, memory


def _normalised(lines, shape, mean, variance, gamma, beta, epsilon):
    """y = scale x + shift: one product and one sum for each number."""
    inverse_std = 1 / np.sqrt(variance + epsilon)
    scale = gamma * inverse_std
    shift = beta - mean * scale
    y, scale, shift = np.empty_like(lines), _wide(scale, lines), _wide(shift, lines)
    for part in blocks(y, BLOCK):
        np.multiply(lines[part], scale, out=y[part])
        y[part] += shift
    return _unlines(y, shape), (lines, mean, inverse_std, gamma, shape)


def normalisation_back(dy, memory):
    """See dlcore.formulas. Lesson: 10_depth."""
    _, _, inverse_std, gamma, shape = memory
    dy = _lines(dy)
    dbeta, dgamma = _sums(dy, memory)
    return _unlines(dy * _wide(gamma * inverse_std, dy), shape), dgamma, dbeta


def batch_norm_back(dy, memory):
    """See dlcore.formulas. Lesson: 10_depth."""
    lines, mean, inverse_std, gamma, shape = memory
    dy = _lines(dy)
    dbeta, dgamma = _sums(dy, memory)
    n = dy.size // gamma.size
    slope = -inverse_std * dgamma / n  # -x^ mean(dy x^) = slope (x - mean)
    shift = _wide(-dbeta / n - slope * mean, dy)
    dx, slope, scale = np.empty_like(dy), _wide(slope, dy), _wide(gamma * inverse_std, dy)
    for part in blocks(dy, BLOCK):
        np.multiply(lines[part], slope, out=dx[part])
        dx[part] += dy[part]
        dx[part] += shift
        dx[part] *= scale
    return _unlines(dx, shape), dgamma, dbeta


def _sums(dy, memory):
    """The sums over the examples of dy and of dy x^."""
    lines, mean, inverse_std, gamma, _ = memory
    wide, sum_dy, sum_dy_x = _wide(mean, dy), 0, 0
    for part in blocks(dy, BLOCK):
        product = lines[part] - wide
        product *= dy[part]
        sum_dy, sum_dy_x = sum_dy + _sum(dy[part], gamma.size), sum_dy_x + _sum(product, gamma.size)
    return sum_dy, inverse_std * sum_dy_x


def _sum(lines, features):
    """The sum of each feature."""
    return sum_of_rows(lines.reshape(-1, features))


def _wide(a, lines):
    """a (features,) repeated as often as a line holds it."""
    return np.tile(a, lines.shape[1] // len(a))


def _lines(x):
    """x as (lines, numbers), the features of an example side by side; long lines make NumPy fast."""
    if x.ndim == 2:
        return x
    x = rows_first(x)  # (height, width, N, features)
    return x.reshape(x.shape[0] * x.shape[1], x.shape[2] * x.shape[3])


def _unlines(lines, shape):
    """The lines as an array of that shape."""
    if len(shape) == 2:
        return lines
    n, height, width, features = shape
    return lines.reshape(height, width, n, features).transpose(2, 0, 1, 3)
