"""What a cockpit asks of its data."""

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
