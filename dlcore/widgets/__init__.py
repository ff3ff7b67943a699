"""Widgets of the course, one line in a notebook each."""

from dlcore.widgets.cockpit import TrainingCockpit
from dlcore.widgets.pad import DigitPad

__all__ = ["DigitPad", "TrainingCockpit"]
