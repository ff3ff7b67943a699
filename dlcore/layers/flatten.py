"""Flatten: from pictures to rows."""

import math

from dlcore.guards import require_array, require_dy_shape
from dlcore.layers.layer import Layer


class Flatten(Layer):
    """y = x with all axes but the first made one: (N, ...) to (N, D). Lesson: 08_cifar_cnn."""

    def forward(self, x):
        require_array("Flatten", x=x)
        self.x_shape = x.shape
        self.y_shape = (len(x), math.prod(x.shape[1:]))  # (N, D); -1 for D would fail for N = 0
        return x.reshape(self.y_shape)

    def backward(self, dy):
        """dx = dy in the shape of x."""
        require_dy_shape("Flatten", dy, self.y_shape)
        return dy.reshape(self.x_shape)
