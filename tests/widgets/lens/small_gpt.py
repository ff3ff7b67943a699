"""An untrained model with two layers of attention, whose heads look about."""

import numpy as np

from dlcore import models
from dlcore.text import Vocabulary


def small_gpt(dtype=np.float32):
    vocabulary = Vocabulary("a banana band")
    model = models.gpt(
        len(vocabulary), width=8, heads=2, blocks=2, longest=10, drop_probability=0.2,
        rng=np.random.default_rng(0),
    )  # fmt: skip
    for p in model.parameters():
        p.value *= 5
    return model.astype(dtype), vocabulary
