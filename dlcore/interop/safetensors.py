"""Weights in a file that other programs read, and that can hold no program: .safetensors."""

from pathlib import Path

from dlcore.interop.state_dict import load_state_dict, to_state_dict
from dlcore.training.npz import aside


def save_safetensors(path, model):
    """Write to_state_dict(model) to path, a name ending in .safetensors; an old file stays whole until then.

    PyTorch reads it by safetensors.torch.load_file(path). ImportError where the package safetensors is not
    installed. Lesson: 07_mnist_mlp.
    """
    with aside(named_rightly(path)) as part:
        installed().numpy.save_file(to_state_dict(model), part)


def load_safetensors(path, model):
    """Write the weights in a file of save_safetensors, or of PyTorch, into the model; returns the model.

    ValueError, and nothing is written, unless the file is whole and fits. Lesson: 07_mnist_mlp.
    """
    path, package = named_rightly(path), installed()
    try:
        arrays = package.numpy.load_file(path)
    except package.SafetensorError as error:
        raise ValueError(f"{path.name} is not a whole file of the kind .safetensors ({error}).") from error
    return load_state_dict(model, arrays)


def installed():
    """The package safetensors, which the course does not need otherwise."""
    try:
        import safetensors.numpy
    except ImportError as error:
        raise ImportError("Files of the kind .safetensors need a package: pip install safetensors") from error
    return safetensors


def named_rightly(path):
    """The path as a Path; ValueError unless it ends in .safetensors."""
    path = Path(path)
    if path.suffix != ".safetensors":
        raise ValueError(f"A file of this kind is named *.safetensors, got {path.name}.")
    return path
