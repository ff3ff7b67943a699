"""Three small heads whose queries and keys are given by formula: what attention can do, without training."""

import math

import numpy as np

from dlcore.language import mark, say

SIZE = 24  # D of each head: one direction for each letter of a text, or for each place
SCORE = 4.0  # q k / sqrt(D) where query and key point the same way; elsewhere 0
VOWELS = "aeiouAEIOU"
HEADS = mark("Equal letters"), mark("The place before"), mark("Vowels")


class Letters:
    """The source of the lens without a model: any text of at most 24 characters, in three heads.

    Equal letters: q and k are the letter's own direction. The place before: q is the direction of the place
    before, k that of the own place. Vowels: every q is one direction, k is the same one for a vowel and 0 for
    all others. Where no key fits, all scores are 0 and the look is spread evenly. Lesson: 11_attention.
    """

    longest = SIZE
    symbols = ""  # all are known
    causal = (True,)  # of each layer

    @property
    def heads(self):
        """The names of the heads."""
        return [say(name) for name in HEADS]

    def asked(self, text, layer):
        """q, k, v (3, T, 24) of the text's characters, v = k; layer: not used, there is one."""
        places = np.eye(len(text), SIZE)
        letters = places[[text.index(character) for character in text]]
        vowel = np.array([character in VOWELS for character in text])[:, np.newaxis] * places[0]
        before = np.vstack([np.zeros(SIZE), places[:-1]])
        q = np.stack([letters, before, np.tile(places[0], (len(text), 1))])
        k = np.stack([letters, places, vowel])
        length = math.sqrt(SCORE * math.sqrt(SIZE))
        return length * q, length * k, length * k
