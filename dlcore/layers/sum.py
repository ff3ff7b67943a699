"""Layers side by side."""

from dlcore.layers.inner import require_layers, require_same_shape
from dlcore.layers.layer import Layer


class Sum(Layer):
    """y = f_1(x) + ... + f_k(x): all layers read the same x, and their outputs, of one shape, are added.

    layers: one or more Layer objects, each used once. ValueError if their outputs differ in shape.
    model[i] is the i-th layer. Lesson: 04_backpropagation.
    """

    def __init__(self, *layers):
        require_layers("Sum", layers)
        self.layers = list(layers)

    def forward(self, x):
        y, *others = (layer.forward(x) for layer in self.layers)
        for layer, other in zip(self.layers[1:], others):
            require_same_shape("Sum", y.shape, other, layer)
            y = y + other
        return y

    def backward(self, dy):
        """dx = the sum of all layers' dx; None if one has none, as Embedding: its x are symbols."""
        dx, *others = (layer.backward(dy) for layer in self.layers)
        for other in others:
            dx = None if dx is None or other is None else dx + other
        return dx

    def accumulate_gradients(self, dy):
        for layer in self.layers:
            layer.accumulate_gradients(dy)

    def __getitem__(self, index):
        return self.layers[index]

    def __len__(self):
        return len(self.layers)

    def __repr__(self):
        return f"Sum({', '.join(map(repr, self.layers))})"
