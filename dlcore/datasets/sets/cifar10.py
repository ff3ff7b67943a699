"""CIFAR-10: small colour pictures of animals and vehicles."""

from dataclasses import dataclass, replace

import numpy as np

from dlcore.datasets.dataset import Dataset
from dlcore.datasets.files.fetch import receive
from dlcore.datasets.files.local import find
from dlcore.datasets.formats.cifar_archive import CifarArchive
from dlcore.datasets.formats.cifar_folder import find_folders
from dlcore.datasets.sets.fashion_mnist import FASHION_MNIST
from dlcore.datasets.source import load

ARCHIVE = CifarArchive(
    folders=("",),
    names=("cifar-10-binary.tar.gz",),
    size=170_052_171,
    sha256="c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
    urls=(
        "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
        "https://cave.cs.toronto.edu/kriz/cifar-10-binary.tar.gz",
    ),
)
CLASS_NAMES = (
    *("airplane", "automobile", "bird", "cat", "deer"),
    *("dog", "frog", "horse", "ship", "truck"),
)


@dataclass(frozen=True)
class Cifar10Set:
    """The archive, or its folder unpacked; where there is neither, Fashion-MNIST takes its place."""

    archive: CifarArchive
    name = "CIFAR-10"
    shipped_name = FASHION_MNIST.shipped_name
    is_stand_in = True

    @property
    def files(self):
        return (self.archive,)

    @property
    def download_bytes(self):
        return self.archive.size

    def held(self, folders=None):
        """(source, path) of the best one here, or None. folders: where to look, None is everywhere."""
        found = self._local(folders)
        return found and (_source(found[0]), str(found[1]))

    def full(self):
        """All of it, from this computer or the network."""
        return self._full(self._local())

    def best(self):
        """As full(); a part on this computer is preferred to a download."""
        found = self._local()
        return _dataset(found[0]) if found else self._full(None)

    def shipped(self):
        """Fashion-MNIST, with an axis for its one colour."""
        fashion = FASHION_MNIST.shipped()
        return replace(
            fashion, x_train=fashion.x_train[..., np.newaxis], x_test=fashion.x_test[..., np.newaxis]
        )

    def _full(self, found):
        if found and found[0].are_all:
            return _dataset(found[0])
        return _dataset(receive(self.archive))

    def _local(self, folders=None):
        """(Pictures, path): the first copy that is complete, else the first part, else None."""
        parts = []
        for pictures, path in self._copies(folders):
            if pictures.are_all:
                return pictures, path
            parts.append((pictures, path))
        return parts[0] if parts else None

    def _copies(self, folders):
        yield from find_folders(folders)
        packed = find(self.archive, folders)
        if packed is not None:
            yield packed


def _dataset(pictures):
    return Dataset(*pictures, CLASS_NAMES, Cifar10Set.name, _source(pictures))


def _source(pictures):
    return "full" if pictures.are_all else "part"


CIFAR10 = Cifar10Set(ARCHIVE)


def cifar10(source=None):
    """Dataset of colour pictures, x uint8 (N, 32, 32, 3) in red, green, blue, y int64 (N,), ten classes.

    source: "full" is the published set (50,000 for training, 10,000 for test); None is the best there is: in
    DLCORE_DATA, data/ or the user's cache cifar-10-binary.tar.gz or its folder cifar-10-batches-bin/, else a
    download of 170 MB. Such a folder may hold the first records of each file only: a part, which is used
    with one printed line and has the source "part". Without any of these, and for "shipped", it is
    the shipped Fashion-MNIST, by its own name: x uint8 (N, 28, 28, 1), 4,000 and 1,000; one line says so.
    Take height, width and channels from x_train.shape[1:], and the lesson runs on either.
    The archive's SHA-256 is proved; the files of a folder need only be whole records with labels 0 to 9.
    Give the notebook cell that calls it the tag nbval-ignore-output, as for mnist(). Errors as in mnist().
    Source: Krizhevsky 2009, Learning Multiple Layers of Features from Tiny Images. Lesson: 08_cifar_cnn.
    """
    return load(CIFAR10, source)
