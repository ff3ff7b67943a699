"""What a trait of a widget must be, said in words."""

from traitlets import TraitError


def required(is_right, proposal, expected):
    """The proposed value of a trait; TraitError in words if it is not right. Lesson: 07_mnist_mlp."""
    return require(is_right, type(proposal.owner).__name__, proposal.trait.name, expected, proposal.value)


def require(is_right, who, name, expected, received):
    """What was received; TraitError in words if it is not right. Lesson: 07_mnist_mlp."""
    if not is_right:
        raise TraitError(f"{who} expects {name} to be {expected}, got {received!r}.")
    return received
