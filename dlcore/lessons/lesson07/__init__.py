"""Checks of lesson 07: the pieces of a classifier, and the honest way to judge one.

one_hot(labels, classes) -> (N, classes)
accuracy(logits, labels) -> share of right answers, in [0, 1]
softmax(logits) -> probabilities, (N, C)
cross_entropy(probabilities, labels) -> mean loss
cross_entropy_gradient(logits, labels) -> dlogits, of softmax and mean cross-entropy together
parameter_count: a number, of the network 784-128-64-10
l2_gradient(W, b, strength) -> (dW, db), of strength / 2 * sum of W^2
dropout_forward(x, drop_probability, training, rng) -> y
early_stop_epoch(validation_losses, patience) -> epoch of the best weights, from 1, when training has stopped
split(n, validation_share, rng) -> (train, validation), arrays of indices
standardize(x_train, x_test) -> (x_train, x_test), each feature with the mean 0 and deviation 1 of x_train
"""

from dlcore.lessons.lesson07.accuracy import accuracy
from dlcore.lessons.lesson07.cross_entropy import cross_entropy
from dlcore.lessons.lesson07.dropout import dropout_forward
from dlcore.lessons.lesson07.gradient import cross_entropy_gradient
from dlcore.lessons.lesson07.labels import one_hot
from dlcore.lessons.lesson07.network import l2_gradient, parameter_count
from dlcore.lessons.lesson07.scaling import standardize
from dlcore.lessons.lesson07.softmax import softmax
from dlcore.lessons.lesson07.split import split
from dlcore.lessons.lesson07.stopping import early_stop_epoch

__all__ = [
    "accuracy",
    "cross_entropy",
    "cross_entropy_gradient",
    "dropout_forward",
    "early_stop_epoch",
    "l2_gradient",
    "one_hot",
    "parameter_count",
    "softmax",
    "split",
    "standardize",
]
