"""Layers one behind the other."""

from dlcore.layers.layer import Layer


class Sequential(Layer):
    """y = f_k(... f_2(f_1(x))): forward runs the layers in order, backward in reverse.

    layers: one or more Layer objects, each used once (a layer remembers one x); ValueError otherwise.
    model[i] is the i-th layer. Lesson: 04_backpropagation.
    """

    def __init__(self, *layers):
        _require_layers(layers)
        self.layers = list(layers)

    def children(self):
        return self.layers

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
        first = next((i for i, layer in enumerate(self.layers) if layer.parameters()), 0)
        for layer in reversed(self.layers[first + 1 :]):
            dy = layer.backward(dy)
        self.layers[first].accumulate_gradients(dy)

    def __getitem__(self, index):
        return self.layers[index]

    def __len__(self):
        return len(self.layers)

    def __repr__(self):
        return f"Sequential({', '.join(map(repr, self.layers))})"


def _require_layers(layers):
    if not layers:
        raise ValueError("Sequential expects at least one layer, got none.")
    for layer in layers:
        if not isinstance(layer, Layer):
            raise TypeError(
                f"Sequential expects layers, got {layer!r}. Give them one by one: Sequential(a, b, c)."
            )
    leaves = [leaf for layer in layers for leaf in _leaves(layer)]
    if len({id(leaf) for leaf in leaves}) < len(leaves):
        raise ValueError(
            "Sequential got one layer twice: it can remember only one x. Make a second instance."
        )


def _leaves(layer):
    children = layer.children()
    return [leaf for child in children for leaf in _leaves(child)] if children else [layer]
