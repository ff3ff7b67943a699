"""Whole networks, some of them trained."""

from dlcore.models.cnn import deep_cnn, small_cnn
from dlcore.models.gpt import gpt
from dlcore.models.pretrained import best_cnn, pretrained_cnn

__all__ = [
    "best_cnn",
    "deep_cnn",
    "gpt",
    "pretrained_cnn",
    "small_cnn",
]
