"""Real data: the best that is available, and never silently another.

Lesson: 07_mnist_mlp.
"""

from dlcore.datasets.dataset import Dataset
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.holdings import Holding, inventory
from dlcore.datasets.own import OwnData, picture_folder, table_file
from dlcore.datasets.sets.breast_cancer import BREAST_CANCER, breast_cancer
from dlcore.datasets.sets.cifar10 import CIFAR10, cifar10
from dlcore.datasets.sets.diabetes import DIABETES, diabetes
from dlcore.datasets.sets.fashion_mnist import FASHION_MNIST, fashion_mnist
from dlcore.datasets.sets.mnist import MNIST, mnist
from dlcore.datasets.sets.names import NAMES, names
from dlcore.datasets.sets.planar import moons, spirals
from dlcore.datasets.sets.step_times import step_times
from dlcore.datasets.sets.sunspots import SUNSPOTS, sunspots
from dlcore.datasets.sets.tang_poems import TANG_POEMS, tang_poems
from dlcore.datasets.sets.tiny_shakespeare import TINY_SHAKESPEARE, tiny_shakespeare

DATA_SETS = (  # what the inventory tells about, in this order
    *(MNIST, FASHION_MNIST, CIFAR10, DIABETES, BREAST_CANCER),
    *(TINY_SHAKESPEARE, NAMES, TANG_POEMS, SUNSPOTS),
)

__all__ = [
    "DATA_SETS",
    "DataUnavailable",
    "Dataset",
    "Holding",
    "OwnData",
    "breast_cancer",
    "cifar10",
    "diabetes",
    "fashion_mnist",
    "inventory",
    "mnist",
    "moons",
    "names",
    "picture_folder",
    "spirals",
    "step_times",
    "sunspots",
    "table_file",
    "tang_poems",
    "tiny_shakespeare",
]
