"""What the lessons derive, as they write it: plain NumPy, no tricks."""

from dlcore.formulas.labels import one_hot

__all__ = [
    "one_hot",
]
