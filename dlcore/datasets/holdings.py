"""What data are on this computer."""

from typing import NamedTuple

from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.files.shipped import shipped_path


class Holding(NamedTuple):
    """One data set's best source on this computer and where it lies.

    source: "full", "part", "shipped", "replaced" (by another set that is shipped) or "missing".
    Lesson: 07_mnist_mlp.
    """

    name: str
    source: str
    path: str


def inventory():
    """A Holding for each data set, without downloading; every full file is read and its hash checked.

    FileNotFoundError if DLCORE_DATA is no folder. Lesson: 07_mnist_mlp.
    """
    from dlcore import datasets  # here: it imports this file

    return [_holding(data_set) for data_set in datasets.DATA_SETS]


def _holding(data_set):
    held = data_set.held()
    if held is not None:
        return Holding(data_set.name, *held)
    try:
        source = "replaced" if data_set.is_stand_in else "shipped"
        return Holding(data_set.name, source, str(shipped_path(data_set.shipped_name)))
    except DataUnavailable as error:
        return Holding(data_set.name, "missing", str(error))
