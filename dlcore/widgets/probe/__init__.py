"""The depth probe."""

from dlcore.widgets.probe.probe import DepthProbe

__all__ = [
    "DepthProbe",
]
