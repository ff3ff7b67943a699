"""A recurrent network that writes, untrained."""

from dlcore.guards import require_rng, require_share
from dlcore.layers import GRU, Dense, Dropout, Embedding, Sequential


def gru_writer(vocabulary, *, width, hidden, rng, drop_probability=0.0):
    """Integers (N, T) to logits (N, T, vocabulary): at each place, what comes next after those so far.

    Embedding of `width` numbers, GRU of `hidden` units, Dropout, Dense.
    Source: Graves 2013 (with an LSTM). Lesson: 09_rnn.
    """
    require_rng("gru_writer", rng)
    require_share("gru_writer", drop_probability=drop_probability)
    return Sequential(
        Embedding(vocabulary, width, rng=rng),
        GRU(width, hidden, rng=rng),
        Dropout(drop_probability, rng=rng),
        Dense(hidden, vocabulary, rng=rng),
    )
