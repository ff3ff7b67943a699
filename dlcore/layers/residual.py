"""A way around a layer."""

from dlcore.guards import require_array
from dlcore.layers.inner import require_layers, require_same_shape
from dlcore.layers.layer import Layer


class Residual(Layer):
    """y = x + inner(x): inner learns only what is to be added, and the gradient also flows around it.

    inner: a layer whose y has the shape of its x, such as Sequential(Dense(D, H), ReLU(), Dense(H, D));
    ValueError for another shape. Source: He et al. 2016. Lesson: 10_depth.
    """

    def __init__(self, inner):
        require_layers("Residual", [inner])
        self.inner = inner

    def forward(self, x):
        require_array("Residual", x=x)
        y = self.inner.forward(x)
        require_same_shape("Residual", x.shape, y, self.inner)
        return x + y

    def backward(self, dy):
        """dx = dy + inner.backward(dy): y is a sum of two terms, and x acts through both."""
        return dy + self.inner.backward(dy)

    def accumulate_gradients(self, dy):
        self.inner.accumulate_gradients(dy)

    def __repr__(self):
        return f"Residual({self.inner!r})"
