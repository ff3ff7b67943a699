"""How often a classifier is right: logits or probabilities (N, C) against integer labels (N,)."""

import numpy as np

from dlcore.guards import (
    as_array,
    require_labels,
    require_positive_integer,
    require_same_shape,
    require_sound,
)


def accuracy(logits, labels):
    """The share of rows whose largest entry stands at the label, from 0 to 1. Lesson: 07_mnist_mlp."""
    return _share_within("accuracy", logits, labels, 1)


def top_k_accuracy(logits, labels, k):
    """The share of rows whose label is among the k largest entries. Lesson: 08_cifar_cnn."""
    require_positive_integer("top_k_accuracy", k=k)
    return _share_within("top_k_accuracy", logits, labels, k)


def _share_within(who, logits, labels, k):
    logits, labels = _required(who, logits, labels)
    own = logits[np.arange(len(labels)), labels, np.newaxis]
    # of equal entries the first counts, as in argmax
    before = np.arange(logits.shape[1]) < labels[:, np.newaxis]
    rank = ((logits > own) | ((logits == own) & before)).sum(axis=1)
    is_number = ~np.isnan(logits).any(axis=1)  # a network that gives NaN is wrong
    return float(((rank < k) & is_number).mean())


def confusion_matrix(logits, labels, classes):
    """Entry (i, j) of the result (classes, classes) counts examples of class i that were taken for j.

    logits: (N, classes); ValueError otherwise, and for NaN, which is no class.
    Lesson: 07_mnist_mlp.
    """
    logits, labels = _required("confusion_matrix", logits, labels)
    require_positive_integer("confusion_matrix", classes=classes)
    if logits.shape[1] != classes:
        raise ValueError(f"confusion_matrix expects {classes} columns of logits, got {logits.shape}.")
    if np.isnan(logits).any():
        require_sound("confusion_matrix", logits=logits)
    counts = np.zeros((classes, classes), np.int64)
    np.add.at(counts, (labels, logits.argmax(axis=1)), 1)
    return counts


def _required(who, logits, labels):
    logits, labels = as_array(who, logits=logits), as_array(who, labels=labels)
    if logits.ndim != 2 or not len(logits):
        raise ValueError(f"{who} expects logits of shape (N, C) with N of at least 1, got {logits.shape}.")
    require_labels(who, labels, logits.shape[1])
    require_same_shape(who, **{"logits[:, 0]": logits[:, 0], "labels": labels})
    return logits, labels
