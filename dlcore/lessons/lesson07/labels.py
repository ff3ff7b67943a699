"""From labels to one-hot rows."""

import numpy as np

from dlcore.check.exercise import Exercise


def _one_hot(labels, classes):
    return np.eye(classes)[labels]


one_hot = Exercise(
    name="one_hot",
    reference=_one_hot,
    cases=(
        {"labels": np.array([0, 2, 2, 0]), "classes": 3},
        {"labels": np.array([3, 0, 0, 1, 2]), "classes": 4},
        {"labels": np.array([1, 0]), "classes": 4},
        {"labels": np.array([11]), "classes": 12},
    ),
)


@one_hot.mistake("an index off by one: label 0 belongs to column 0")
def _(labels, classes):
    return np.eye(classes)[labels - 1]


@one_hot.mistake("the axes exchanged: one row per sample, one column per class")
def _(labels, classes):
    return _one_hot(labels, classes).T


@one_hot.mistake("a column for each label of this batch only: a batch may lack classes, use `classes`")
def _(labels, classes):
    return _one_hot(labels, labels.max() + 1)


@one_hot.mistake("the labels themselves written into the columns: write 1")
def _(labels, classes):
    return _one_hot(labels, classes) * labels[:, np.newaxis]


@one_hot.mistake("ones and zeros exchanged")
def _(labels, classes):
    return 1 - _one_hot(labels, classes)


def _zeros(labels, classes):
    return np.zeros((len(labels), classes))


@one_hot.mistake("whole columns written: one element per row is rows[np.arange(N), labels]")
def _(labels, classes):
    rows = _zeros(labels, classes)
    rows[:, labels] = 1
    return rows


@one_hot.mistake("whole rows written: one element per row is rows[np.arange(N), labels]")
def _(labels, classes):
    rows = _zeros(labels, classes)
    rows[labels] = 1
    return rows


@one_hot.mistake("a copy written into: rows[i][labels] is one if i is an array, rows[i, labels] is not")
def _(labels, classes):
    rows = _zeros(labels, classes)
    rows[np.arange(len(labels))][labels] = 1
    return rows


@one_hot.mistake("rows and columns exchanged: the label is the column, rows[np.arange(N), labels]")
def _(labels, classes):
    rows = _zeros(labels, classes)
    rows[labels, np.arange(len(labels))] = 1
    return rows


@one_hot.mistake("a loop over the classes: there is one row for each sample, loop over those")
def _(labels, classes):
    rows = _zeros(labels, classes)
    for i in range(classes):
        rows[i, labels[i]] = 1
    return rows


@one_hot.mistake("a column too many: there are `classes` columns, from 0 to classes - 1")
def _(labels, classes):
    return np.eye(classes + 1)[labels]


@one_hot.mistake("ones up to the label, or from it on: only the label's own column is 1")
def _(labels, classes):
    return np.arange(classes) >= labels[:, np.newaxis]
