"""Batch normalisation."""

import numpy as np

from dlcore.checks import require_array, require_dtype, require_dy, require_positive, require_positive_integer
from dlcore.layers.layer import Layer
from dlcore.parameter import Parameter


class BatchNorm(Layer):
    """y = gamma (x - mean) / sqrt(variance + epsilon) + beta, with mean and variance over the batch.

    x: (N, features), N of at least 2 in training. After train() the batch is used, and the running
    statistics move: running += momentum (batch - running), the variance as N / (N - 1) times the batch's.
    After eval() the running statistics are used. Source: Ioffe and Szegedy 2015. Lesson: 08_cifar_cnn.
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
        mean, variance = self._batch_statistics(x) if self.training else self._running_statistics()
        self.inverse_std = 1 / np.sqrt(variance + self.epsilon)
        self.normalised = (x - mean) * self.inverse_std
        self.used_batch = self.training
        return self.gamma.value * self.normalised + self.beta.value

    def _require(self, x):
        require_array("BatchNorm", x=x)
        if x.ndim != 2 or x.shape[1] != self.gamma.size:
            raise ValueError(f"BatchNorm expects x of shape (N, {self.gamma.size}), got {x.shape}.")
        require_dtype("BatchNorm", x, self.gamma.value.dtype)
        if self.training and len(x) < 2:
            raise ValueError(
                f"BatchNorm in training needs at least 2 examples, got {len(x)}. To use the network call "
                "eval(); in training choose a batch_size that leaves no single example over."
            )

    def _batch_statistics(self, x):
        mean, variance = x.mean(axis=0), x.var(axis=0)
        unbiased = variance * (len(x) / (len(x) - 1))
        self.running_mean += self.momentum * (mean - self.running_mean)
        self.running_variance += self.momentum * (unbiased - self.running_variance)
        return mean, variance

    def _running_statistics(self):
        return self.running_mean, self.running_variance

    def backward(self, dy):
        """dx = gamma / std (dy - mean(dy) - x^ mean(dy x^)), x^ the normalised x; in eval gamma / std dy."""
        require_dy("BatchNorm", dy, self.normalised.shape)
        self.beta.grad += dy.sum(axis=0)
        self.gamma.grad += (dy * self.normalised).sum(axis=0)
        if self.used_batch:
            dy = dy - dy.mean(axis=0) - self.normalised * (dy * self.normalised).mean(axis=0)
        return self.gamma.value * self.inverse_std * dy

    def __repr__(self):
        return f"BatchNorm({self.gamma.size})"
