"""The digit pad."""

from dlcore.widgets.pad.pad import DigitPad

__all__ = [
    "DigitPad",
]
