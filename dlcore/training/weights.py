"""Weights in a file."""

from dlcore.training.npz import read_npz, write_npz


def save_weights(path, model):
    """Write the model's parameters and buffers to path, a name ending in .npz; its folder is made.

    The file is written aside and renamed, so that an interrupt leaves the old one whole.
    Lesson: 07_mnist_mlp.
    """
    write_npz(path, model.state())


def load_weights(path, model):
    """Read weights that save_weights wrote into a model of the same layers. Lesson: 07_mnist_mlp.

    ValueError if the file is damaged or the names or shapes differ; the model is then unchanged.
    """
    model.load(read_npz(path, "weights"))
