"""Layer normalisation."""

import numpy as np

from dlcore.fast import layer_norm, layer_norm_back
from dlcore.guards import require_dy, require_features, require_positive, require_positive_integer
from dlcore.layers.layer import Layer
from dlcore.parameter import Parameter


class LayerNorm(Layer):
    """y = gamma (x - mean) / sqrt(variance + epsilon) + beta, with mean and variance of each row by itself.

    x (N, ..., features); gamma and beta (features,) begin as 1 and 0. An example needs no others, so
    training and use are the same. ValueError if the shape of x does not fit, TypeError for its dtype.
    Source: Ba et al. 2016. Lesson: 10_depth.
    """

    def __init__(self, features, epsilon=1e-5):
        require_positive_integer("LayerNorm", features=features)
        require_positive("LayerNorm", epsilon=epsilon)
        self.gamma = Parameter(np.ones(features, np.float32))
        self.beta = Parameter(np.zeros(features, np.float32))
        self.epsilon = float(epsilon)

    def forward(self, x):
        require_features("LayerNorm", x, self.gamma.size, self.gamma.value.dtype)
        self.shape = x.shape
        y, self.memory = layer_norm(x, self.gamma.value, self.beta.value, self.epsilon)
        return y

    def backward(self, dy):
        """dx = (d - mean(d) - x^ mean(d x^)) / std with d = gamma dy, x^ the normalised x."""
        require_dy("LayerNorm", dy, self.shape)
        dx, dgamma, dbeta = layer_norm_back(dy, self.memory)
        self.gamma.grad += dgamma
        self.beta.grad += dbeta
        return dx

    def __repr__(self):
        return f"LayerNorm({self.gamma.size})"
