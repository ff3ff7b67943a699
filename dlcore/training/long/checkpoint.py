"""A training that was interrupted goes on as if it had not been."""

import json
from pathlib import Path

import numpy as np

from dlcore.guards import require_fit, require_not_negative, require_rng
from dlcore.training.npz import npz_path, read_npz, write_npz
from dlcore.training.required import require_own

WORDS = "words"  # the name of all that is not an array, as JSON


def save_checkpoint(path, *, model, optimizer, rng, epoch, settings=None):
    """Write all that the next epoch depends on to path (*.npz): weights, optimizer, rngs, and the epoch.

    epoch: the number of epochs done. settings: a dict of numbers that load_checkpoint must be given again,
    such as the batch size. The file is written aside and renamed, so an interrupt leaves the old one whole;
    its folder is made. TypeError, and nothing is written, if the optimizer does not say what it carries from
    step to step. Lesson: 08_cifar_cnn.
    """
    require_own("save_checkpoint", optimizer, model)
    require_rng("save_checkpoint", rng)
    require_not_negative("save_checkpoint", epoch=epoch)
    arrays = _named("model", model.state()) | _named("optimizer", optimizer.state())
    words = {
        "epoch": epoch,
        "training": _training(model, optimizer, rng, settings),
        "learning_rate": optimizer.learning_rate,
        "rngs": [generator.bit_generator.state for generator in _generators(model, rng)],
    }
    line = json.dumps(words, default=lambda a: a.tolist())  # some generators hold arrays
    write_npz(path, arrays | {WORDS: np.array(line)})


def load_checkpoint(path, *, model, optimizer, rng, settings=None):
    """The number of epochs done, 0 where there is no file; model, optimizer and rng become what they were.

    So do the generators of layers such as Dropout, and the learning rate.
    ValueError, and nothing is changed, if the file is damaged or was written by another training: another
    model, kind of optimizer or generator, or other settings; or if path does not end in .npz.
    Lesson: 08_cifar_cnn.
    """
    require_own("load_checkpoint", optimizer, model)
    require_rng("load_checkpoint", rng)
    if not npz_path(path).exists():
        return 0
    arrays, words = _read(path)
    _require_same(path, words["training"], _training(model, optimizer, rng, settings))
    weights, carried = _under("model", arrays), _under("optimizer", arrays)
    require_fit("model", weights, model.state())
    optimizer.load(carried)
    model.load(weights)
    optimizer.learning_rate = words["learning_rate"]
    for generator, state in zip(_generators(model, rng), words["rngs"], strict=True):
        generator.bit_generator.state = state
    return words["epoch"]


def epochs_done(path):
    """The number of epochs in a checkpoint, 0 where there is no file or path is None.

    For a bar and the time left after a resume. ValueError if the file is damaged. Lesson: 08_cifar_cnn.
    """
    return _read(path)[1]["epoch"] if path and Path(path).exists() else 0


def _training(model, optimizer, rng, settings):
    """What must be the same when a training goes on."""
    generators = [type(generator.bit_generator).__name__ for generator in _generators(model, rng)]
    kinds = {"optimizer": type(optimizer).__name__, "generators": " ".join(generators)}
    return kinds | _fixed(optimizer, settings or {}) | (settings or {})


def _fixed(optimizer, settings):
    """The numbers of the optimizer, but for its rate; TypeError if one is no longer what settings say."""
    numbers = optimizer.settings()
    del numbers["learning_rate"]
    for name, value in numbers.items():
        if settings.get(name, value) != value:
            raise TypeError(
                f"{type(optimizer).__name__} was made with {name} {settings[name]}, and now it is {value}. "
                f"If {name} changes from step to step, write in the class carries = ({name!r},)."
            )
    return numbers


def _generators(model, rng):
    """That of the training, and those of layers such as Dropout."""
    return [rng, *model.generators()]


def _require_same(path, written, present):
    pairs = {name: (written.get(name), present.get(name)) for name in written | present}
    pairs = {name: (was, now) for name, (was, now) in pairs.items() if was != now}
    if pairs:
        if "optimizer" in pairs:
            pairs = {"optimizer": pairs["optimizer"]}  # its numbers have other names
        others = [f"{name} {was}, this one has {now}" for name, (was, now) in pairs.items()]
        raise ValueError(
            f"{Path(path).name} was written by a training with {'; '.join(others)}. "
            "Go on with what it had, or remove the file to begin anew."
        )


def _read(path):
    """The arrays of a checkpoint, and its words."""
    arrays = read_npz(path, "training")
    try:
        words = json.loads(str(arrays.pop(WORDS)))
        return arrays, {name: words[name] for name in ("epoch", "training", "learning_rate", "rngs")}
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(
            f"{Path(path).name} is not a file of this version's save_checkpoint. Remove it to begin anew."
        ) from error


def _named(owner, state):
    return {f"{owner}/{name}": value for name, value in state.items()}


def _under(owner, arrays):
    """What _named put under one owner, by its own name again."""
    return {name.removeprefix(f"{owner}/"): a for name, a in arrays.items() if name.startswith(f"{owner}/")}
