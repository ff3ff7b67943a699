"""Cases of every layer: how to make it and the shape of x. A new layer needs a line here."""

from dataclasses import dataclass

import numpy as np

from dlcore.initializers import glorot
from dlcore.layers import (
    GELU,
    BatchNorm,
    Dense,
    Dropout,
    Flatten,
    LeakyReLU,
    ReLU,
    Sequential,
    Sigmoid,
    Softmax,
    Tanh,
)


@dataclass(frozen=True)
class Case:
    name: str
    make: object  # rng -> layer
    shape: tuple

    def layer(self, seed=0):
        return self.make(np.random.default_rng(seed))

    def x(self, n=None, dtype=np.float32):
        shape = self.shape if n is None else (n, *self.shape[1:])
        return np.random.default_rng(5).standard_normal(shape).astype(dtype)


def mlp(rng):
    return Sequential(
        Dense(4, 6, rng=rng), Tanh(), Sequential(Dense(6, 5, rng=rng), GELU()), Dense(5, 3, rng=rng)
    )


def after_flatten(rng):
    return Sequential(Flatten(), Dense(12, 3, rng=rng), Sigmoid())


CASES = [
    Case("Dense", lambda rng: Dense(4, 3, rng=rng), (5, 4)),
    Case("Dense glorot", lambda rng: Dense(1, 6, rng=rng, initializer=glorot), (7, 1)),
    Case("ReLU", lambda rng: ReLU(), (5, 4)),
    Case("ReLU pictures", lambda rng: ReLU(), (2, 3, 4, 2)),
    Case("LeakyReLU", lambda rng: LeakyReLU(0.1), (5, 4)),
    Case("LeakyReLU row", lambda rng: LeakyReLU(), (9,)),
    Case("Sigmoid", lambda rng: Sigmoid(), (5, 4)),
    Case("Sigmoid pictures", lambda rng: Sigmoid(), (2, 3, 2)),
    Case("Tanh", lambda rng: Tanh(), (5, 4)),
    Case("Tanh pictures", lambda rng: Tanh(), (2, 3, 2)),
    Case("GELU", lambda rng: GELU(), (5, 4)),
    Case("GELU pictures", lambda rng: GELU(), (2, 3, 2)),
    Case("Softmax", lambda rng: Softmax(), (5, 4)),
    Case("Softmax time", lambda rng: Softmax(), (2, 3, 5)),
    Case("Dropout", lambda rng: Dropout(0.4, rng=rng), (5, 4)),
    Case("Dropout none", lambda rng: Dropout(0, rng=rng), (2, 3, 2)),
    Case("Dropout eval", lambda rng: Dropout(0.4, rng=rng).eval(), (5, 4)),
    Case("Flatten", lambda rng: Flatten(), (2, 3, 4)),
    Case("Flatten rows", lambda rng: Flatten(), (5, 4)),
    Case("BatchNorm", lambda rng: BatchNorm(4), (6, 4)),
    Case("BatchNorm pair", lambda rng: BatchNorm(3, momentum=0.5, epsilon=0.1), (2, 3)),
    Case("BatchNorm eval", lambda rng: BatchNorm(4).eval(), (5, 4)),
    Case("Sequential nested", mlp, (5, 4)),
    Case("Sequential after Flatten", after_flatten, (2, 3, 4)),
]
