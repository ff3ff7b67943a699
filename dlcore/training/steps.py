"""The training loop as a generator."""

import itertools
import math
from dataclasses import dataclass
from functools import partial

import numpy as np

from dlcore.guards import (
    require_array,
    require_examples,
    require_finite,
    require_positive_integer,
    require_rng,
)
from dlcore.layers.carried import require_fresh_states
from dlcore.optimizers.clipping import clip_gradient_norm
from dlcore.training.batches import minibatches
from dlcore.training.divergence import Divergence


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
    model, loss, optimizer, x, y, *, epochs=None, batch_size, rng, penalty=None, max_norm=None
):
    """Train: a generator of Steps, one after each update; the body of the for loop belongs to the reader.

    x (N, ...) and y (N, ...): inputs and targets. epochs: None goes on until the reader breaks.
    penalty: L1 or L2 of dlcore.losses.penalties. max_norm: bound on the gradient's length.
    The optimizer's learning rate may be changed in the loop. Divergence if the loss or its gradient is not
    finite. ValueError, at the call, if x or y do not fit or hold NaN, if the optimizer was made for another
    model, or if a recurrent layer carries its state: the rows are shuffled. Lesson: 07_mnist_mlp.
    """
    require_training("training_steps", model, optimizer, x, y, epochs=epochs, batch_size=batch_size, rng=rng)
    batches = _batches(len(x), epochs, batch_size, rng)
    return _steps(model, loss, optimizer, x, y, batches, penalty=penalty, max_norm=max_norm)


def _batches(n, epochs, batch_size, rng):
    """Epoch, rows, and whether they are the last of the epoch."""
    per_epoch = -(-n // batch_size)
    for epoch in itertools.count(1) if epochs is None else range(1, epochs + 1):
        for i, rows in enumerate(minibatches(n, batch_size, rng), start=1):
            yield epoch, rows, i == per_epoch


def _steps(model, loss, optimizer, x, y, batches, **bounds):
    frozen = frozen_parameters(model, optimizer)
    for number, (epoch, rows, is_last) in enumerate(batches, start=1):
        learn = partial(update, model, loss, optimizer, x[rows], y[rows], **bounds)
        value = take_step(number, model, optimizer, frozen, learn)
        yield Step(number, epoch, value, is_last)


def take_step(number, model, optimizer, frozen, learn):
    """The step of this number in a training: the loss that learn(), an update, returns.

    frozen: those of frozen_parameters. Divergence if the loss or its gradient is not finite.
    Lesson: 07_mnist_mlp.
    """
    model.train()  # the body of the loop may have called eval()
    for p in frozen:
        p.grad.fill(0)  # backward adds to them too
    value = learn()
    if not math.isfinite(value):
        raise Divergence(number, optimizer.learning_rate)
    return value


def frozen_parameters(model, optimizer):
    """The parameters of the model that the optimizer does not hold. Lesson: 08_cifar_cnn."""
    trained = {id(p) for p in optimizer.parameters}
    return [p for p in model.parameters() if id(p) not in trained]


def update(model, loss, optimizer, x, y, *, penalty=None, max_norm=None):
    """One update on one batch: forward, loss, backward, step. Returns the loss before it.

    Where the loss or its gradient is not finite, or the gradient is too long to be squared (in float32 from
    1.8e19 on), the parameters stay as they are, and the result is not finite. Gradients of parameters that
    the optimizer does not hold are added to those before: model.zero_grad() clears them.
    Lesson: 07_mnist_mlp.
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
    return step_if_finite(optimizer, value)


def step_if_finite(optimizer, value):
    """optimizer.step(), and the loss `value`; no step, and not finite, if the loss or gradient is not.

    Lesson: 07_mnist_mlp.
    """
    g = optimizer.theta.grad
    if not (math.isfinite(value) and math.isfinite(np.vdot(g, g))):
        return math.inf
    optimizer.step()
    return value


def require_training(who, model, optimizer, x, y, *, epochs, batch_size, rng):
    """Raise unless a training with these arguments makes sense, before its first step.

    Lesson: 07_mnist_mlp.
    """
    _require_data(who, x, y)
    require_positive_integer(who, batch_size=batch_size)
    if epochs is not None:
        require_positive_integer(who, epochs=epochs)
    require_rng(who, rng)
    _require_own(who, optimizer, model)
    require_fresh_states(who, model)


def _require_data(who, x, y):
    require_array(who, x=x, y=y)
    require_examples(who, x=x)
    if len(x) != len(y):
        raise ValueError(
            f"{who} expects as many targets as inputs, got {len(x)} inputs and {len(y)} targets."
        )
    require_finite(who, x=x, y=y)


def _require_own(who, optimizer, model):
    """The usual mistake in a notebook: the model was made anew, the optimizer was not."""
    trained = {id(p) for p in optimizer.parameters}
    if not any(id(p) in trained for p in model.parameters()):
        raise ValueError(
            f"{who} got an optimizer that was made for another model. "
            "Make a new optimizer from model.parameters()."
        )
