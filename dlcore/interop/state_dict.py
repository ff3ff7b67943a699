"""The weights of a model as PyTorch has them."""

import numpy as np

from dlcore.interop.twins import TWINS, dense_of_pictures
from dlcore.layers import Conv2D, Dense, Flatten, Unembedding

COUNTER = "num_batches_tracked"  # of nn.BatchNorm: it has no part in what the layer computes


def to_state_dict(model):
    """{name: array}, as `module.state_dict()` has them: NumPy arrays, copied.

    Names are "0.weight", "2.bias" for the layers of a Sequential, and of what lies inside them "1.0.weight":
    a Residual is in PyTorch an nn.Sequential that adds its x. Dense layers that follow a Flatten of pictures
    are turned to channels first. Use: module.load_state_dict({name: torch.from_numpy(array) ...}).
    ValueError for a layer with weights that has no partner in PyTorch. Lesson: 07_mnist_mlp.
    """
    return {prefix + name: array for prefix, twin in twins_of(model) for name, array in twin.given().items()}


def load_state_dict(model, state):
    """Write a state_dict, of tensors or arrays, into the model, in place; returns the model.

    ValueError, and nothing is written, unless names and shapes are those of to_state_dict(model).
    Lesson: 07_mnist_mlp.
    """
    arrays = {name: as_array(value) for name, value in state.items() if not name.endswith(COUNTER)}
    found = list(twins_of(model))
    require_names(arrays, {prefix + name for prefix, twin in found for name in twin.names})
    for prefix, twin in found:
        require_shape(arrays, prefix, twin)
    for prefix, twin in found:
        twin.take({name: arrays[prefix + name] for name in twin.names})
    return model


def as_array(value):
    """An array of a tensor, on whatever device, or of an array."""
    return np.asarray(value.detach().cpu() if hasattr(value, "detach") else value)


def twins_of(model):
    """(prefix, twin) of every array of the model, in order."""
    return list(Walk().through(model, ""))


class Walk:
    """Goes through layers in order and knows what a Dense layer gets: rows, or pictures made flat."""

    channels = flat = None

    def through(self, layer, prefix):
        if isinstance(layer, Unembedding):
            return  # its weights are those of the embedding
        if type(layer) in TWINS:
            yield from ((prefix, twin) for twin in self.twins(layer))
            return
        if isinstance(layer, Flatten):
            self.flat, self.channels = self.channels, None
        require_partner(layer)
        for i, child in enumerate(layer.children()):
            yield from self.through(child, f"{prefix}{i}.")

    def twins(self, layer):
        if isinstance(layer, Conv2D):
            self.channels = layer.W.shape[3]
        if isinstance(layer, Dense) and self.flat:
            channels, self.flat = self.flat, None
            return dense_of_pictures(layer, channels)
        return TWINS[type(layer)](layer)


def require_partner(layer):
    """What is not in TWINS may hold other layers, but no weights of its own."""
    inside = {id(p) for child in layer.children() for p in child.parameters()}
    if any(id(p) not in inside for p in layer.parameters()):
        raise ValueError(f"{type(layer).__name__} has weights, and no partner in PyTorch that is known here.")


def require_names(arrays, ours):
    """ValueError unless the arrays have our names."""
    lacking, unknown = sorted(ours - arrays.keys()), sorted(arrays.keys() - ours)
    if lacking or unknown:
        raise ValueError(
            f"The state_dict is of another network: it lacks {named(lacking)}, "
            f"and has {named(unknown)} beside. "
            "Layers without weights, such as ReLU, count in the numbers of both."
        )


def named(names):
    """A few of them in words."""
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more if names else "nothing"


def require_shape(arrays, prefix, twin):
    """ValueError unless the arrays of a twin have its shape."""
    for name in twin.names:
        if arrays[prefix + name].shape != twin.shape:
            raise ValueError(
                f"{prefix}{name} has the shape {arrays[prefix + name].shape}, the model needs {twin.shape}."
            )
