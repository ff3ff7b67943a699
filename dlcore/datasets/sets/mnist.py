"""MNIST: handwritten digits."""

from functools import partial

from dlcore.datasets.formats.idx_set import IMAGES_SIZE, LABELS_SIZE, IdxSet, idx_file
from dlcore.datasets.source import load

_file = partial(
    idx_file,
    folders=("mnist", "MNIST/raw"),  # the second is torchvision's
    mirrors=(
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
    ),
)

MNIST = IdxSet(
    name="MNIST",
    class_names=tuple("0123456789"),
    labels_train=_file(
        "train-labels",
        LABELS_SIZE["train"],
        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    ),
    labels_test=_file(
        "t10k-labels", LABELS_SIZE["t10k"], "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"
    ),
    images_test=_file(
        "t10k-images", IMAGES_SIZE["t10k"], "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"
    ),
    images_train=_file(
        "train-images",
        IMAGES_SIZE["train"],
        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    ),
    shipped_name="mnist_5000.npz",
    download_bytes=11_594_722,
)


def mnist(source=None):
    """Dataset of 28 x 28 handwritten digits, x uint8 (N, 28, 28), y int64 (N,), classes "0" to "9".

    source: "full" is the published set (60,000 for training, 10,000 for test); "shipped" is 5,000 of its
    training pictures (4,000 and 1,000, each digit equally often); None is the best there is: files in
    DLCORE_DATA, in data/ or in the user's cache, else a download, else the shipped set with one printed line.
    Give the notebook cell that calls it the tag nbval-ignore-output: that line, and the bar of a download,
    appear on some computers only; what later cells print must hold for both sets.
    The shipped test pictures are training pictures of the full set: a network trained on "full" knows them.
    Errors: DataUnavailable for "full" without files and network; FileNotFoundError: DLCORE_DATA is no folder.
    Source: LeCun, Cortes, Burges 1998. Lesson: 07_mnist_mlp.
    """
    return load(MNIST, source)
