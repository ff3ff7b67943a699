"""Diabetes: ten measurements of 442 patients, and how far the disease went in a year."""

from dlcore.datasets.formats.table_set import TableSet

DIABETES = TableSet("Diabetes", "diabetes.npz")


def diabetes():
    """Dataset for regression: x float64 (N, 10) in raw units, y float64 (N,); 342 for training, 100 for test.

    feature_names: age (years), sex (1, 2), bmi (kg/m^2), bp (mean blood pressure), s1 to s6 (blood serum).
    y: disease progression after one year, 25 to 346, in the units of the study.
    Errors: DataUnavailable if the package was installed without its data.
    Source: Efron, Hastie, Johnstone, Tibshirani 2004. Lesson: 06_linear_regression.
    """
    return DIABETES.shipped()
