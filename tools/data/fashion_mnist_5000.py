"""Make data/shipped/fashion_mnist_5000.npz from Debian's full set: python tools/data/fashion_mnist_5000.py"""

import gzip

import numpy as np
from packages import from_debian
from shipping import stratified, write_npz

SHA256 = "39e172fe32dd318ebb3e512220c3beea2fa47d7e20bab348fb4e0922d6beefc0"


def read(folder, part):
    """Pictures (N, 28, 28) and labels (N,), uint8; the headers have 16 and 8 bytes."""
    with gzip.open(folder / f"{part}-images-idx3-ubyte.gz") as images:
        x = np.frombuffer(images.read(), np.uint8, offset=16).reshape(-1, 28, 28)
    with gzip.open(folder / f"{part}-labels-idx1-ubyte.gz") as labels:
        return x, np.frombuffer(labels.read(), np.uint8, offset=8)


def main():
    """Draw 400 and 100 of each class, and write."""
    rng = np.random.default_rng(5000)
    folder = from_debian("dataset-fashion-mnist", SHA256) / "usr/share/datasets/fashion-mnist"
    (x_train, y_train), (x_test, y_test) = read(folder, "train"), read(folder, "t10k")
    train, test = stratified(y_train, 400, rng), stratified(y_test, 100, rng)
    write_npz(
        "fashion_mnist_5000.npz",
        x_train=x_train[train],
        y_train=y_train[train],
        x_test=x_test[test],
        y_test=y_test[test],
    )


if __name__ == "__main__":
    main()
