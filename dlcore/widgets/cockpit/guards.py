"""What a cockpit asks of its data."""

import math

from dlcore.guards import require_array


def require_pairs(name, x, y):
    """Raise unless x and y are arrays and there are as many targets as inputs, and at least one.

    Lesson: 07_mnist_mlp.
    """
    require_array("TrainingCockpit", **{f"{name} x": x, f"{name} y": y})
    if len(x) != len(y) or not len(x):
        raise ValueError(
            f"TrainingCockpit expects {name}=(x, y) with as many targets as inputs, "
            f"got {len(x)} inputs and {len(y)} targets."
        )


def require_picture_shape(shape, x):
    """ValueError unless shape is None, () or (height, width, channels) of one of x, with 1 or 3 channels.

    Lesson: 07_mnist_mlp.
    """
    if shape is None or shape == ():
        return
    if len(shape) != 3 or shape[2] not in (1, 3) or math.prod(shape) != math.prod(x.shape[1:]):
        raise ValueError(
            "TrainingCockpit expects picture_shape to be (height, width, channels) with 1 or 3 channels and "
            f"{math.prod(x.shape[1:])} numbers in all, or () for no pictures, got {shape}."
        )


def require_names(names, classes):
    """ValueError unless there is a name for each of the classes; 0 classes: they are not known.

    Lesson: 07_mnist_mlp.
    """
    if classes and len(names) != classes:
        raise ValueError(
            f"TrainingCockpit expects one of class_names for each of the {classes} classes of the network, "
            f"got {len(names)}."
        )
