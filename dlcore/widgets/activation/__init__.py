"""The activation explorer."""

from dlcore.widgets.activation.activation import ActivationExplorer

__all__ = [
    "ActivationExplorer",
]
