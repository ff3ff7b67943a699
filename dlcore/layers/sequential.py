"""Layers one behind the other."""

from dlcore.layers.inner import require_layers
from dlcore.layers.layer import Layer


class Sequential(Layer):
    """y = f_k(... f_2(f_1(x))): forward runs the layers in order, backward in reverse.

    layers: one or more Layer objects, each used once (a layer remembers one x); ValueError otherwise.
    model[i] is the i-th layer. Lesson: 04_backpropagation.
    """

    def __init__(self, *layers):
        require_layers("Sequential", layers)
        self.layers = list(layers)

    def forward(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def backward(self, dy):
        """The chain rule: the dx of each layer is the dy of the one before it."""
        for layer in reversed(self.layers):
            dy = layer.backward(dy)
        return dy

    def accumulate_gradients(self, dy):
        """backward, stopped at the first layer with parameters: no gradient for the data."""
        first = next((i for i, layer in enumerate(self.layers) if layer.has_parameters()), 0)
        for layer in reversed(self.layers[first + 1 :]):
            dy = layer.backward(dy)
        self.layers[first].accumulate_gradients(dy)

    def __getitem__(self, index):
        return self.layers[index]

    def __len__(self):
        return len(self.layers)

    def __repr__(self):
        return f"Sequential({', '.join(map(repr, self.layers))})"
