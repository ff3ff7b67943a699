"""What a cockpit asks of its data."""


def require_pairs(name, x, y):
    """ValueError unless there are as many targets as inputs, and at least one. Lesson: 07_mnist_mlp."""
    if len(x) != len(y) or not len(x):
        raise ValueError(
            f"TrainingCockpit expects {name}=(x, y) with as many targets as inputs, "
            f"got {len(x)} inputs and {len(y)} targets."
        )
