"""The backpropagation stepper."""

from dlcore.widgets.backprop.stepper import BackpropStepper

__all__ = [
    "BackpropStepper",
]
