"""A training that was interrupted goes on as if it had not been."""

import json
from pathlib import Path

import numpy as np

from dlcore.training.npz import read_npz, write_npz
from dlcore.training.weights import fill


def save_checkpoint(path, *, model, optimizer, rng, epoch):
    """Write all that the next epoch depends on to path (*.npz): weights, optimizer, rng, and the epoch.

    epoch: the number of epochs done. The file is written aside and renamed, so an interrupt leaves the
    old one whole. Lesson: 08_cifar_cnn.
    """
    words = {
        "epoch": epoch,
        "optimizer": type(optimizer).__name__,
        "numbers": _numbers(optimizer),
        "rng": rng.bit_generator.state,
    }
    arrays = {f"model/{name}": array for name, array in model.state().items()}
    arrays |= {f"optimizer/{name}": array for name, array in _arrays(optimizer).items()}
    write_npz(path, arrays | {"words": np.array(json.dumps(words))})


def load_checkpoint(path, *, model, optimizer, rng):
    """The number of epochs done, 0 where there is no file; model, optimizer and rng become what they were.

    ValueError if the file is damaged or belongs to another model or optimizer. Lesson: 08_cifar_cnn.
    """
    if not Path(path).exists():
        return 0
    arrays = read_npz(path, "training")
    words = json.loads(str(arrays.get("words", "{}")))
    if words.get("optimizer") != type(optimizer).__name__:
        raise ValueError(
            f"{Path(path).name} was written with the optimizer {words.get('optimizer')}, and this one is "
            f"{type(optimizer).__name__}. Remove the file to begin anew."
        )
    fill(model.state(), _below("model/", arrays))
    fill(_arrays(optimizer), _below("optimizer/", arrays))
    vars(optimizer).update(words["numbers"])
    rng.bit_generator.state = words["rng"]
    return words["epoch"]


def _arrays(optimizer):
    """What it remembers of earlier gradients."""
    return {name: value for name, value in vars(optimizer).items() if isinstance(value, np.ndarray)}


def _numbers(optimizer):
    """Its counter and rates."""
    return {name: value for name, value in vars(optimizer).items() if isinstance(value, int | float)}


def _below(prefix, arrays):
    return {name.removeprefix(prefix): array for name, array in arrays.items() if name.startswith(prefix)}
