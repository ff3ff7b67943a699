"""Text: as numbers, cut into windows, and written by a network."""

from dlcore.text.sampling import sample, tempered
from dlcore.text.vocabulary import Vocabulary

__all__ = [
    "Vocabulary",
    "sample",
    "tempered",
]
