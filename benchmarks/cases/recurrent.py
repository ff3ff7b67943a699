"""The character models of lesson 09: Embedding(65, 128), LSTM(128, 128), Dense(128, 65), T = 64, batch 32."""

import numpy as np

from benchmarks.cases.case import Case
from dlcore.layers import GRU, LSTM, RNN, Dense, Embedding, Sequential

VOCABULARY, HIDDEN, LENGTH, BATCH = 65, 128, 64, 32
LAYERS = {"LSTM": LSTM, "GRU": GRU, "RNN": RNN}
TO_REACH = {"LSTM": 1.15, "GRU": 0.70, "RNN": 0.50}


def cases():
    return [recurrent_case(kind, to_reach=to_reach) for kind, to_reach in TO_REACH.items()]


def recurrent_case(kind, *, batch=BATCH, length=LENGTH, to_reach=None):
    x, y = np.random.default_rng(0).integers(VOCABULARY, size=(2, batch, length))
    return Case(kind, kind.lower(), x, y, lambda: recurrent_model(kind), to_reach)


def recurrent_model(kind):
    rng = np.random.default_rng(1)
    return Sequential(
        Embedding(VOCABULARY, HIDDEN, rng=rng),
        LAYERS[kind](HIDDEN, HIDDEN, rng=rng),
        Dense(HIDDEN, VOCABULARY, rng=rng),
    )
