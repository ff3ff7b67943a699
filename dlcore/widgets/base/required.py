"""What a trait of a widget must be, said in words."""

from traitlets import TraitError


def required(is_right, proposal, expected):
    """The proposed value; TraitError in words if it is not right. Lesson: 07_mnist_mlp."""
    if not is_right:
        who, name = type(proposal.owner).__name__, proposal.trait.name
        raise TraitError(f"{who} expects {name} to be {expected}, got {proposal.value!r}.")
    return proposal.value
