"""The network of lesson 07: 784-128-64-10, ReLU, Adam."""

import numpy as np

from benchmarks.cases.case import Case
from dlcore.layers import Dense, ReLU, Sequential

TO_REACH = {32: 0.55, 128: 0.70, 512: 0.80}


def cases():
    return [mlp_case(batch, to_reach=to_reach) for batch, to_reach in TO_REACH.items()]


def mlp_case(batch, *, width=128, to_reach=None):
    rng = np.random.default_rng(0)
    x, y = rng.random((batch, 784), np.float32), rng.integers(10, size=batch)
    return Case(f"MLP, batch {batch}", "mlp", x, y, lambda: mlp_model(width), to_reach)


def mlp_model(width=128):
    rng = np.random.default_rng(1)
    return Sequential(
        Dense(784, width, rng=rng), ReLU(),
        Dense(width, width // 2, rng=rng), ReLU(),
        Dense(width // 2, 10, rng=rng),
    )  # fmt: skip
