"""Make data/shipped/sunspots.npz from statsmodels: python tools/data/sunspots.py"""

import csv
import io
import zipfile

import numpy as np
from packages import from_pypi
from shipping import write_npz

SHA256 = "b67886b66d9c7ca118526accedb5c6de7ffd74c015dc0492ea0b1690192b65da"
PLATFORM = ("--only-binary=:all:", "--python-version=3.11", "--platform=manylinux_2_27_x86_64")
FIRST_TEST_YEAR = 1940


def read(wheel):
    """Years (309,) and the mean number of sunspots in each."""
    text = zipfile.ZipFile(wheel).read("statsmodels/datasets/sunspots/sunspots.csv").decode("ascii")
    rows = list(csv.DictReader(io.StringIO(text)))
    return np.array([int(row["YEAR"]) for row in rows]), np.array([float(row["SUNACTIVITY"]) for row in rows])


def main():
    """In order of time, as a forecast needs it: the past for training, the future for test."""
    x, y = read(from_pypi("statsmodels==0.15.0", SHA256, *PLATFORM))
    past = x < FIRST_TEST_YEAR
    write_npz(
        "sunspots.npz",
        x_train=x[past],
        y_train=y[past],
        x_test=x[~past],
        y_test=y[~past],
        class_names=np.array([], "U1"),
        feature_names=np.array(["year"]),
    )


if __name__ == "__main__":
    main()
