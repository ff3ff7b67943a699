"""Checks of lesson 07: the pieces of a classifier, and the honest way to judge one.

one_hot(labels, classes) -> (N, classes)
cross_entropy(probabilities, labels) -> mean loss
parameter_count: a number, of the network 784-128-64-10
dropout_forward(x, drop_probability, training, rng) -> y
early_stop_epoch(validation_losses, patience) -> epoch of the best weights, from 1, when training has stopped
standardize(x_train, x_test) -> (x_train, x_test), each feature with the mean 0 and deviation 1 of x_train
"""

from dlcore.lessons.lesson06.scaling import standardize
from dlcore.lessons.lesson07.cross_entropy import cross_entropy
from dlcore.lessons.lesson07.dropout import dropout_forward
from dlcore.lessons.lesson07.labels import one_hot
from dlcore.lessons.lesson07.network import parameter_count
from dlcore.lessons.lesson07.stopping import early_stop_epoch

__all__ = [
    "cross_entropy",
    "dropout_forward",
    "early_stop_epoch",
    "one_hot",
    "parameter_count",
    "standardize",
]
