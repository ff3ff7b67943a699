"""Checks of what a cockpit is given, by the lesson or by the browser."""

from traitlets import TraitError


def required(is_right, proposal, expected):
    """The proposed value; TraitError in words if it is not right. Lesson: 07_mnist_mlp."""
    if not is_right:
        who, name = type(proposal.owner).__name__, proposal.trait.name
        raise TraitError(f"{who} expects {name} to be {expected}, got {proposal.value!r}.")
    return proposal.value


def require_pairs(name, x, y):
    """ValueError unless there are as many targets as inputs, and at least one. Lesson: 07_mnist_mlp."""
    if len(x) != len(y) or not len(x):
        raise ValueError(
            f"TrainingCockpit expects {name}=(x, y) with as many targets as inputs, "
            f"got {len(x)} inputs and {len(y)} targets."
        )
