"""A network in use."""

import contextlib

import numpy as np

from dlcore.guards import require_array, require_examples, require_finite, require_positive_integer
from dlcore.training.long.parts import ParallelPrediction


def predict(model, x, batch_size=1000, processes=1):
    """model(x) in eval mode, batch_size rows at a time to save memory; the model is left as it was.

    processes: as many work at the same time, each on a part of the rows. They take a second to start.
    Layers that carry a state begin anew. Afterwards each layer has its mode again, and remembers the x of its
    last forward, not this one: see in_use.
    TypeError unless x is an array, ValueError if it is empty or holds NaN. Lesson: 07_mnist_mlp.
    """
    require_positive_integer("predict", batch_size=batch_size, processes=processes)
    require_array("predict", x=x)
    require_examples("predict", x=x)
    require_finite("predict", x=x)
    if processes > 1:
        with ParallelPrediction(model, x, processes=processes, batch_size=batch_size) as outputs:
            return outputs().copy()
    with in_use(model):
        for layer in model.walk():
            layer.carries = False  # other rows are other sequences
        return np.concatenate([model.forward(x[i : i + batch_size]) for i in range(0, len(x), batch_size)])


@contextlib.contextmanager
def in_use(model):
    """A block in which the model is in eval mode; afterwards every attribute of each layer is what it was.

    That is its mode, also of a layer that is frozen or belongs to another model too, what it remembers
    for backward, which after a large batch is much memory, and the state that it carries:
    call reset_state(model) first in the block to read another text. Lesson: 07_mnist_mlp, 09_rnn.
    """
    before = [(layer, layer.set_aside()) for layer in model.walk()]
    model.eval()
    try:
        yield
    finally:
        for layer, kept in before:
            layer.put_back(kept)


def evaluate(model, loss, x, y):
    """The mean loss of the model in eval mode over all of x, y. Lesson: 07_mnist_mlp."""
    return loss.forward(predict(model, x), y)
