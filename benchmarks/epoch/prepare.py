"""Written once for all processes: 60,000 pictures, the order of the rows, the first weights."""

import numpy as np

from benchmarks.cases.mlp import mlp_model
from dlcore.datasets import mnist
from dlcore.training.batches import minibatches

SAMPLES, BATCH, SEED = 60_000, 128, 0


def write(folder):
    """x.npy (60000, 784), y.npy, order.npy and weights.npz; returns a sentence on the pictures.

    Where the full MNIST is not at hand, the shipped pictures are repeated: time and memory are the same.
    """
    data = mnist()
    rows = np.arange(SAMPLES) % len(data.x_train)
    x = data.x_train.reshape(-1, 784)[rows].astype(np.float32)
    x /= 255
    np.save(folder / "x.npy", x)
    np.save(folder / "y.npy", data.y_train[rows].astype(np.int64))
    batches = minibatches(SAMPLES, BATCH, np.random.default_rng(SEED))
    np.save(folder / "order.npy", np.concatenate(list(batches)))
    np.savez(folder / "weights.npz", *(p.value for p in mlp_model().parameters()))
    return f"{SAMPLES} pictures of MNIST, batch {BATCH}" + (
        "" if len(data.x_train) == SAMPLES else f" ({len(data.x_train)} shipped ones, repeated)"
    )
