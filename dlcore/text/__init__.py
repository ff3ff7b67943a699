"""Text: as numbers, cut into windows, and written by a network."""

from dlcore.text.ngrams import ngram_perplexities
from dlcore.text.sampling import sample, tempered
from dlcore.text.vocabulary import Vocabulary

__all__ = [
    "Vocabulary",
    "ngram_perplexities",
    "sample",
    "tempered",
]
