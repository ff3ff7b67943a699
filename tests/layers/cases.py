"""Cases of every layer: how to make it and the shape of x. A new layer needs a line here."""

from dataclasses import dataclass

import numpy as np

from dlcore.initializers import glorot
from dlcore.layers import (
    GELU,
    GRU,
    LSTM,
    RNN,
    AveragePool2D,
    BatchNorm,
    Conv2D,
    Dense,
    Dropout,
    Embedding,
    Flatten,
    GlobalAveragePool,
    LastStep,
    LayerNorm,
    LeakyReLU,
    MaxPool2D,
    MultiHeadAttention,
    PositionalEmbedding,
    ReLU,
    Residual,
    Sequential,
    Sigmoid,
    Softmax,
    Sum,
    Tanh,
    Unembedding,
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


def cnn(rng):
    return Sequential(
        Conv2D(1, 2, 3, padding=1, rng=rng), MaxPool2D(2), Tanh(), BatchNorm(2).eval(),
        Conv2D(2, 3, 2, rng=rng), GlobalAveragePool(),
    )  # fmt: skip


def around(rng):
    inner = Residual(Dense(6, 6, rng=rng))
    return Residual(Sequential(Dense(4, 6, rng=rng), Tanh(), inner, Dense(6, 4, rng=rng)))


def side_by_side(rng):
    return Sum(Dense(4, 3, rng=rng), Sequential(Tanh(), Dense(4, 3, rng=rng)), Dense(4, 3, rng=rng))


def stacked(rng):
    return Sequential(GRU(3, 4, rng=rng), RNN(4, 2, rng=rng), Dense(2, 3, rng=rng))


def attention_block(rng):
    attention = MultiHeadAttention(6, 2, causal=True, rng=rng)
    inner = Sequential(LayerNorm(6), Dense(6, 9, rng=rng), GELU(), Dense(9, 6, rng=rng))
    return Sequential(
        PositionalEmbedding(4, 6, rng=rng), Residual(Sequential(LayerNorm(6), attention)), Residual(inner)
    )


CASES = [
    Case("Dense", lambda rng: Dense(4, 3, rng=rng), (5, 4)),
    Case("Dense time", lambda rng: Dense(4, 3, rng=rng), (2, 5, 4)),
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
    Case("BatchNorm pictures", lambda rng: BatchNorm(2), (2, 3, 4, 2)),
    Case("BatchNorm pictures eval", lambda rng: BatchNorm(2).eval(), (2, 3, 4, 2)),
    Case("Conv2D", lambda rng: Conv2D(2, 3, 3, rng=rng), (2, 5, 6, 2)),
    Case("Conv2D padding", lambda rng: Conv2D(2, 3, 3, padding=1, rng=rng), (2, 4, 5, 2)),
    Case("Conv2D stride", lambda rng: Conv2D(1, 2, (2, 3), stride=2, padding=1, rng=rng), (3, 6, 6, 1)),
    Case("Conv2D wide", lambda rng: Conv2D(2, 1, 4, stride=3, padding=3, rng=rng), (2, 6, 5, 2)),
    Case("Conv2D point", lambda rng: Conv2D(3, 2, 1, stride=2, rng=rng), (2, 4, 5, 3)),
    Case("MaxPool2D", lambda rng: MaxPool2D(2), (2, 4, 6, 2)),
    Case("MaxPool2D rest", lambda rng: MaxPool2D(2, stride=3), (2, 6, 7, 1)),
    Case("MaxPool2D overlap", lambda rng: MaxPool2D(3, stride=2), (2, 6, 7, 2)),
    Case("MaxPool2D point", lambda rng: MaxPool2D(1), (2, 3, 2, 2)),
    Case("AveragePool2D", lambda rng: AveragePool2D(2), (2, 4, 5, 2)),
    Case("AveragePool2D overlap", lambda rng: AveragePool2D(3, stride=1), (2, 4, 5, 2)),
    Case("AveragePool2D point", lambda rng: AveragePool2D(1), (2, 3, 2, 2)),
    Case("GlobalAveragePool", lambda rng: GlobalAveragePool(), (2, 3, 4, 2)),
    Case("CNN", cnn, (2, 6, 6, 1)),
    Case("RNN", lambda rng: RNN(3, 4, rng=rng), (2, 5, 3)),
    Case("LSTM", lambda rng: LSTM(3, 4, rng=rng), (2, 5, 3)),
    Case("GRU", lambda rng: GRU(3, 4, rng=rng), (2, 5, 3)),
    Case("LayerNorm", lambda rng: LayerNorm(4), (5, 4)),
    Case("LayerNorm pair", lambda rng: LayerNorm(2, epsilon=0.1), (5, 2)),
    Case("LayerNorm time", lambda rng: LayerNorm(6), (2, 5, 6)),
    Case("MultiHeadAttention", lambda rng: MultiHeadAttention(6, 2, rng=rng), (2, 4, 6)),
    Case("MultiHeadAttention causal", lambda rng: MultiHeadAttention(6, 3, causal=True, rng=rng), (3, 5, 6)),
    Case("MultiHeadAttention a place", lambda rng: MultiHeadAttention(4, 1, rng=rng), (2, 1, 4)),
    Case("PositionalEmbedding", lambda rng: PositionalEmbedding(6, 3, rng=rng), (2, 4, 3)),
    Case("Unembedding", lambda rng: Unembedding(Embedding(5, 4, rng=rng)), (3, 4)),
    Case("Block", attention_block, (2, 4, 6)),
    Case("LastStep", lambda rng: LastStep(), (2, 3, 4)),
    Case("Residual", around, (5, 4)),
    Case("Residual pictures", lambda rng: Residual(Conv2D(2, 2, 3, padding=1, rng=rng)), (2, 4, 5, 2)),
    Case("Residual recurrent", lambda rng: Residual(GRU(3, 3, rng=rng)), (2, 5, 3)),
    Case("Sum", side_by_side, (5, 4)),
    Case("Sum of one", lambda rng: Sum(Dense(4, 3, rng=rng)), (5, 4)),
    Case("Sum with itself", lambda rng: Sum(Tanh(), Residual(Dropout(0.4, rng=rng))), (5, 4)),
    Case("Sequential recurrent", stacked, (2, 4, 3)),
    Case("Sequential nested", mlp, (5, 4)),
    Case("Sequential after Flatten", after_flatten, (2, 3, 4)),
]

# Their x holds symbols, which have no gradient: tests/layers/test_embedding.py
SYMBOL_CASES = [
    Case("Embedding", lambda rng: Embedding(5, 3, rng=rng), (2, 4)),
]
