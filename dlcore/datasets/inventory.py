"""What data are on this computer."""

from typing import NamedTuple

from dlcore.datasets.breast_cancer import BREAST_CANCER
from dlcore.datasets.diabetes import DIABETES
from dlcore.datasets.errors import DataUnavailable
from dlcore.datasets.fashion_mnist import FASHION_MNIST
from dlcore.datasets.local import find
from dlcore.datasets.mnist import MNIST
from dlcore.datasets.names import NAMES
from dlcore.datasets.shipped import shipped_path
from dlcore.datasets.tang_poems import TANG_POEMS

DATA_SETS = (MNIST, FASHION_MNIST, DIABETES, BREAST_CANCER, NAMES, TANG_POEMS)


class Holding(NamedTuple):
    """One data set's best source on this computer ("full", "shipped" or "missing") and where it lies.

    Lesson: 07_mnist_mlp.
    """

    name: str
    source: str
    path: str


def inventory():
    """A Holding for each data set, without downloading; every full file is read and its hash checked.

    FileNotFoundError if DLCORE_DATA is no folder. Lesson: 07_mnist_mlp.
    """
    return [_holding(data_set) for data_set in DATA_SETS]


def _holding(data_set):
    found = [find(file) for file in data_set.files]
    if found and all(found):
        return Holding(data_set.name, "full", str(found[0][1].parent))
    try:
        return Holding(data_set.name, "shipped", str(shipped_path(data_set.shipped_name)))
    except DataUnavailable as error:
        return Holding(data_set.name, "missing", str(error))
