"""Text that a model writes in pieces, while its weights may change."""

import time

import numpy as np

from dlcore.text.sampling import Reader, draw

LENGTH = 300  # characters of one text
KEPT = 4  # finished texts
SECONDS = 3.0  # of writing at once: a slow model must not hold up the cell


class Writer:
    """Goes on from a prompt, character by character; a text of LENGTH characters is finished, and kept.

    seed: of the random numbers; the same seed, prompt and weights give the same text at once or in pieces.
    `text` is the present text without the prompt, `earlier` the finished ones, newest first, each a dict of
    prompt, text, step and temperature. Lesson: 09_rnn.
    """

    def __init__(self, model, vocabulary, seed):
        self.model, self.vocabulary, self.seed = model, vocabulary, seed
        self.earlier, self.text = [], ""

    def begin(self, prompt):
        """A new text, with the random numbers from the start."""
        self.prompt, self.text = prompt, ""
        self.rng = np.random.default_rng(self.seed)
        self._read_prompt()

    def _read_prompt(self):
        self.reader = Reader(self.model, self.vocabulary)
        self.unread = self.vocabulary.encode(self.prompt)

    def write(self, count, temperature, step):
        """Write `count` characters; at most up to the end of the text, and no longer than SECONDS."""
        end = time.monotonic() + SECONDS
        if len(self.text) >= LENGTH:
            self._finish()
        with np.errstate(over="ignore", invalid="ignore"):  # a training about to diverge
            for _ in range(min(count, LENGTH - len(self.text))):
                logits = self.reader.read(self.unread)
                if not np.isfinite(logits).all():  # the next step says so
                    break
                number = draw(logits, temperature, self.rng)
                self.unread = [number]
                self.text += self.vocabulary.symbols[number]
                if time.monotonic() > end:
                    break
        self.step, self.temperature = step, temperature

    def _finish(self):
        """Keep the text, and begin the next one with other random numbers."""
        self.earlier = [self.sheet(), *self.earlier][:KEPT]
        self.text = ""
        self._read_prompt()

    def sheet(self):
        """The present text for the browser."""
        return {
            "prompt": self.prompt,
            "text": self.text,
            "step": self.step,
            "temperature": self.temperature,
        }
