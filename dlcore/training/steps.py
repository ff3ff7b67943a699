"""The training loop as a generator."""

import itertools
import math
from dataclasses import dataclass

import numpy as np

from dlcore.checks import require_finite, require_positive_integer
from dlcore.clipping import clip_gradient_norm
from dlcore.training.divergence import Divergence
from dlcore.training.minibatches import minibatches


@dataclass(frozen=True)
class Step:
    """One update: number and epoch count from 1; loss is the batch's before the update, without penalty."""

    number: int
    epoch: int
    loss: float
    is_last_of_epoch: bool


def training_steps(
    model, loss, optimizer, x, y, *, epochs=None, batch_size, rng, penalty=None, max_norm=None
):
    """Train, and yield a Step after each update; the body of the for loop belongs to the reader.

    x (N, ...) and y (N, ...): inputs and targets. epochs: None goes on until the reader breaks.
    penalty: L1 or L2 of dlcore.penalties. max_norm: bound on the gradient's length.
    The optimizer's learning rate may be changed in the loop. Divergence if the loss is not finite,
    ValueError if x or y do not fit or hold NaN. Lesson: 07_mnist_mlp.
    """
    _require_data(x, y, epochs)

    def batches():
        for epoch in itertools.count(1) if epochs is None else range(1, epochs + 1):
            for rows in minibatches(len(x), batch_size, rng):
                yield epoch, rows

    model.train()
    per_epoch = -(-len(x) // batch_size)
    for number, (epoch, rows) in enumerate(batches(), start=1):
        value = update(model, loss, optimizer, x[rows], y[rows], penalty=penalty, max_norm=max_norm)
        if not math.isfinite(value):
            raise Divergence(number, optimizer.learning_rate)
        yield Step(number, epoch, value, number % per_epoch == 0)


def update(model, loss, optimizer, x, y, *, penalty=None, max_norm=None):
    """One update on one batch: forward, loss, backward, step. Returns the loss before it.

    Where the loss is not finite the parameters stay as they are. Lesson: 07_mnist_mlp.
    """
    value = loss.forward(model.forward(x), y)
    if not math.isfinite(value):
        return value
    optimizer.zero_grad()
    model.accumulate_gradients(loss.backward())
    if penalty is not None:
        penalty.backward()
    if max_norm is not None:
        clip_gradient_norm([optimizer.theta], max_norm)
    optimizer.step()
    return value


def _require_data(x, y, epochs):
    if len(x) != len(y):
        raise ValueError(
            f"training_steps expects as many targets as inputs, got {len(x)} inputs and {len(y)} targets."
        )
    if epochs is not None:
        require_positive_integer("training_steps", epochs=epochs)
    if np.issubdtype(x.dtype, np.floating):
        require_finite("training_steps", x=x)
    if np.issubdtype(y.dtype, np.floating):
        require_finite("training_steps", y=y)
