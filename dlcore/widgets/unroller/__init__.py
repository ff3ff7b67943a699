"""The recurrent unroller."""

from dlcore.widgets.unroller.unroller import RecurrentUnroller

__all__ = [
    "RecurrentUnroller",
]
