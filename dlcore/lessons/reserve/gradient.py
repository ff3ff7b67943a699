"""The gradient of softmax and cross-entropy together, with respect to the logits."""

import numpy as np

from dlcore.check.exercise import Exercise
from dlcore.lessons.logits import LOGITS, right_softmax, unstable_softmax


def _one_hot(logits, labels):
    return np.eye(logits.shape[1])[labels]


def _slope(logits, labels):
    return right_softmax(logits) - _one_hot(logits, labels)  # of the sum over the batch


_LABELS = (np.array([1, 0]), np.array([0, 2, 1]), np.array([4, 0, 1, 1]), np.array([0, 1]))

cross_entropy_gradient = Exercise(
    name="cross_entropy_gradient",
    reference=lambda logits, labels: _slope(logits, labels) / len(labels),
    returns=("dlogits",),
    cases=tuple({"logits": x, "labels": y} for x, y in zip(LOGITS, _LABELS, strict=True)),
)

cross_entropy_gradient.mistake("the factor 1/N forgotten: the loss is a mean over the batch")(_slope)


@cross_entropy_gradient.mistake("the factor 1/N taken twice")
def _(logits, labels):
    return _slope(logits, labels) / len(labels) ** 2


@cross_entropy_gradient.mistake("the wrong sign: it is probabilities - one_hot")
def _(logits, labels):
    return -_slope(logits, labels) / len(labels)


@cross_entropy_gradient.mistake("the label subtracted from every column: subtract the one-hot row")
def _(logits, labels):
    return (right_softmax(logits) - labels[:, np.newaxis]) / len(labels)


@cross_entropy_gradient.mistake("softmax forgotten: subtract one_hot from probabilities, not from logits")
def _(logits, labels):
    return (logits - _one_hot(logits, labels)) / len(labels)


@cross_entropy_gradient.mistake("a division by the number of classes: divide by the number of samples")
def _(logits, labels):
    return _slope(logits, labels) / logits.shape[1]


@cross_entropy_gradient.mistake("exp of large numbers: it overflows; subtract each row's maximum first")
def _(logits, labels):
    return (unstable_softmax(logits) - _one_hot(logits, labels)) / len(labels)


@cross_entropy_gradient.mistake("softmax over the wrong axis: the classes of one sample add up to 1, axis=1")
def _(logits, labels):
    return (right_softmax(logits.T).T - _one_hot(logits, labels)) / len(labels)


@cross_entropy_gradient.mistake("one_hot forgotten: these are the probabilities alone")
def _(logits, labels):
    return right_softmax(logits) / len(labels)
