"""What a network says about one picture."""

import numpy as np

from dlcore.language import say
from dlcore.layers import Softmax
from dlcore.training import predict
from dlcore.widgets.base.failures import FAILURES
from dlcore.widgets.pad import words


def ask(model, picture, class_names):
    """Probabilities (C,) of the classes of picture (28, 28), or none of them, and words.

    Lesson: 07_mnist_mlp.
    """
    nothing = np.zeros(0)
    if not picture.any():
        return nothing, say(words.INVITATION)
    try:
        logits = predict(model, picture.reshape(1, -1))
    except FAILURES as error:  # a callback's exception would be silent
        return nothing, words.failed(error)
    if not np.isfinite(logits).all():
        return nothing, say(words.NOT_FINITE)
    probabilities = Softmax().forward(logits)[0]
    return probabilities, words.verdict(probabilities, class_names)
