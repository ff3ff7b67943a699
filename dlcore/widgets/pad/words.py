"""What the pad says."""

import numpy as np

INVITATION = "Draw a digit"
NOT_FINITE = "The network answers NaN or infinity. Did its training diverge?"


def verdict(probabilities, class_names):
    """The likeliest class in words, or the two likeliest when neither has half. Lesson: 07_mnist_mlp."""
    first, second = np.argsort(-probabilities, kind="stable")[:2]
    percent = [f"{100 * p:.0f} %" for p in probabilities]
    if probabilities[first] >= 0.5:
        return f"Looks like {class_names[first]}, {percent[first]}"
    return f"Not sure: {class_names[first]} ({percent[first]}) or {class_names[second]} ({percent[second]})"


def failed(error):
    """An exception in the model. Lesson: 07_mnist_mlp."""
    return f"The network fails. {type(error).__name__}: {error}"


def presented(probabilities, class_names):
    """What stands for the pad where there is no kernel: without numbers that differ. Lesson: 07_mnist_mlp."""
    state = f"It looks like {class_names[probabilities.argmax()]}." if probabilities.size else "It is empty."
    return (
        f"Digit pad: draw, and the network's probabilities of {', '.join(class_names)} move while you draw. "
        f"{state} Run the cell to use it."
    )
