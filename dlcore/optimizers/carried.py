"""What a rule carries from step to step has a name, and is an array or a number."""

import numbers

import numpy as np

from dlcore.guards import require_fit


def require_numbers(who, state):
    """TypeError unless a rule's state holds arrays and numbers alone. Lesson: 08_cifar_cnn."""
    for name, value in state.items():
        if not isinstance(value, np.ndarray | numbers.Real):
            raise TypeError(
                f"{who} carries {name}, which is to be an array or a number from __init__ on, such as "
                f"np.zeros_like(self.theta.value), got {value!r}."
            )


def require_said(who, attributes, said):
    """TypeError if a rule has attributes, other than numbers and words, that are not among those said.

    A number that nobody names counts as a setting: a checkpoint compares it. Lesson: 08_cifar_cnn.
    """
    for name, value in attributes.items():
        if name not in said and not isinstance(value, numbers.Real | str | None):
            raise TypeError(
                f"{who} does not say whether the next step depends on its attribute {name}. "
                f"Write in the class carries = ({name!r},) if it does, not_carried = ({name!r},) if not."
            )


def require_same_kinds(who, state, own):
    """ValueError unless names, shapes and dtypes are the same: a rounded number would not go on the same.

    Lesson: 08_cifar_cnn.
    """
    require_fit("optimizer", state, own)
    for name, value in own.items():
        was, now = np.asarray(state[name]).dtype, np.asarray(value).dtype
        if was != now:
            raise ValueError(
                f"What was kept does not fit the optimizer: {name} was {was}, in a new {who} it is {now}. "
                "It is to be of one dtype from __init__ on."
            )


def require_one_for_each(who, state, shape):
    """TypeError unless all arrays of a rule's state hold a number for each of theta: then it can be divided.

    Lesson: 14_fast_and_large.
    """
    for name, value in state.items():
        if isinstance(value, np.ndarray) and value.shape != shape:
            raise TypeError(
                f"{who} carries {name} of shape {value.shape}. Several processes can divide a rule if its "
                f"arrays have the shape of theta, {shape}: train with processes=1."
            )
