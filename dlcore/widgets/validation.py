"""A look at the validation set in pieces, so that the widget answers in between."""

import numpy as np

from dlcore.losses import BinaryCrossEntropy, SoftmaxCrossEntropy
from dlcore.training import predict

PIECE = 256


class Validation:
    """Loss and accuracy of a model on x, y. begin(), then piece() until it is no longer `is_due`.

    The weights must stay as they are in between. Lesson: 07_mnist_mlp.
    """

    def __init__(self, model, loss, x, y):
        self.model, self.loss, self.x, self.y = model, loss, x, y
        self.begin()

    def begin(self):
        """Start a new look."""
        self.predictions, self.is_due = [], True

    def piece(self):
        """Predict the next samples; returns (loss, accuracy) after the last of them, else None."""
        start = PIECE * len(self.predictions)
        self.predictions.append(predict(self.model, self.x[start : start + PIECE]))
        if start + PIECE < len(self.x):
            return None
        self.is_due = False
        prediction = np.concatenate(self.predictions)
        return self.loss.forward(prediction, self.y), share_right(self.loss, prediction, self.y)


def share_right(loss, prediction, y):
    """The accuracy from 0 to 1 where the loss is one of classes, else None. Lesson: 07_mnist_mlp."""
    if isinstance(loss, SoftmaxCrossEntropy):
        labels = y if y.ndim == 1 else y.argmax(axis=1)
        return float((prediction.argmax(axis=1) == labels).mean())
    if isinstance(loss, BinaryCrossEntropy):
        return float(((prediction > 0) == (y > 0.5)).mean())
    return None
