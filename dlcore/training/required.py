"""What a training needs before its first step."""

from dlcore.guards import (
    require_array,
    require_examples,
    require_finite,
    require_positive,
    require_positive_integer,
    require_rng,
)
from dlcore.layers.carried import require_fresh_states


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


def require_bounds(who, model, penalty, max_norm):
    """Raise unless the penalty is one of this model's weights, max_norm a length. Lesson: 07_mnist_mlp."""
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
