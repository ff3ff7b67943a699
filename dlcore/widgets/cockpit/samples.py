"""Ten validation samples, and what the network says of them."""

import numpy as np

from dlcore.widgets.base.wire import float_bytes
from dlcore.widgets.cockpit.answers import classes_of, probabilities
from dlcore.widgets.cockpit.pictures import pixels

COUNT = 10
SEARCHED = 10_000  # samples, from the first on: enough to meet every class


class Samples:
    """The first sample of each class and further ones, COUNT in all, in the order of their classes.

    x, y: the validation set. shape: of a picture, () for none. class_names: K words.
    Lesson: 07_mnist_mlp.
    """

    apart = 0.0  # seconds

    def __init__(self, trainer, shape, class_names):
        self.trainer, self.shape, self.names = trainer, shape, class_names
        labels = classes_of(trainer.validation.y[:SEARCHED])
        self.rows = chosen(labels, COUNT)
        self.x, self.labels = trainer.validation.x[self.rows], labels[self.rows]

    def still(self):
        """What stays, for the browser."""
        words = {"labels": self.labels.tolist(), "names": self.names}
        pictures = self.pictures()
        if pictures is None:
            return words
        return words | {"shape": list(pictures.shape[1:]), "pixels": pictures.tobytes()}

    def pictures(self):
        """Bytes (COUNT, height, width, channels), or None if the samples are no pictures."""
        return pixels(self.x, self.shape) if self.shape else None

    def now(self):
        """The present probabilities, for the browser."""
        return {"probabilities": float_bytes(*self.answers(self.trainer.model))}

    def answers(self, model):
        """(COUNT, K): the probabilities that a model gives."""
        return probabilities(model, self.trainer.loss, self.x)


def chosen(labels, count):
    """The rows of the first sample of each class, filled up with the first others, by class.

    Lesson: 07_mnist_mlp.
    """
    _, firsts = np.unique(labels, return_index=True)
    others = np.setdiff1d(np.arange(len(labels)), firsts)
    rows = np.concatenate([np.sort(firsts), others])[:count]
    return rows[np.argsort(labels[rows], kind="stable")]
