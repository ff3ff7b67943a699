"""From sequences to rows."""

from dlcore.checks import require_dy
from dlcore.layers.layer import Layer


class MergeTime(Layer):
    """y = x with sequence and time made one axis: (N, T, D) to (N * T, D), row n * T + t being step t of n.

    After it Dense and SoftmaxCrossEntropy see each time step as an example; the labels (N, T) become
    labels.reshape(-1). ValueError unless x has three axes. Lesson: 09_rnn.
    """

    def forward(self, x):
        if x.ndim != 3:
            raise ValueError(f"MergeTime expects x of shape (N, T, D), got {x.shape}.")
        self.shape = n, length, features = x.shape
        return x.reshape(n * length, features)

    def backward(self, dy):
        """dx = dy in the shape of x."""
        n, length, features = self.shape
        require_dy("MergeTime", dy, (n * length, features))
        return dy.reshape(self.shape)
