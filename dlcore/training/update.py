"""One update of a model by an optimizer."""

import math

import numpy as np

from dlcore.optimizers.clipping import clip_gradient_norm
from dlcore.training.required import require_bounds, require_own


def update(model, loss, optimizer, x, y, *, penalty=None, max_norm=None):
    """One update on one batch: forward, loss, backward, step. Returns the loss before it.

    Where the loss or its gradient is not finite, or the gradient is too long to be squared (in float32 from
    1.8e19 on), the parameters stay as they are, and the result is not finite. Gradients of parameters that
    the optimizer does not hold are added to those before: model.zero_grad() clears them.
    ValueError if the optimizer or the penalty was made for another model. Lesson: 07_mnist_mlp.
    """
    require_bounds("update", model, penalty, max_norm)
    if penalty is not None:  # its gradient would hide that the model gives none
        _require_reached(optimizer, model)
    return update_within(model, loss, optimizer, x, y, penalty=penalty, max_norm=max_norm)


def update_within(model, loss, optimizer, x, y, *, penalty, max_norm):
    """update, with arguments that are right. Lesson: 07_mnist_mlp."""
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
