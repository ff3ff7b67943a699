"""The matrix products that the course's steps consist of, by step."""

from dataclasses import dataclass

import numpy as np

from dlcore.fast.alignment import aligned, aligned_empty
from dlcore.fast.products import product

# Which operand is stored turned: y = x W, dW = x^T dy, dx = dy W^T.
FORWARD, WEIGHTS, INPUTS = "forward", "dW", "dx"


@dataclass(frozen=True)
class Product:
    """(m, k) times (k, n), float32; kind says which operand is a transposed view, unless that was copied."""

    layer: str
    kind: str
    m: int
    k: int
    n: int
    copied: bool = False

    @property
    def name(self):
        return f"{self.layer}, {self.kind}"

    @property
    def shape(self):
        return f"({self.m}, {self.k}) ({self.k}, {self.n})"

    @property
    def operations(self):
        return 2 * self.m * self.k * self.n

    @property
    def bytes(self):
        """Each operand read once, the result written once."""
        return 4 * (self.m * self.k + self.k * self.n + self.m * self.n)

    def call(self):
        """A function that multiplies as the layers do, with operands laid out as theirs."""
        a = _operand(self.m, self.k, turned=self.kind == WEIGHTS)
        b = _operand(self.k, self.n, turned=self.kind == INPUTS and not self.copied)
        y = aligned_empty((self.m, self.n), np.float32)
        return lambda: product(a, b, out=y)


def _operand(rows, columns, *, turned):
    shape = (columns, rows) if turned else (rows, columns)
    a = aligned(np.random.default_rng(0).random(shape, np.float32))
    return a.T if turned else a


def products():
    """{step: [Product]} of the rows of the table."""
    return {
        "MLP, batch 32": mlp(32),
        "MLP, batch 128": mlp(128),
        "MLP, batch 512": mlp(512),
        "CNN, batch 32": cnn(32),
        "LSTM, batch 32": lstm(32),
    }


def dense(layer, n, inputs, outputs, *, dx=True):
    """The three products of a dense layer; the first layer of a network needs no dx."""
    found = [
        Product(layer, FORWARD, n, inputs, outputs),
        Product(layer, WEIGHTS, inputs, n, outputs),
        Product(layer, INPUTS, n, outputs, inputs),
    ]
    return found if dx else found[:2]


def mlp(n):
    return [
        *dense("784-128", n, 784, 128, dx=False),
        *dense("128-64", n, 128, 64),
        *dense("64-10", n, 64, 10),
    ]


def cnn(n):
    """Of a convolution one of its products: whole patches (3 channels), or one column of each (more)."""
    return [
        Product("conv 3-32", FORWARD, 512, 27, 32),
        Product("conv 3-32", WEIGHTS, 27, 512, 32),
        Product("conv 32-64", FORWARD, 4 * n, 96, 64),
        Product("conv 32-64", WEIGHTS, 96, 4 * n, 64),
        Product("conv 32-64", INPUTS, 4 * n, 192, 32, copied=True),
        *dense("4096-128", n, 4096, 128),
        *dense("128-10", n, 128, 10),
    ]


def lstm(n, length=64, hidden=128, vocabulary=65):
    """Each gate apart: the product with x for all steps at once, that with h step by step; the output."""
    return [
        *dense("x to a gate, all steps", n * length, hidden, hidden),
        Product("h to a gate, one step", FORWARD, n, hidden, hidden),
        Product("h to a gate, all steps", WEIGHTS, hidden, n * length, hidden),
        Product("h to a gate, one step", INPUTS, n, hidden, hidden, copied=True),
        *dense("output", n * length, hidden, vocabulary),
    ]
