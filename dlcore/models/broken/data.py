"""The rows that the owners of the patients have: always from the sets that come with the course."""

from functools import cache

import numpy as np

from dlcore.datasets import breast_cancer, diabetes, fashion_mnist, mnist


@cache
def pictures(kind):
    """(x, y) of a shipped set of pictures: x float32 (N, 784) from 0 to 1. Lesson: 13_clinic."""
    data = kind("shipped")
    x, y = np.concatenate([data.x_train, data.x_test]), np.concatenate([data.y_train, data.y_test])
    return x.reshape(len(x), -1).astype(np.float32) / 255, y


@cache
def table(kind):
    """(x, y) of a shipped table, in its raw units: x float32 (N, D). Lesson: 13_clinic."""
    data = kind()
    x, y = np.concatenate([data.x_train, data.x_test]), np.concatenate([data.y_train, data.y_test])
    return x.astype(np.float32), y


def digits(rng):
    """3,600 digits in a random order: x (3600, 784) from 0 to 1, labels (3600,). Lesson: 13_clinic."""
    return some(rng, *pictures(mnist), 3600)


def clothes(rng):
    """3,600 pictures of clothes, like digits. Lesson: 13_clinic."""
    return some(rng, *pictures(fashion_mnist), 3600)


def biopsies(rng):
    """569 biopsies in raw units: x (569, 30), y (569, 1), 1 for benign. Lesson: 13_clinic."""
    x, y = table(breast_cancer)
    return some(rng, x, y[:, np.newaxis].astype(np.float32), len(x))


def people(rng):
    """442 people with diabetes: x (442, 10), its columns standardised, y (442,), standardised too.

    Lesson: 13_clinic.
    """
    x, y = table(diabetes)
    y = (y - y.mean()) / y.std()
    return some(rng, (x - x.mean(axis=0)) / x.std(axis=0), y.astype(np.float32), len(x))


def some(rng, x, y, n):
    """n rows in a random order. Lesson: 13_clinic."""
    rows = rng.permutation(len(x))[:n]
    return x[rows], y[rows]


def split(x, y, *counts):
    """Pairs (x, y) of so many rows, one behind the other: split(x, y, 2000, 500, 500). Lesson: 13_clinic."""
    ends = np.cumsum(counts)
    return [(x[end - n : end], y[end - n : end]) for n, end in zip(counts, ends, strict=True)]
