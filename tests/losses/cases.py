"""Cases of every loss: predictions and targets. A new loss needs a line here."""

from dataclasses import dataclass

import numpy as np

from dlcore.formulas.labels import one_hot
from dlcore.losses import BinaryCrossEntropy, MeanSquaredError, SoftmaxCrossEntropy

RNG = np.random.default_rng(3)


def reals(*shape):
    return RNG.standard_normal(shape)


def labels(n, classes):
    return RNG.integers(0, classes, n)


@dataclass(frozen=True)
class Case:
    name: str
    kind: type
    prediction: np.ndarray
    target: np.ndarray


CASES = [
    Case("MSE column", MeanSquaredError, reals(5, 1), reals(5, 1)),
    Case("MSE flat", MeanSquaredError, reals(7), reals(7)),
    Case("MSE matrix", MeanSquaredError, reals(4, 3), reals(4, 3)),
    Case("MSE integers", MeanSquaredError, reals(6), np.arange(6)),
    Case("BCE column", BinaryCrossEntropy, reals(5, 1), labels(5, 2)[:, np.newaxis]),
    Case("BCE flat, shares", BinaryCrossEntropy, 3 * reals(6), RNG.random(6)),
    Case("BCE several", BinaryCrossEntropy, reals(4, 3), RNG.integers(0, 2, (4, 3))),
    Case("softmax labels", SoftmaxCrossEntropy, 3 * reals(6, 4), labels(6, 4)),
    Case("softmax one", SoftmaxCrossEntropy, reals(1, 3), labels(1, 3)),
    Case("softmax sequences", SoftmaxCrossEntropy, reals(3, 5, 4), RNG.integers(0, 4, (3, 5))),
    Case("softmax sequences of rows", SoftmaxCrossEntropy, reals(2, 3, 4), RNG.dirichlet(np.ones(4), (2, 3))),
    Case("softmax one-hot", SoftmaxCrossEntropy, reals(5, 3), one_hot(labels(5, 3), 3)),
    Case("softmax bytes", SoftmaxCrossEntropy, reals(5, 3), labels(5, 3).astype(np.uint8)),
    Case("softmax soft rows", SoftmaxCrossEntropy, reals(4, 5), RNG.dirichlet(np.ones(5), 4)),
]
