"""Batch normalisation."""

import numpy as np

from dlcore.fast import batch_norm, batch_norm_back, normalisation, normalisation_back
from dlcore.guards import (
    require_array,
    require_dtype,
    require_dy,
    require_positive,
    require_positive_integer,
    require_probability,
)
from dlcore.layers.layer import Layer
from dlcore.parameter import Parameter


class BatchNorm(Layer):
    """y = gamma (x - mean) / sqrt(variance + epsilon) + beta, with mean and variance over the batch.

    x: (N, features), N of at least 2 in training, or pictures (N, height, width, features), where each
    pixel counts as an example. After train() the batch is used, and the running
    statistics move: running += momentum (batch - running), the variance as N / (N - 1) times the batch's.
    After eval() the running statistics are used. Source: Ioffe and Szegedy 2015. Lesson: 10_depth.
    """

    buffers = ("running_mean", "running_variance")

    def __init__(self, features, momentum=0.1, epsilon=1e-5):
        require_positive_integer("BatchNorm", features=features)
        require_positive("BatchNorm", momentum=momentum, epsilon=epsilon)
        require_probability("BatchNorm", momentum=momentum)
        self.gamma = Parameter(np.ones(features, np.float32))
        self.beta = Parameter(np.zeros(features, np.float32))
        self.running_mean = np.zeros(features, np.float32)
        self.running_variance = np.ones(features, np.float32)
        self.momentum, self.epsilon = float(momentum), float(epsilon)

    def forward(self, x):
        self._require(x)
        self.shape, self.used_batch = x.shape, self.training
        if not self.training:
            mean = self.running_mean.copy()  # remembered, while the running one may move
            y, self.memory = normalisation(x, mean, self.running_variance, *self._scales())
            return y
        y, mean, variance, self.memory = batch_norm(x, *self._scales())
        n = x.size // self.gamma.size
        self.running_mean += self.momentum * (mean - self.running_mean)
        self.running_variance += self.momentum * (n / (n - 1) * variance - self.running_variance)
        return y

    def backward(self, dy):
        """dx = gamma / std (dy - mean(dy) - x^ mean(dy x^)), x^ the normalised x; in eval gamma / std dy."""
        require_dy("BatchNorm", dy, self.shape)
        back = batch_norm_back if self.used_batch else normalisation_back
        dx, dgamma, dbeta = back(dy, self.memory)
        self.gamma.grad += dgamma
        self.beta.grad += dbeta
        return dx

    def _scales(self):
        return self.gamma.value, self.beta.value, self.epsilon

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

    def __repr__(self):
        return f"BatchNorm({self.gamma.size})"
