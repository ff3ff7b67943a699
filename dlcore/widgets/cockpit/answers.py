"""What a network answers, as probabilities of classes."""

import math
from contextlib import suppress

import numpy as np

from dlcore.formulas import sigmoid, softmax
from dlcore.losses import BinaryCrossEntropy, SoftmaxCrossEntropy
from dlcore.training import predict


def probabilities(model, loss, x):
    """(N, K): the probability of each class for each x; None where the loss is not one of one class each.

    0 where the network answers no number: it is told where it trains.
    A network with one output and BinaryCrossEntropy has the classes 0 and 1. Lesson: 07_mnist_mlp.
    """
    if not isinstance(loss, SoftmaxCrossEntropy | BinaryCrossEntropy):
        return None
    with np.errstate(over="ignore", invalid="ignore"):
        logits = predict(model, x)
        if isinstance(loss, BinaryCrossEntropy):
            return _of_two(np.nan_to_num(sigmoid(logits))) if logits.size == len(x) else None
        return np.nan_to_num(softmax(logits)) if logits.ndim == 2 else None


def _of_two(p):
    p = p.reshape(-1, 1)
    return np.hstack([1 - p, p])


def classes_of(y):
    """(N,): the class of each sample; y holds labels, a column of 0 and 1, or one-hot rows.

    Lesson: 07_mnist_mlp.
    """
    if y.ndim == 2 and y.shape[1] > 1:
        return y.argmax(axis=1)
    return np.round(y).astype(int).ravel()


def guessing(trainer):
    """The loss of one who gives each class the same probability, and the number of classes; else {}.

    ln K for K classes. Lesson: 07_mnist_mlp.
    """
    classes = 2 if isinstance(trainer.loss, BinaryCrossEntropy) else 0
    if isinstance(trainer.loss, SoftmaxCrossEntropy):
        with suppress(Exception):  # a lesson's own model may raise anything: it will be told where it trains
            classes = predict(trainer.model, trainer.validation.x[:1]).shape[-1]
    return {"loss": math.log(classes), "classes": classes} if classes else {}
