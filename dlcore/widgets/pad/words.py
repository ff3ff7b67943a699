"""What the pad says."""

import numpy as np

from dlcore.language import mark, say

INVITATION = mark("Draw a digit")
NOT_FINITE = mark("The network answers NaN or infinity. Did its training diverge?")


def verdict(probabilities, class_names):
    """The likeliest class in words, or the two likeliest when neither has half. Lesson: 07_mnist_mlp."""
    first, second = np.argsort(-probabilities, kind="stable")[:2]
    likeliest = {"first": class_names[first], "percent": 100 * probabilities[first]}
    if probabilities[first] >= 0.5:
        return say("Looks like {first}, {percent:.0f} %", **likeliest)
    return say(
        "Not sure: {first} ({percent:.0f} %) or {second} ({other:.0f} %)",
        **likeliest,
        second=class_names[second],
        other=100 * probabilities[second],
    )


def failed(error):
    """An exception in the model. Lesson: 07_mnist_mlp."""
    return say("The network fails. {kind}: {error}", kind=type(error).__name__, error=error)


def presented(probabilities, class_names):
    """What stands for the pad where there is no kernel: without numbers that differ. Lesson: 07_mnist_mlp."""
    state = say("It is empty.")
    if probabilities.size:
        state = say("It looks like {name}.", name=class_names[probabilities.argmax()])
    return say(
        "Digit pad: draw, and the network's probabilities of {names} move while you draw. {state} Run the "
        "cell to use it.",
        names=", ".join(class_names),
        state=state,
    )
