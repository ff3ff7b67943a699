"""A set of pictures published as four idx files, with a small shipped copy."""

from dataclasses import dataclass

import numpy as np

from dlcore.datasets.dataset import Dataset
from dlcore.datasets.files.data_file import DataFile
from dlcore.datasets.files.fetch import fetch
from dlcore.datasets.files.local import find
from dlcore.datasets.files.shipped import shipped_arrays
from dlcore.datasets.formats.idx import parse_idx

IMAGES_SIZE = {"train": 16 + 60_000 * 28 * 28, "t10k": 16 + 10_000 * 28 * 28}
LABELS_SIZE = {"train": 8 + 60_000, "t10k": 8 + 10_000}


@dataclass(frozen=True)
class IdxSet:
    """Pictures (N, 28, 28) and labels, for training ("train") and test ("t10k").

    The files are in the order of fetching: the smallest first, so that a missing network shows at once.
    download_bytes: of all four together, packed, as they are published.
    """

    name: str
    class_names: tuple[str, ...]
    labels_train: DataFile
    labels_test: DataFile
    images_test: DataFile
    images_train: DataFile
    shipped_name: str
    download_bytes: int

    is_stand_in = False  # what is shipped is of the same name

    @property
    def files(self):
        return self.labels_train, self.labels_test, self.images_test, self.images_train

    def held(self, folders=None):
        """(source, path) of the published files on this computer, or None unless all are here.

        folders: where to look; None is every data folder.
        """
        found = [find(file, folders) for file in self.files]
        return ("full", str(found[0][1].parent)) if all(found) else None

    def best(self):
        return self.full()

    def full(self):
        """The published Dataset, from this computer or the network."""
        y_train, y_test, x_test, x_train = (fetch(file) for file in self.files)
        return Dataset(
            parse_idx(x_train, 3),
            parse_idx(y_train, 1).astype(np.int64),
            parse_idx(x_test, 3),
            parse_idx(y_test, 1).astype(np.int64),
            self.class_names,
            self.name,
            "full",
        )

    def shipped(self):
        """The small Dataset that comes with the course."""
        arrays = shipped_arrays(self.shipped_name)
        return Dataset(
            arrays["x_train"],
            arrays["y_train"].astype(np.int64),
            arrays["x_test"],
            arrays["y_test"].astype(np.int64),
            self.class_names,
            self.name,
            "shipped",
        )


def idx_file(stem, size, sha256, *, folders, mirrors):
    """The DataFile of an idx file such as train-images, idx3 for pictures and idx1 for labels."""
    kind = "idx3" if stem.endswith("images") else "idx1"
    name = f"{stem}-{kind}-ubyte"
    return DataFile(
        folders=folders,
        names=(name, f"{stem}.{kind}-ubyte"),
        size=size,
        sha256=sha256,
        urls=tuple(f"{mirror}{name}.gz" for mirror in mirrors),
    )
