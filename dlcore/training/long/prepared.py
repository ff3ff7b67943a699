"""Training on pictures that are prepared batch by batch, with resume after an interrupt."""

import contextlib
import copy
import math
from functools import partial
from pathlib import Path

from dlcore.guards import require_positive_integer
from dlcore.language import mark, say
from dlcore.training.batches import minibatches
from dlcore.training.frozen import Frozen, require_pairs_for_batchnorm
from dlcore.training.long.ahead import prefetch
from dlcore.training.long.checkpoint import load_checkpoint, save_checkpoint
from dlcore.training.long.parallel import ParallelUpdate
from dlcore.training.long.streams import seed_from
from dlcore.training.required import require_training
from dlcore.training.steps import Step, take_step
from dlcore.training.update import update


def prepared_steps(
    model, loss, optimizer, x, y, *, epochs, batch_size, rng, prepare, checkpoint=None, processes=1
):
    """Train: a generator of Steps, one after each update, as training_steps, on prepare(x[rows], rng).

    prepare: a function of some rows of x and a generator, such as one that scales and augments pictures, so
    that x may stay uint8, a quarter of the memory. With one process a second thread runs it one batch ahead;
    with more, each prepares its part of the batch, with a generator of its own that follows from rng.
    rng: for the order and prepare alone. That thread draws from it, so until the last step nothing else may:
    ValueError if a layer such as Dropout has the same one.
    checkpoint: path (*.npz) of a file that is written after each epoch. If it is there, one printed line says
    so, and training goes on with the epoch after it, with the same numbers as if it had not been interrupted:
    weights, optimizer (with the learning rate that the loop had set) and rng become those of the file; if all
    epochs are done there is no step. `epochs_done` tells how many are. ValueError if the optimizer was made
    with other numbers (a learning rate, say), or the batch size or len(x) is another: remove the file to
    begin anew, or set another learning rate in the loop. prepare is not compared. Folders are made.
    processes: parts into which each batch is cut, see ParallelUpdate; a training that goes on from a file is
    the same only with the same number of them. Errors as in training_steps.
    Lesson: 08_cifar_cnn.
    """
    counts = {"epochs": epochs, "batch_size": batch_size, "rng": rng}
    require_training("prepared_steps", model, optimizer, x, y, **counts)
    require_positive_integer("prepared_steps", processes=processes)
    _require_own(rng, model)
    one = partial(prepare, x[:1], copy.deepcopy(rng))
    require_pairs_for_batchnorm("prepared_steps", model, optimizer, one, len(x), batch_size, processes)
    settings = optimizer.settings() | {"batch_size": int(batch_size), "examples": len(x)}
    keep = {"model": model, "optimizer": optimizer, "rng": rng, "settings": settings}
    done = _resume(checkpoint, epochs, keep) if checkpoint else 0
    epoch = _epochs(model, loss, optimizer, x, y, batch_size, rng, prepare, processes)
    return _steps(epoch, keep, range(done + 1, epochs + 1), math.ceil(len(x) / batch_size), checkpoint)


def _resume(checkpoint, epochs, keep):
    """The number of epochs done, and a line about it: no training is skipped in silence."""
    done, name = load_checkpoint(checkpoint, **keep), Path(checkpoint).name
    if done >= epochs:
        text = mark(
            "{name}: all {epochs} epochs are done, nothing is left to train. Remove it to begin anew."
        )
        print(say(text, name=name, epochs=done))
    elif done:
        text = mark("{name}: {done} of {epochs} epochs are done, training goes on with the next.")
        print(say(text, name=name, done=done, epochs=epochs))
    return done


def _require_own(rng, model):
    """Two threads that draw from one generator would take turns by chance."""
    for layer in reversed(model.walk()):  # those inside before those around them
        if any(g is rng for g in layer.generators()):
            raise ValueError(
                f"prepared_steps expects an rng of its own, but {layer!r} draws from the same one, and a "
                "second thread draws ahead. Give it another: rng=rng.spawn(1)[0]."
            )


def _steps(learner, keep, epochs, per_epoch, checkpoint):
    frozen = Frozen(keep["model"], keep["optimizer"])
    with learner as updates_of_an_epoch:
        for epoch in epochs:
            for number, learn in enumerate(updates_of_an_epoch(), start=(epoch - 1) * per_epoch + 1):
                value = take_step(number, keep["optimizer"], frozen, learn)
                yield Step(number, epoch, value, number == epoch * per_epoch)
            if checkpoint:
                save_checkpoint(checkpoint, **keep, epoch=epoch)


@contextlib.contextmanager
def _epochs(model, loss, optimizer, x, y, batch_size, rng, prepare, processes):
    """A function that begins an epoch: it gives the updates, functions without arguments."""
    if processes == 1:
        yield lambda: _in_this_process(model, loss, optimizer, x, y, batch_size, rng, prepare)
        return
    sizes = {"processes": processes, "batch_size": min(batch_size, len(x))}
    with ParallelUpdate(model, loss, optimizer, x, y, prepare=prepare, **sizes) as learn:
        yield lambda: _in_processes(learn, len(x), batch_size, rng)


def _in_this_process(model, loss, optimizer, x, y, batch_size, rng, prepare):
    batches = ((prepare(x[rows], rng), y[rows]) for rows in minibatches(len(x), batch_size, rng))
    for batch in prefetch(batches):
        yield partial(update, model, loss, optimizer, *batch)


def _in_processes(learn, n, batch_size, rng):
    learn.renew_streams()
    first = seed_from([rng])
    for seed, rows in enumerate(minibatches(n, batch_size, rng), start=first):
        yield partial(learn, rows, seed)
