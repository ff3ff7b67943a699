"""The text sampler."""

from dlcore.widgets.sampler.sampler import TextSampler

__all__ = [
    "TextSampler",
]
