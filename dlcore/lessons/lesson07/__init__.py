"""Checks of lesson 07: the pieces of a classifier, and the honest way to judge one.

one_hot(labels, classes) -> (N, classes)
cross_entropy(probabilities, labels) -> mean loss
dropout_forward(x, drop_probability, training, rng) -> y
early_stop_epoch(validation_losses, patience) -> epoch of the best weights, from 1, when training has stopped
l2_gradient(W, b, strength) -> (dW, db), of strength / 2 * sum of W^2
split(n, validation_share, rng) -> (train, validation), arrays of indices
"""

from dlcore.lessons.lesson07.cross_entropy import cross_entropy
from dlcore.lessons.lesson07.dropout import dropout_forward
from dlcore.lessons.lesson07.labels import one_hot
from dlcore.lessons.lesson07.penalty import l2_gradient
from dlcore.lessons.lesson07.split import split
from dlcore.lessons.lesson07.stopping import early_stop_epoch

__all__ = [
    "cross_entropy",
    "dropout_forward",
    "early_stop_epoch",
    "l2_gradient",
    "one_hot",
    "split",
]
