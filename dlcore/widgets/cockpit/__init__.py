"""The training cockpit."""

from dlcore.widgets.cockpit.cockpit import TrainingCockpit

__all__ = [
    "TrainingCockpit",
]
