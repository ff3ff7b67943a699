"""Real data: the best that is available, and never silently another.

Lesson: 07_mnist_mlp.
"""

from dlcore.datasets.dataset import Dataset
from dlcore.datasets.files.errors import DataUnavailable
from dlcore.datasets.holdings import Holding, inventory
from dlcore.datasets.sets.breast_cancer import breast_cancer
from dlcore.datasets.sets.cifar10 import cifar10
from dlcore.datasets.sets.diabetes import diabetes
from dlcore.datasets.sets.fashion_mnist import fashion_mnist
from dlcore.datasets.sets.mnist import mnist
from dlcore.datasets.sets.names import names
from dlcore.datasets.sets.planar import moons, spirals
from dlcore.datasets.sets.sunspots import sunspots
from dlcore.datasets.sets.tang_poems import tang_poems
from dlcore.datasets.sets.tiny_shakespeare import tiny_shakespeare

__all__ = [
    "DataUnavailable",
    "Dataset",
    "Holding",
    "breast_cancer",
    "cifar10",
    "diabetes",
    "fashion_mnist",
    "inventory",
    "mnist",
    "moons",
    "names",
    "spirals",
    "sunspots",
    "tang_poems",
    "tiny_shakespeare",
]
