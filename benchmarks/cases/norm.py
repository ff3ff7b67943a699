"""One LayerNorm of the small GPT's size, forward and backward: 16 texts of 64 places, 128 numbers at each."""

import numpy as np

from benchmarks.cases.case import Case
from benchmarks.cases.gpt import BATCH, LENGTH, WIDTH
from dlcore.layers import LayerNorm

TO_REACH = 1.2


def cases():
    return [norm_case(to_reach=TO_REACH)]


def norm_case(*, batch=BATCH, length=LENGTH, to_reach=None):
    """y stands for the derivative of the loss with respect to the outputs."""
    x, y = np.random.default_rng(0).standard_normal((2, batch, length, WIDTH), np.float32)
    return Case("LayerNorm", "norm", x, y, lambda: LayerNorm(WIDTH), to_reach)
