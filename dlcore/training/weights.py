"""Weights in a file."""

from dlcore.training.npz import read_npz, write_npz


def save_weights(path, model):
    """Write the model's parameters and buffers to path, a name ending in .npz.

    The file is written aside and renamed, so that an interrupt leaves the old one whole.
    Lesson: 07_mnist_mlp.
    """
    write_npz(path, model.state())


def load_weights(path, model):
    """Read weights that save_weights wrote into a model of the same layers. Lesson: 07_mnist_mlp.

    ValueError if the file is damaged or the names or shapes differ; the model is then unchanged.
    """
    fill(model.state(), read_npz(path, "weights"))


def fill(state, arrays):
    """Write arrays into a model's state() in place; ValueError, and nothing is written, unless all fit.

    Lesson: 07_mnist_mlp.
    """
    found = {name: a.shape for name, a in arrays.items()}
    expected = {name: a.shape for name, a in state.items()}
    if found != expected:
        raise ValueError(f"The file does not fit the model: it holds {found}, the model expects {expected}.")
    for name, array in state.items():
        array[...] = arrays[name]
