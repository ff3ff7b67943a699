"""Flatten: from pictures to rows."""

from dlcore.layers.layer import Layer


class Flatten(Layer):
    """y = x with all axes but the first made one: (N, ...) to (N, D). Lesson: 08_cifar_cnn."""

    def forward(self, x):
        self.shape = x.shape
        return x.reshape(len(x), -1)  # (N, D)

    def backward(self, dy):
        """dx = dy in the shape of x."""
        return dy.reshape(self.shape)
