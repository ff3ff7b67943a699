"""The forward stepper."""

from dlcore.widgets.forward.stepper import ForwardStepper

__all__ = [
    "ForwardStepper",
]
