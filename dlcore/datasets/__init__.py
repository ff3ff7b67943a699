"""Real data: the best that is available, and never silently another.

Lesson: 07_mnist_mlp.
"""

from dlcore.datasets.breast_cancer import breast_cancer
from dlcore.datasets.cifar10 import cifar10
from dlcore.datasets.dataset import Dataset
from dlcore.datasets.diabetes import diabetes
from dlcore.datasets.errors import DataUnavailable
from dlcore.datasets.fashion_mnist import fashion_mnist
from dlcore.datasets.inventory import Holding, inventory
from dlcore.datasets.mnist import mnist
from dlcore.datasets.names import names
from dlcore.datasets.planar import moons, spirals
from dlcore.datasets.sunspots import sunspots
from dlcore.datasets.tang_poems import tang_poems
from dlcore.datasets.tiny_shakespeare import tiny_shakespeare

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
