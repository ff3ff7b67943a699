"""The symbols of a text, and their numbers."""

import numpy as np

from dlcore.guards import as_array


class Vocabulary:
    """The different characters of a text in sorted order: character symbols[k] has the number k.

    encode(text) -> integers (T,), decode(numbers) -> str; len(vocabulary) is V, the count of symbols.
    ValueError for an empty text, and for a character that the text did not hold. Lesson: 09_rnn.
    """

    def __init__(self, text):
        if not isinstance(text, str) or not text:
            raise ValueError(f"Vocabulary expects a text of at least one character, got {text!r:.60}.")
        self.symbols = "".join(sorted(set(text)))
        self._points = _points(self.symbols)

    def encode(self, text):
        """The numbers (T,) of the characters; ValueError names those that are unknown."""
        unknown = self.unknown(text)
        if unknown:
            raise ValueError(
                f"Vocabulary does not know {', '.join(map(repr, unknown))}: the text that it was made of "
                f"holds {len(self)} characters, {self.symbols!r:.90}."
            )
        return np.searchsorted(self._points, _points(text))  # both are sorted by code point

    def decode(self, numbers):
        """The text of the numbers (T,); ValueError for one outside 0 .. V - 1, or for another shape."""
        numbers = as_array("Vocabulary", numbers=numbers)
        if numbers.ndim != 1 or (numbers.size and not np.issubdtype(numbers.dtype, np.integer)):
            raise ValueError(
                f"Vocabulary expects integers of shape (T,) to decode, got {numbers.dtype} {numbers.shape}. "
                "One row of several? Decode numbers[0]."
            )
        if numbers.size and not (numbers.min() >= 0 and numbers.max() < len(self)):
            raise ValueError(
                f"Vocabulary expects numbers from 0 to {len(self) - 1}, "
                f"got {numbers.min()} to {numbers.max()}."
            )
        return "".join(self.symbols[k] for k in numbers)

    def unknown(self, text):
        """The characters of the text that have no number, each once, in sorted order."""
        if not isinstance(text, str):
            raise TypeError(f"Vocabulary expects a text, a string, got {text!r:.60}.")
        return sorted(set(text) - set(self.symbols))

    def __len__(self):
        return len(self.symbols)

    def __repr__(self):
        return f"Vocabulary of {len(self)} symbols"


def _points(text):
    """The code points (T,) of the characters."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
