"""Queries and keys of a model's attention layers."""

import numpy as np

from dlcore.language import say
from dlcore.layers import MultiHeadAttention
from dlcore.training.prediction import in_use
from dlcore.widgets.lens.letters import SIZE


class OfModel:
    """The source of the lens over a model: its attention layers, in the order in which they stand.

    Lesson: 11_attention.
    """

    def __init__(self, model, vocabulary):
        self.model, self.vocabulary = model, vocabulary
        self.symbols = vocabulary.symbols
        self.longest = min([SIZE, *(layer.longest for layer in model.walk() if layer.longest)])
        self.causal = tuple(layer.causal for layer in self._layers())
        self.heads = [say("Head {n}", n=n + 1) for n in range(self._layers()[0].heads)]

    def asked(self, text, layer):
        """q, k, v (heads, T, D) of layer 1, 2, ... when the model reads the text, as it is now, in eval mode.

        What the model remembers and carries is put back.
        """
        attention = self._layers()[layer - 1]
        with in_use(self.model):
            for each in self.model.walk():
                each.carries = False  # the text stands alone
            self.model.forward(self.vocabulary.encode(text)[np.newaxis])
            return [part[0] for part in attention.queries_keys_values]

    def _layers(self):
        return [layer for layer in self.model.walk() if isinstance(layer, MultiHeadAttention)]
