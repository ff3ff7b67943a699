"""A text as windows for training, and a part of it held out."""

import numpy as np

MOST_HELD_OUT = 64  # windows: a look at them must not take long


def split(text):
    """The text without its last tenth, and the last tenth. Lesson: 09_rnn."""
    end = len(text) - len(text) // 10
    return text[:end], text[end:]


def windows(numbers, length):
    """x, y (n, length): pieces of the sequence, and the same moved on by one symbol.

    ValueError unless there is at least one. Lesson: 09_rnn.
    """
    n = (len(numbers) - 1) // length
    if n < 1:
        raise ValueError(
            f"TextSampler expects texts of at least {length + 1} characters for windows of {length}, "
            f"for training and (a tenth of the text, unless given) held out, got {len(numbers)}."
        )
    return tuple(numbers[i : i + n * length].reshape(n, length) for i in (0, 1))


def windows_at(numbers, starts, length):
    """x, y (n, length): pieces that begin at the places `starts` (n,), and the same moved on by one symbol.

    Lesson: 11_attention.
    """
    pieces = numbers[np.asarray(starts)[:, np.newaxis] + np.arange(length + 1)]
    return pieces[:, :-1], pieces[:, 1:]


def thinned(x, y):
    """At most MOST_HELD_OUT rows of both, spread over all. Lesson: 09_rnn."""
    rows = np.unique(np.linspace(0, len(x) - 1, min(len(x), MOST_HELD_OUT)).astype(int))
    return x[rows], y[rows]
