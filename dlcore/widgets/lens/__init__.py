"""The attention lens."""

from dlcore.widgets.lens.lens import AttentionLens

__all__ = [
    "AttentionLens",
]
