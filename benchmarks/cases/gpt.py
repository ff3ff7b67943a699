"""The small GPT: width 128, two blocks, four heads, 64 characters, batch 16."""

import numpy as np

from benchmarks.cases.case import Case
from dlcore.models import gpt

VOCABULARY, LENGTH, BATCH = 65, 64, 16
WIDTH, HEADS, BLOCKS = 128, 4, 2
TO_REACH = 1.2


def cases():
    return [gpt_case(to_reach=TO_REACH)]


def gpt_case(*, batch=BATCH, length=LENGTH, to_reach=None):
    x, y = np.random.default_rng(0).integers(VOCABULARY, size=(2, batch, length))
    return Case("GPT", "gpt", x, y, lambda: gpt_model(length), to_reach)


def gpt_model(length):
    rng, sizes = np.random.default_rng(1), {"width": WIDTH, "heads": HEADS, "blocks": BLOCKS}
    return gpt(VOCABULARY, longest=length, rng=rng, **sizes)
