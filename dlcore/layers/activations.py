"""Activation functions; each works element by element on x of any shape, but for Softmax.

TypeError unless x is an array of float32 or float64: integers would be rounded, or wrap around.
"""

import numpy as np

from dlcore.fast import gelu, gelu_back
from dlcore.formulas import sigmoid, softmax
from dlcore.guards import require_dy, require_floats, require_share
from dlcore.layers.layer import Layer


class ReLU(Layer):
    """y = max(x, 0), element by element; dy/dx = 1 where x > 0, else 0.

    After forward, `is_positive` is the mask x > 0. Source: Nair and Hinton 2010.
    Lesson: 02_activations.
    """

    def forward(self, x):
        require_floats("ReLU", x=x)
        self.is_positive = x > 0
        return np.maximum(x, 0.0)

    def backward(self, dy):
        """dx = dy 1[x > 0]."""
        require_dy("ReLU", dy, self.is_positive.shape)
        dx = self.is_positive.astype(dy.dtype)  # the product of floats and booleans is slower
        dx *= dy
        return dx


class LeakyReLU(Layer):
    """y = x where x > 0, else negative_slope x: a dead unit can come back.

    negative_slope: in [0, 1). Source: Maas et al. 2013. Lesson: 02_activations.
    """

    def __init__(self, negative_slope=0.01):
        require_share("LeakyReLU", negative_slope=negative_slope)
        self.negative_slope = float(negative_slope)

    def forward(self, x):
        require_floats("LeakyReLU", x=x)
        self.slope = np.where(x > 0, x.dtype.type(1), x.dtype.type(self.negative_slope))
        return x * self.slope

    def backward(self, dy):
        """dx = dy slope, slope = 1 or negative_slope."""
        require_dy("LeakyReLU", dy, self.slope.shape)
        return dy * self.slope


class Sigmoid(Layer):
    """y = 1 / (1 + exp(-x)), computed as (1 + tanh(x/2)) / 2, which cannot overflow.

    Lesson: 02_activations.
    """

    def forward(self, x):
        require_floats("Sigmoid", x=x)
        self.y = sigmoid(x)
        return self.y

    def backward(self, dy):
        """dx = dy y (1 - y)."""
        require_dy("Sigmoid", dy, self.y.shape)
        return dy * self.y * (1 - self.y)


class Tanh(Layer):
    """y = tanh(x). Lesson: 02_activations."""

    def forward(self, x):
        require_floats("Tanh", x=x)
        self.y = np.tanh(x)
        return self.y

    def backward(self, dy):
        """dx = dy (1 - y^2)."""
        require_dy("Tanh", dy, self.y.shape)
        return dy * (1 - self.y**2)


class GELU(Layer):
    """y = x (1 + tanh(u)) / 2 with u = sqrt(2/pi) (x + 0.044715 x^3), close to x times the normal CDF of x.

    Source: Hendrycks and Gimpel 2016, the tanh form. Lesson: 02_activations.
    """

    def forward(self, x):
        require_floats("GELU", x=x)
        y, self.memory = gelu(x)
        self.shape = x.shape
        return y

    def backward(self, dy):
        """dx = dy [(1 + t)/2 + x (1 - t^2) u' / 2], t = tanh(u), u' = sqrt(2/pi) (1 + 3 * 0.044715 x^2)."""
        require_dy("GELU", dy, self.shape)
        return gelu_back(dy, self.memory)


class Softmax(Layer):
    """y_nk = exp(x_nk) / sum_j exp(x_nj), along the last axis.

    As the last layer of a classifier leave it out: SoftmaxCrossEntropy takes logits.
    Lesson: 02_activations.
    """

    def forward(self, x):
        require_floats("Softmax", x=x)
        self.y = softmax(x)
        return self.y

    def backward(self, dy):
        """dx_k = y_k (dy_k - sum_j dy_j y_j), since dy_j/dx_k = y_j (1[j = k] - y_k)."""
        require_dy("Softmax", dy, self.y.shape)
        return self.y * (dy - (dy * self.y).sum(axis=-1, keepdims=True))
