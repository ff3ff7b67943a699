"""What a layer asks of the layers inside it."""

from dlcore.layers.layer import Layer


def require_layers(who, layers):
    """Raise unless there is at least one layer, and none inside another or given twice.

    Lesson: 04_backpropagation.
    """
    if not layers:
        raise ValueError(f"{who} expects at least one layer, got none.")
    for layer in layers:
        if not isinstance(layer, Layer):
            raise TypeError(f"{who} expects layers, got {layer!r}. Give them one by one: {who}(a, b, c).")
    leaves = [leaf for layer in layers for leaf in _leaves(layer)]
    if len({id(leaf) for leaf in leaves}) < len(leaves):
        raise ValueError(
            f"{who} got one layer twice: it can remember only one x. Make a second instance; "
            "the two may share a parameter: second.W = first.W."
        )


def require_same_shape(who, expected, y, layer):
    """Raise ValueError unless y, which the layer gave, can be added without broadcasting.

    Lesson: 04_backpropagation.
    """
    if y.shape != expected:
        raise ValueError(f"{who} adds arrays of one shape, {expected}, but {layer!r} gave {y.shape}.")


def _leaves(layer):
    children = layer.children()
    return [leaf for child in children for leaf in _leaves(child)] if children else [layer]
