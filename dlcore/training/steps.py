"""The training loop as a generator."""

import contextlib
import itertools
import math
from dataclasses import dataclass
from functools import partial

from dlcore.guards import require_positive_integer
from dlcore.training.batches import minibatches
from dlcore.training.divergence import Divergence
from dlcore.training.frozen import Frozen, require_pairs_for_batchnorm
from dlcore.training.long.parallel import ParallelUpdate
from dlcore.training.required import require_bounds, require_training
from dlcore.training.update import update_within


@dataclass(frozen=True)
class Step:
    """One update: number and epoch count from 1; loss is the batch's before the update, without penalty.

    Lesson: 07_mnist_mlp.
    """

    number: int
    epoch: int
    loss: float
    is_last_of_epoch: bool


def training_steps(
    model, loss, optimizer, x, y, *, epochs=None, batch_size, rng, penalty=None, max_norm=None, processes=1
):
    """Train: a generator of Steps, one after each update; the body of the for loop belongs to the reader.

    x (N, ...) and y (N, ...): inputs and targets. epochs: None goes on until the reader breaks.
    penalty: L1 or L2 of dlcore.losses.penalties. max_norm: bound on the gradient's length. processes: parts
    of each batch that are worked on at the same time, see ParallelUpdate; about as many as usable_cores().
    The optimizer's learning rate may be changed in the loop. Divergence if the loss or its gradient is not
    finite. ValueError, at the call, if x or y do not fit or hold NaN, if the optimizer was made for another
    model, if a recurrent layer carries its state, for the rows are shuffled, or if BatchNorm would meet a
    batch of one. Layers that are frozen stay as they are: see dlcore.training.frozen. Lesson: 07_mnist_mlp.
    """
    require_training("training_steps", model, optimizer, x, y, epochs=epochs, batch_size=batch_size, rng=rng)
    require_positive_integer("training_steps", processes=processes)
    require_pairs_for_batchnorm("training_steps", model, optimizer, x[:1].copy, len(x), batch_size, processes)
    require_bounds("training_steps", model, penalty, max_norm)
    bounds = {"penalty": penalty, "max_norm": max_norm}
    learn = _learner(model, loss, optimizer, x, y, processes, min(batch_size, len(x)), bounds)
    return _steps(model, optimizer, _batches(len(x), epochs, batch_size, rng), learn)


def _batches(n, epochs, batch_size, rng):
    """Epoch, rows, and whether they are the last of the epoch."""
    per_epoch = -(-n // batch_size)
    for epoch in itertools.count(1) if epochs is None else range(1, epochs + 1):
        for i, rows in enumerate(minibatches(n, batch_size, rng), start=1):
            yield epoch, rows, i == per_epoch


@contextlib.contextmanager
def _learner(model, loss, optimizer, x, y, processes, batch_size, bounds):
    """A function of rows that makes one update."""
    if processes == 1:
        yield lambda rows: update_within(model, loss, optimizer, x[rows], y[rows], **bounds)
        return
    sizes = {"processes": processes, "batch_size": batch_size}
    with ParallelUpdate(model, loss, optimizer, x, y, **sizes, **bounds) as learn:
        yield learn


def _steps(model, optimizer, batches, learner):
    frozen = Frozen(model, optimizer)
    with learner as learn:
        for number, (epoch, rows, is_last) in enumerate(batches, start=1):
            value = take_step(number, optimizer, frozen, partial(learn, rows))
            yield Step(number, epoch, value, is_last)


def take_step(number, optimizer, frozen, learn):
    """The step of this number in a training: the loss that learn(), an update, returns.

    frozen: a Frozen. Divergence if the loss or its gradient is not finite.
    Lesson: 07_mnist_mlp.
    """
    frozen.begin_step()  # the body of the loop may have called eval()
    value = learn()
    if not math.isfinite(value):
        raise Divergence(number, optimizer.learning_rate)
    return value
