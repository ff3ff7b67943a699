"""The backward pass of a classifier with one hidden ReLU layer: four errors are common."""

import numpy as np

from dlcore.check.exercise import Exercise

_rng = np.random.default_rng(8)


def _case(n, inputs, hidden, classes):
    e = np.exp(_rng.normal(size=(n, classes)))
    return {
        "p": (e / e.sum(axis=1, keepdims=True)).round(2),
        "labels": _rng.integers(0, classes, n),
        "h": np.maximum(_rng.normal(size=(n, hidden)), 0).round(2),
        "x": _rng.normal(size=(n, inputs)).round(1),
        "W2": _rng.normal(size=(hidden, classes)).round(1),
    }


def _error(p, labels):
    return p - np.eye(p.shape[1])[labels]


def _back(dlogits, h, x, W2):
    dz = (dlogits @ W2.T) * (h > 0)
    return x.T @ dz, h.T @ dlogits


def _right(p, labels, h, x, W2):
    return _back(_error(p, labels) / len(p), h, x, W2)


classifier_backward = Exercise(
    name="classifier_backward",
    reference=_right,
    returns=("dW1", "dW2"),
    cases=(
        {
            "p": np.array([[0.5, 0.25, 0.25], [0.25, 0.5, 0.25]]),
            "labels": np.array([0, 2]),
            "h": np.array([[2.0, 0.0], [1.0, 4.0]]),
            "x": np.array([[1.0, 2.0, 0.0], [-1.0, 3.0, 1.0]]),
            "W2": np.array([[2.0, 0.0, 4.0], [0.0, -4.0, 8.0]]),
        },
        _case(5, 2, 4, 12),
        _case(3, 3, 3, 3),
    ),
)


@classifier_backward.mistake("class numbers subtracted from probabilities: make one-hot rows of them")
def _(p, labels, h, x, W2):
    return _back((p - labels) / len(p), h, x, W2)


@classifier_backward.mistake("the class number subtracted from every column: subtract the one-hot row")
def _(p, labels, h, x, W2):
    return _back((p - labels[:, np.newaxis]) / len(p), h, x, W2)


@classifier_backward.mistake(
    "the mask of ReLU missing, or taken as h >= 0, always true: no gradient where h is 0"
)
def _(p, labels, h, x, W2):
    dlogits = _error(p, labels) / len(p)
    return x.T @ (dlogits @ W2.T), h.T @ dlogits


@classifier_backward.mistake("h in place of its mask: the slope of ReLU is 1 or 0")
def _(p, labels, h, x, W2):
    dlogits = _error(p, labels) / len(p)
    return x.T @ ((dlogits @ W2.T) * h), h.T @ dlogits


@classifier_backward.mistake("the factor 1/N forgotten: the loss is a mean over the batch")
def _(p, labels, h, x, W2):
    return _back(_error(p, labels), h, x, W2)


@classifier_backward.mistake("the factor 1/N taken twice")
def _(p, labels, h, x, W2):
    return _back(_error(p, labels) / len(p) ** 2, h, x, W2)


@classifier_backward.mistake("the gradients in the wrong order: return dW1, dW2")
def _(p, labels, h, x, W2):
    return _right(p, labels, h, x, W2)[::-1]


@classifier_backward.mistake("gradients transposed: dW has the shape of W, input.T @ delta")
def _(p, labels, h, x, W2):
    return tuple(dW.T for dW in _right(p, labels, h, x, W2))


@classifier_backward.mistake("W2 instead of W2.T: on the way back the matrix is transposed")
def _(p, labels, h, x, W2):
    dlogits = _error(p, labels) / len(p)
    return x.T @ ((dlogits @ W2) * (h > 0)), h.T @ dlogits


@classifier_backward.mistake("x in place of h in dW2: the second layer's input is h")
def _(p, labels, h, x, W2):
    dlogits = _error(p, labels) / len(p)
    return _right(p, labels, h, x, W2)[0], x.T @ dlogits


@classifier_backward.mistake("the wrong sign: it is p - one_hot")
def _(p, labels, h, x, W2):
    return _back(-_error(p, labels) / len(p), h, x, W2)


@classifier_backward.mistake("the factor 1/N once more in dW1: dlogits has it already")
def _(p, labels, h, x, W2):
    dW1, dW2 = _right(p, labels, h, x, W2)
    return dW1 / len(p), dW2


@classifier_backward.mistake("a mask taken from the gradient: ReLU passes it on where h > 0")
def _(p, labels, h, x, W2):
    dlogits = _error(p, labels) / len(p)
    dh = dlogits @ W2.T
    return x.T @ (dh * (dh > 0)), h.T @ dlogits


@classifier_backward.mistake("the slope of a sigmoid, h (1 - h): the hidden units have ReLU")
def _(p, labels, h, x, W2):
    dlogits = _error(p, labels) / len(p)
    return x.T @ ((dlogits @ W2.T) * h * (1 - h)), h.T @ dlogits


@classifier_backward.mistake("a factor p (1 - p): in p - one_hot it has cancelled already")
def _(p, labels, h, x, W2):
    return _back(_error(p, labels) * p * (1 - p) / len(p), h, x, W2)


@classifier_backward.mistake("divided by the number of classes: divide by the number of samples")
def _(p, labels, h, x, W2):
    return _back(_error(p, labels) / p.shape[1], h, x, W2)


@classifier_backward.mistake("the slope of tanh, 1 - h^2: the hidden units have ReLU")
def _(p, labels, h, x, W2):
    dlogits = _error(p, labels) / len(p)
    return x.T @ ((dlogits @ W2.T) * (1 - h**2)), h.T @ dlogits


@classifier_backward.mistake("the label subtracted at its place: subtract 1 there, whichever class it is")
def _(p, labels, h, x, W2):
    return _back((p - np.eye(p.shape[1])[labels] * labels[:, np.newaxis]) / len(p), h, x, W2)


@classifier_backward.mistake("labels not subtracted: the error is p - one_hot")
def _(p, labels, h, x, W2):
    return _back(p / len(p), h, x, W2)


@classifier_backward.mistake("1 subtracted from every column: subtract the one-hot row")
def _(p, labels, h, x, W2):
    return _back((p - 1) / len(p), h, x, W2)
