"""A look at the validation set in pieces, so that the widget answers in between."""

import time

import numpy as np

from dlcore.training import predict
from dlcore.training.measures import share_right

FIRST, FEWEST, MOST = 32, 16, 1024  # samples in a piece
LONG = 1.0  # seconds: of a longer look the reader is told
QUICK, SLOW = 0.004, 0.012  # seconds: a piece outside them makes the next one twice or half as large


class Validation:
    """Loss and accuracy of a model on x, y. begin(), then piece() until it is no longer `is_due`.

    The weights must stay as they are in between. clock: a function that returns seconds; a piece holds `rows`
    samples, as many as the network predicts in about 10 ms: few of a CNN, many of an MLP.
    Lesson: 07_mnist_mlp.
    """

    def __init__(self, model, loss, x, y, clock=time.perf_counter):
        self.model, self.loss, self.x, self.y, self.clock = model, loss, x, y, clock
        self.rows = FIRST
        self.begin()

    def begin(self):
        """Start a new look."""
        self.results, self.done, self.is_due, self.began = [], 0, True, self.clock()

    @property
    def is_long(self):
        """True during a look that has taken longer than LONG seconds."""
        return self.is_due and self.clock() - self.began > LONG

    def piece(self):
        """Predict the next samples; returns (loss, accuracy) after the last of them, else None."""
        start = self.clock()
        x, y = (array[self.done : self.done + self.rows] for array in (self.x, self.y))
        prediction = predict(self.model, x)
        self.results.append((len(x), self.loss.forward(prediction, y), share_right(self.loss, prediction, y)))
        self.done += len(x)
        self._adapt(self.clock() - start)
        if self.done < len(self.x):
            return None
        self.is_due = False
        counts, losses, shares = zip(*self.results, strict=True)
        return mean(losses, counts), mean(shares, counts)

    def _adapt(self, seconds):
        if seconds > SLOW:
            self.rows = max(FEWEST, self.rows // 2)
        elif seconds < QUICK:
            self.rows = min(MOST, self.rows * 2)


def mean(values, counts):
    """The mean over all samples, from the means of pieces; None of None. Lesson: 07_mnist_mlp."""
    return None if None in values else float(np.average(values, weights=counts))
