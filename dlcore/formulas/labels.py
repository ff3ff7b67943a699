"""Class labels as numbers."""

import numpy as np

from dlcore.guards import as_array, require_labels, require_positive_integer


def one_hot(labels, classes, dtype=np.float32):
    """Row n of the result (N, classes) is 1 at column labels[n] and 0 elsewhere.

    labels: integers (N,) from 0 to classes - 1; ValueError otherwise. Lesson: 07_mnist_mlp.
    """
    labels = as_array("one_hot", labels=labels)
    require_positive_integer("one_hot", classes=classes)
    require_labels("one_hot", labels, classes)
    rows = np.zeros((len(labels), classes), dtype)
    rows[np.arange(len(labels)), labels] = 1
    return rows
