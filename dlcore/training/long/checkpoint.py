"""A training that was interrupted goes on as if it had not been."""

import json
from pathlib import Path

import numpy as np

from dlcore.training.npz import npz_path, read_npz, write_npz
from dlcore.training.weights import fill

WORDS = "words"  # the name of all that is not an array, as JSON


def save_checkpoint(path, *, model, optimizer, rng, epoch, settings=None):
    """Write all that the next epoch depends on to path (*.npz): weights, optimizer, rngs, and the epoch.

    epoch: the number of epochs done. settings: a dict of numbers that load_checkpoint must be given again,
    such as the batch size. The file is written aside and renamed, so an interrupt leaves the old one whole;
    its folder is made. Lesson: 08_cifar_cnn.
    """
    words = {
        "epoch": epoch,
        "training": _training(model, optimizer, rng, settings),
        "numbers": _numbers(optimizer),
        "rngs": [generator.bit_generator.state for generator in _generators(model, rng)],
    }
    npz_path(path).parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps(words, default=np.ndarray.tolist)  # some generators hold arrays
    write_npz(path, _state(model, optimizer) | {WORDS: np.array(line)})


def load_checkpoint(path, *, model, optimizer, rng, settings=None):
    """The number of epochs done, 0 where there is no file; model, optimizer and rng become what they were.

    So do the generators of layers such as Dropout.
    ValueError, and nothing is changed, if the file is damaged or was written by another training: another
    model, kind of optimizer or generator, or other settings; or if path does not end in .npz.
    Lesson: 08_cifar_cnn.
    """
    if not npz_path(path).exists():
        return 0
    arrays, words = _read(path)
    _require_same(path, words["training"], _training(model, optimizer, rng, settings))
    fill(_state(model, optimizer), arrays)
    vars(optimizer).update(words["numbers"])
    for generator, state in zip(_generators(model, rng), words["rngs"], strict=True):
        generator.bit_generator.state = state
    return words["epoch"]


def epochs_done(path):
    """The number of epochs in a checkpoint, 0 where there is no file or path is None.

    For a bar and the time left after a resume. ValueError if the file is damaged. Lesson: 08_cifar_cnn.
    """
    return _read(path)[1]["epoch"] if path and Path(path).exists() else 0


def given_numbers(optimizer):
    """The numbers that it was made with, such as its learning rate. Lesson: 08_cifar_cnn."""
    return {name.lstrip("_"): n for name, n in _numbers(optimizer).items() if isinstance(n, float)}


def _training(model, optimizer, rng, settings):
    """What must be the same when a training goes on."""
    generators = [type(generator.bit_generator).__name__ for generator in _generators(model, rng)]
    kinds = {"optimizer": type(optimizer).__name__, "generators": " ".join(generators)}
    return kinds | (settings or {})


def _generators(model, rng):
    """That of the training, and those of layers such as Dropout."""
    return [rng, *(layer.rng for layer in model.walk() if "rng" in vars(layer))]


def _require_same(path, written, present):
    pairs = {name: (written.get(name), present.get(name)) for name in written | present}
    others = [f"{name} {was}, this one has {now}" for name, (was, now) in pairs.items() if was != now]
    if others:
        raise ValueError(
            f"{Path(path).name} was written by a training with {'; '.join(others)}. "
            "Go on with what it had, or remove the file to begin anew."
        )


def _read(path):
    """The arrays of a checkpoint, and its words."""
    arrays = read_npz(path, "training")
    try:
        words = json.loads(str(arrays.pop(WORDS)))
        return arrays, {name: words[name] for name in ("epoch", "training", "numbers", "rngs")}
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(
            f"{Path(path).name} is not a file of this version's save_checkpoint. Remove it to begin anew."
        ) from error


def _state(model, optimizer):
    """All arrays that a checkpoint holds, not copied."""
    arrays = {f"model/{name}": array for name, array in model.state().items()}
    return arrays | {f"optimizer/{name}": array for name, array in _arrays(optimizer).items()}


def _arrays(optimizer):
    """What it remembers of earlier gradients."""
    return {name: value for name, value in vars(optimizer).items() if isinstance(value, np.ndarray)}


def _numbers(optimizer):
    """Its counter and rates."""
    return {name: value for name, value in vars(optimizer).items() if isinstance(value, int | float)}
