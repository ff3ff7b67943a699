"""Breast cancer: thirty measurements of cell nuclei in 569 biopsies, malignant or benign."""

from dlcore.datasets.formats.table_set import TableSet

BREAST_CANCER = TableSet("Breast cancer", "breast_cancer.npz")


def breast_cancer():
    """Dataset with two classes: x float64 (N, 30), y int64 (N,), 0 malignant and 1 benign.

    456 for training and 113 for test, with the same share of each class (37 % malignant).
    feature_names: mean, error and worst of radius, texture, perimeter, area, ...; their scales differ widely.
    Errors: DataUnavailable if the package was installed without its data.
    Source: Wolberg, Street, Mangasarian 1995 (UCI). Lesson: 06_linear_regression.
    """
    return BREAST_CANCER.shipped()
