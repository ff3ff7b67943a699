"""The descent explorer."""

from dlcore.widgets.descent.descent import DescentExplorer

__all__ = [
    "DescentExplorer",
]
