"""One data set, split into training and test."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, repr=False)
class Dataset:
    """Arrays of one data set; they are read-only: copy before you change one.

    x_train, x_test: inputs (N, ...); pictures are uint8, 0 is background and 255 is full ink; texts are str.
    y_train, y_test: labels (N,), int64, 0 to len(class_names) - 1; without classes, float64 targets (N,).
    class_names, feature_names: what a label and a column of x mean; () where there is nothing to name.
    source: "full" for the published set, "shipped" for what comes with the course.
    Lesson: 07_mnist_mlp.
    """

    x_train: np.ndarray
    y_train: np.ndarray
    x_test: np.ndarray
    y_test: np.ndarray
    class_names: tuple[str, ...]
    name: str
    source: str
    feature_names: tuple[str, ...] = ()

    def __post_init__(self):
        for array in (self.x_train, self.y_train, self.x_test, self.y_test):
            array.flags.writeable = False

    def __repr__(self):
        return (
            f"Dataset({self.name!r}, source={self.source!r}, x_train {self.x_train.shape} "
            f"{self.x_train.dtype}, x_test {self.x_test.shape})"
        )
