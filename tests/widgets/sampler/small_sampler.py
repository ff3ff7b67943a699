"""A text sampler on a tiny model and text."""

import numpy as np

from dlcore.layers import LSTM, Dense, Embedding, Sequential
from dlcore.losses import SoftmaxCrossEntropy
from dlcore.optimizers import Adam
from dlcore.widgets import TextSampler

TEXT = 60 * "the cat sat on the mat. "  # 11 symbols; the windows begin at every place of the sentence


def network(rng, V=11):
    return Sequential(Embedding(V, 6, rng=rng), LSTM(6, 16, rng=rng), Dense(16, V, rng=rng))


def small_sampler(seed=0, text=TEXT, model=None, rule=Adam, learning_rate=0.02, **settings):
    rng = np.random.default_rng(seed)
    model = model or network(rng)
    optimizer = rule(model.parameters(), learning_rate=learning_rate)
    settings = {"window": 11, "batch_size": 16} | settings
    return TextSampler(model, SoftmaxCrossEntropy(), optimizer, text, rng=rng, **settings)
