"""A network in use."""

import numpy as np

from dlcore.checks import require_positive_integer


def predict(model, x, batch_size=1000):
    """model(x) in eval mode, batch_size rows at a time to save memory; the mode is restored.

    Lesson: 07_mnist_mlp.
    """
    require_positive_integer("predict", batch_size=batch_size)
    if not len(x):
        raise ValueError(f"predict expects at least one example, got x of shape {x.shape}.")
    was_training = model.training
    model.eval()
    try:
        return np.concatenate([model.forward(x[i : i + batch_size]) for i in range(0, len(x), batch_size)])
    finally:
        if was_training:
            model.train()


def evaluate(model, loss, x, y):
    """The mean loss of the model in eval mode over all of x, y. Lesson: 07_mnist_mlp."""
    return loss.forward(predict(model, x), y)
