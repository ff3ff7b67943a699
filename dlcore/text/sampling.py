"""New text from a character model: one symbol at a time, each drawn from what the model expects next."""

import itertools

import numpy as np

from dlcore.formulas import softmax
from dlcore.guards import (
    require_array,
    require_not_negative,
    require_positive_integer,
    require_rng,
    require_sound,
)
from dlcore.training.prediction import in_use


def sample(model, vocabulary, prompt, length, temperature=1.0, *, rng):
    """The next `length` characters after the prompt, without the prompt:

    x_(t+1) ~ softmax(z_t / temperature), where z_t (V,) are the model's logits after x_1 .. x_t.

    model: integers (1, T) to logits (1, T, V) or (1, V), such as Embedding, LSTM, Dense. It reads the prompt
    once, then one symbol a step: its layers carry their state. What they carry for training, and the mode
    of the model, are put back. vocabulary: a Vocabulary of V symbols. temperature 0 takes the likeliest.
    ValueError for an empty prompt or a character outside the vocabulary.
    Source: Graves 2013. Lesson: 09_rnn.
    """
    require_positive_integer("sample", length=length)
    return "".join(itertools.islice(characters(model, vocabulary, prompt, temperature, rng=rng), length))


def characters(model, vocabulary, prompt, temperature=1.0, *, rng):
    """The characters of `sample`, one after the other without end. Lesson: 09_rnn."""
    require_rng("sample", rng)
    require_not_negative("sample", temperature=temperature)
    if not prompt:
        raise ValueError("sample expects a prompt of at least one character, got an empty one.")
    reader, numbers = Reader(model, vocabulary), vocabulary.encode(prompt)
    while True:
        numbers = [draw(reader.read(numbers), temperature, rng)]
        yield vocabulary.symbols[numbers[0]]


def draw(logits, temperature, rng):
    """A symbol drawn with the probabilities of `tempered`. Lesson: 09_rnn."""
    return int(rng.choice(len(logits), p=tempered(logits, temperature)))


def tempered(logits, temperature):
    """p_k = exp(z_k / temperature) / sum over j of exp(z_j / temperature), for logits z (V,).

    As the temperature goes to 0, all probability goes to the largest logit (the first of them, if equal); a
    temperature above 1 makes the symbols more alike. ValueError below 0, and for logits that are not finite.
    Source: Ackley, Hinton and Sejnowski 1985. Lesson: 09_rnn.
    """
    require_not_negative("sample", temperature=temperature)
    require_array("sample", logits=logits)
    if logits.ndim != 1 or not logits.size:
        raise ValueError(f"sample expects logits of shape (V,), got {logits.shape}.")
    require_sound("sample", logits=logits)
    z = logits.astype(np.float64) - logits.max()  # so z / temperature cannot be inf - inf
    if temperature < 1e-3:  # z / temperature might overflow; no other symbol has a chance anyway
        return np.eye(len(z))[z.argmax()]
    return softmax(z / temperature)


class Reader:
    """A place in a text: it reads symbols with a model, and keeps the state of the layers for itself.

    So the model may be trained, or read another text, in between. A model that knows only so many places
    (PositionalEmbedding) begins anew when they are full, with the later half of what it read.
    Lesson: 09_rnn.
    """

    def __init__(self, model, vocabulary):
        self.model, self.vocabulary = model, vocabulary
        self.longest = min((layer.longest for layer in model.walk() if layer.longest), default=None)
        self._begin()

    def read(self, numbers):
        """The logits (V,) after the symbols `numbers` (T,), which go on from those of the call before."""
        if self.longest and len(self.seen) + len(numbers) > self.longest:
            numbers = [*self.seen, *numbers][-max(1, self.longest // 2) :]
            self._begin()
        if self.longest:
            self.seen += list(numbers)
        return self._read(numbers)

    def _begin(self):
        self.carried = [{} for _ in self._layers()]  # at first nothing
        self.seen = []

    def _read(self, numbers):
        layers = self._layers()
        with in_use(self.model):  # afterwards they carry what they carried before
            for layer, carried in zip(layers, self.carried, strict=True):
                layer.carries, layer.carried = True, carried
            y = self.model.forward(np.array([numbers]))[0]  # (T, V), or (V,) from a LastStep
            self.carried = [layer.carried for layer in layers]
        logits = y.reshape(-1, y.shape[-1])[-1]
        if len(logits) != len(self.vocabulary):
            raise ValueError(
                f"sample expects one logit for each of the {len(self.vocabulary)} symbols of the vocabulary, "
                f"the model gives {len(logits)}."
            )
        return logits

    def _layers(self):
        return [layer for layer in self.model.walk() if layer.carried is not None]
