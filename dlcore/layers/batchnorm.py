"""Batch normalisation."""

import numpy as np

from dlcore.fast.sequences import sum_of_rows
from dlcore.guards import require_array, require_dtype, require_dy, require_positive, require_positive_integer
from dlcore.layers.layer import Layer
from dlcore.layers.pictures import rows_first
from dlcore.parameter import Parameter

BLOCK = 2**16  # numbers that are normalised at once: 256 kB, which the processor's cache holds


class BatchNorm(Layer):
    """y = gamma (x - mean) / sqrt(variance + epsilon) + beta, with mean and variance over the batch.

    x: (N, features), N of at least 2 in training, or pictures (N, height, width, features), where each
    pixel counts as an example. After train() the batch is used, and the running
    statistics move: running += momentum (batch - running), the variance as N / (N - 1) times the batch's.
    After eval() the running statistics are used. Source: Ioffe and Szegedy 2015. Lesson: 08_cifar_cnn.

    The code goes over the batch in blocks: it is bound by memory, and each pass over all of x costs as
    much as all the arithmetic on a block.
    """

    buffers = ("running_mean", "running_variance")

    def __init__(self, features, momentum=0.1, epsilon=1e-5):
        require_positive_integer("BatchNorm", features=features)
        require_positive("BatchNorm", momentum=momentum, epsilon=epsilon)
        self.gamma = Parameter(np.ones(features, np.float32))
        self.beta = Parameter(np.zeros(features, np.float32))
        self.running_mean = np.zeros(features, np.float32)
        self.running_variance = np.ones(features, np.float32)
        self.momentum, self.epsilon = float(momentum), float(epsilon)

    def forward(self, x):
        self._require(x)
        self.shape, self.used_batch = x.shape, self.training
        self.x = _lines(x)
        self.mean, variance = self._batch_statistics() if self.training else self._running_statistics()
        self.inverse_std = 1 / np.sqrt(variance + self.epsilon)
        scale = self.gamma.value * self.inverse_std
        shift = self.beta.value - self.mean * scale
        y, scale, shift = np.empty_like(self.x), self._wide(scale), self._wide(shift)
        for part in _blocks(y):
            np.multiply(self.x[part], scale, out=y[part])
            y[part] += shift
        return _unlines(y, self.shape)

    def _require(self, x):
        require_array("BatchNorm", x=x)
        features = self.gamma.size
        if x.ndim not in {2, 4} or x.shape[-1] != features:
            raise ValueError(
                f"BatchNorm expects x of shape (N, {features}), got {x.shape}. "
                f"Pictures have the shape (N, height, width, {features})."
            )
        require_dtype("BatchNorm", x, self.gamma.value.dtype)
        if self.training and x.size < 2 * features:
            raise ValueError(
                f"BatchNorm in training needs at least 2 examples, got {len(x)}. To use the network call "
                "eval(); in training choose a batch_size that leaves no single example over."
            )

    def _batch_statistics(self):
        n = self.x.size // self.gamma.size
        mean = sum(self._sum(self.x[part]) for part in _blocks(self.x)) / n
        wide = self._wide(mean)
        variance = sum(self._sum(np.square(self.x[part] - wide)) for part in _blocks(self.x)) / n
        self.running_mean += self.momentum * (mean - self.running_mean)
        self.running_variance += self.momentum * (n / (n - 1) * variance - self.running_variance)
        return mean, variance

    def _running_statistics(self):
        return self.running_mean.copy(), self.running_variance

    def backward(self, dy):
        """dx = gamma / std (dy - mean(dy) - x^ mean(dy x^)), x^ the normalised x; in eval gamma / std dy."""
        require_dy("BatchNorm", dy, self.shape)
        dy = _lines(dy)
        sum_dy, sum_dy_x = self._sums(dy)
        self.beta.grad += sum_dy
        self.gamma.grad += sum_dy_x
        dx, scale = np.empty_like(dy), self._wide(self.gamma.value * self.inverse_std)
        if not self.used_batch:
            return _unlines(np.multiply(dy, scale, out=dx), self.shape)
        n = dy.size // self.gamma.size
        slope = -self.inverse_std * sum_dy_x / n  # -x^ mean(dy x^) = slope (x - mean)
        slope, shift = self._wide(slope), self._wide(-sum_dy / n - slope * self.mean)
        for part in _blocks(dy):
            np.multiply(self.x[part], slope, out=dx[part])
            dx[part] += dy[part]
            dx[part] += shift
            dx[part] *= scale
        return _unlines(dx, self.shape)

    def _sums(self, dy):
        """The sums over the examples of dy and of dy x^."""
        mean, sum_dy, sum_dy_x = self._wide(self.mean), 0, 0
        for part in _blocks(dy):
            product = self.x[part] - mean
            product *= dy[part]
            sum_dy, sum_dy_x = sum_dy + self._sum(dy[part]), sum_dy_x + self._sum(product)
        return sum_dy, self.inverse_std * sum_dy_x

    def _sum(self, lines):
        """The sum of each feature."""
        return sum_of_rows(lines.reshape(-1, self.gamma.size))

    def _wide(self, a):
        """a (features,) repeated as often as a line holds it."""
        return np.tile(a, self.x.shape[1] // len(a))

    def __repr__(self):
        return f"BatchNorm({self.gamma.size})"


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


def _blocks(lines):
    """Slices of lines that hold about BLOCK numbers."""
    count = max(1, BLOCK // max(1, lines.shape[1]))
    return [slice(start, start + count) for start in range(0, len(lines), count)]
