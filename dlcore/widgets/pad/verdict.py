"""What a network says about one picture, as probabilities and in words."""

import numpy as np

from dlcore.layers import Softmax
from dlcore.training import predict

INVITATION = "Draw a digit"
INPUTS = 784


def check_model(model, classes):
    """Raise ValueError unless model turns x (1, 784) float32 into (1, classes). Lesson: 07_mnist_mlp."""
    try:
        shape = predict(model, np.zeros((1, INPUTS), np.float32)).shape
    except (AttributeError, TypeError, ValueError) as error:
        raise ValueError(
            f"DigitPad expects a model that takes x of shape (N, 784), float32. This one says: {error}"
        ) from error
    if shape != (1, classes):
        raise ValueError(
            f"DigitPad expects one output for each of the {classes} class names, got shape {shape} "
            "for one picture. Pass class_names=..., or end the model with Dense(..., 10)."
        )


def ask(model, picture, class_names):
    """Probabilities (C,) of the classes of picture (28, 28), or none of them, and words.

    Lesson: 07_mnist_mlp.
    """
    nothing = np.zeros(0)
    if not picture.any():
        return nothing, INVITATION
    try:
        logits = predict(model, picture.reshape(1, -1))
    except Exception as error:  # a callback's exception would be silent
        return nothing, f"The network fails. {type(error).__name__}: {error}"
    if not np.isfinite(logits).all():
        return nothing, "The network answers NaN or infinity. Did its training diverge?"
    probabilities = Softmax().forward(logits)[0]
    return probabilities, verdict(probabilities, class_names)


def verdict(probabilities, class_names):
    """The likeliest class in words, or the two likeliest when neither has half. Lesson: 07_mnist_mlp."""
    first, second = np.argsort(-probabilities, kind="stable")[:2]
    percent = [f"{100 * p:.0f} %" for p in probabilities]
    if probabilities[first] >= 0.5:
        return f"Looks like {class_names[first]}, {percent[first]}"
    return f"Not sure: {class_names[first]} ({percent[first]}) or {class_names[second]} ({percent[second]})"
