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
    require_positive,
    require_positive_integer,
    require_rng,
)
from dlcore.layers.carried import require_fresh_states
from dlcore.optimizers.clipping import clip_gradient_norm
from dlcore.training.batches import minibatches
from dlcore.training.divergence import Divergence
from dlcore.training.frozen import Frozen, require_pairs_for_batchnorm


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
    model, if a recurrent layer carries its state, for the rows are shuffled, or if BatchNorm would meet a
    batch of one. Layers that are frozen stay as they are: see dlcore.training.frozen. Lesson: 07_mnist_mlp.
    """
    require_training("training_steps", model, optimizer, x, y, epochs=epochs, batch_size=batch_size, rng=rng)
    require_pairs_for_batchnorm("training_steps", model, optimizer, x[:1].copy, len(x), batch_size)
    _require_bounds("training_steps", model, penalty, max_norm)
    batches = _batches(len(x), epochs, batch_size, rng)
    return _steps(model, loss, optimizer, x, y, batches, penalty=penalty, max_norm=max_norm)


def _require_bounds(who, model, penalty, max_norm):
    """Raise unless the penalty is one of this model's weights, and max_norm a length."""
    if max_norm is not None:
        require_positive(who, max_norm=max_norm)
    if penalty is None:
        return
    if not hasattr(penalty, "backward"):
        raise TypeError(f"{who} expects penalty to be L1 or L2 of dlcore.losses, got {penalty!r}.")
    weights = getattr(penalty, "weights", [])
    if weights and {id(p) for p in model.parameters()}.isdisjoint(map(id, weights)):
        raise ValueError(
            f"{who} got a penalty that was made for another model. Make a new one from model.parameters()."
        )


def _batches(n, epochs, batch_size, rng):
    """Epoch, rows, and whether they are the last of the epoch."""
    per_epoch = -(-n // batch_size)
    for epoch in itertools.count(1) if epochs is None else range(1, epochs + 1):
        for i, rows in enumerate(minibatches(n, batch_size, rng), start=1):
            yield epoch, rows, i == per_epoch


def _steps(model, loss, optimizer, x, y, batches, **bounds):
    frozen = Frozen(model, optimizer)
    for number, (epoch, rows, is_last) in enumerate(batches, start=1):
        learn = partial(_update, model, loss, optimizer, x[rows], y[rows], **bounds)
        value = take_step(number, optimizer, frozen, learn)
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


def update(model, loss, optimizer, x, y, *, penalty=None, max_norm=None):
    """One update on one batch: forward, loss, backward, step. Returns the loss before it.

    Where the loss or its gradient is not finite, or the gradient is too long to be squared (in float32 from
    1.8e19 on), the parameters stay as they are, and the result is not finite. Gradients of parameters that
    the optimizer does not hold are added to those before: model.zero_grad() clears them.
    ValueError if the optimizer or the penalty was made for another model. Lesson: 07_mnist_mlp.
    """
    _require_bounds("update", model, penalty, max_norm)
    if penalty is not None:  # its gradient would hide that the model gives none
        _require_reached(optimizer, model)
    return _update(model, loss, optimizer, x, y, penalty=penalty, max_norm=max_norm)


def _update(model, loss, optimizer, x, y, *, penalty, max_norm):
    value = loss.forward(model.forward(x), y)
    if not math.isfinite(value):
        return value
    optimizer.zero_grad()
    model.accumulate_gradients(loss.backward())
    if penalty is not None:
        penalty.backward()
    if max_norm is not None:
        clip_gradient_norm([optimizer.theta], max_norm)
    return step_if_finite(optimizer, value, model)


def _require_reached(optimizer, model):
    """ValueError unless a gradient of the model can reach theta, which may have been packed before."""
    g = optimizer.theta.grad
    if not any(np.may_share_memory(p.grad, g) for p in model.parameters()):
        require_own("update", optimizer, model)


def step_if_finite(optimizer, value, model):
    """optimizer.step(), and the loss `value`; no step, and not finite, if the loss or gradient is not.

    ValueError if the optimizer was made for another model, which gives no gradient.

    Lesson: 07_mnist_mlp.
    """
    g = optimizer.theta.grad
    squared_length = np.vdot(g, g)
    if not (math.isfinite(value) and math.isfinite(squared_length)):
        return math.inf
    if not squared_length:
        _require_reached(optimizer, model)
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
    require_own(who, optimizer, model)
    require_fresh_states(who, model)


def _require_data(who, x, y):
    require_array(who, x=x, y=y)
    require_examples(who, x=x)
    if len(x) != len(y):
        raise ValueError(
            f"{who} expects as many targets as inputs, got {len(x)} inputs and {len(y)} targets."
        )
    require_finite(who, x=x, y=y)


def require_own(who, optimizer, model):
    """ValueError if the optimizer holds no parameter of this model, which then would not learn.

    The usual mistake in a notebook: the model was made anew, the optimizer was not. Lesson: 07_mnist_mlp.
    """
    trained = {id(p) for p in optimizer.parameters}
    if not any(id(p) in trained for p in model.parameters()):
        raise ValueError(
            f"{who} got an optimizer that was made for another model. "
            "Make a new optimizer from model.parameters()."
        )
