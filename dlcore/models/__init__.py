"""Whole networks, some of them trained."""

from dlcore.models.cnn import deep_cnn, small_cnn
from dlcore.models.gpt import gpt
from dlcore.models.pretrained import best_cnn, pretrained_cnn, pretrained_gpt, pretrained_gru
from dlcore.models.writer import gru_writer

__all__ = [
    "best_cnn",
    "deep_cnn",
    "gpt",
    "gru_writer",
    "pretrained_cnn",
    "pretrained_gpt",
    "pretrained_gru",
    "small_cnn",
]
